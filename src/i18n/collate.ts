/**
 * The Albanian order: a b c ç d dh e ë f g gj h … n nj … r rr s sh t th … x xh … z zh, the digraphs as letters of
 * their own. Written here because Chromium sorts Albanian as English, and because the order of a stored list must
 * not depend on the machine. Agrees with ICU's collation for "sq", which a test compares in Node.
 */
const letters = 'a b c ç d dh đ e ë f g gj h i j k l ll ł m n nj o ø p q r rr s sh t th u v w x xh y z zh'.split(' ')

const rankOf = new Map(letters.map((letter, index) => [letter, index]))

interface Weight {
  /** Class of the character, then its place in the class. */
  readonly primary: readonly [number, number]
  /** Accents that make no letter of their own: é beside e. */
  readonly accents: string
  /** Capitals in the unit: "sh" before "Sh" before "SH". */
  readonly capitals: number
}

// ICU puts spaces first, then signs, digits, Latin letters, other scripts.
const order = { space: 0, mark: 1, digit: 2, letter: 3, other: 4 } as const

function weightsOf(text: string): Weight[] {
  const units = unitsOf(text.normalize('NFC'))
  return units.map((unit) => {
    const lower = unit.toLowerCase()
    const capitals = [...unit].filter((character) => character !== character.toLowerCase()).length
    const own = rankOf.get(lower)
    if (own !== undefined) return { primary: [order.letter, own], accents: '', capitals }
    const [base = '', ...accents] = [...lower.normalize('NFD')]
    const rank = rankOf.get(base)
    if (rank !== undefined) return { primary: [order.letter, rank], accents: accents.join(''), capitals }
    return { primary: [classOf(base), base.codePointAt(0) ?? 0], accents: accents.join(''), capitals }
  })
}

/** Characters, with two that make one letter taken together ("sh", "Sh", "SH", but not "sH", as in ICU). */
function unitsOf(text: string): string[] {
  const units: string[] = []
  const characters = [...text]
  for (let at = 0; at < characters.length; at++) {
    const [first = '', second = ''] = characters.slice(at, at + 2)
    const mixed = first === first.toLowerCase() && second !== second.toLowerCase()
    const pair = first + second
    if (second !== '' && !mixed && pair.length === 2 && rankOf.has(pair.toLowerCase())) {
      units.push(pair)
      at++
    } else units.push(first)
  }
  return units
}

function classOf(character: string): number {
  if (/\s/u.test(character)) return order.space
  if (/\p{Nd}/u.test(character)) return order.digit
  if (/\p{L}/u.test(character)) return order.other
  return order.mark
}

function firstDifference(a: readonly Weight[], b: readonly Weight[], by: (x: Weight, y: Weight) => number): number {
  for (let at = 0; at < Math.min(a.length, b.length); at++) {
    const [x, y] = [a[at], b[at]]
    const difference = x && y ? by(x, y) : 0
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

const byPoint = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Negative, zero or positive, as for `sort`. Letters decide first, then accents, then lower before upper case. */
export function compareSq(a: string, b: string): number {
  const [x, y] = [weightsOf(a), weightsOf(b)]
  return (
    firstDifference(x, y, (p, q) => p.primary[0] - q.primary[0] || p.primary[1] - q.primary[1]) ||
    firstDifference(x, y, (p, q) => byPoint(p.accents, q.accents)) ||
    firstDifference(x, y, (p, q) => p.capitals - q.capitals) ||
    byPoint(a, b)
  )
}

/** Text without case and accents, for searching: "Durresit" finds "Durrësit". */
export const searchable = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
