import { fromHex, latin1 } from '../lib/bytes.ts'
import { refuse } from './strict-fault.ts'
import type { PdfValue } from './strict-values.ts'

const deepest = 64
/** Digits of the longest whole number: positions in a file below 10 GB, as cross-reference tables write them. */
const mostDigits = 10
/** Bytes of a name (ISO 32000-1, annex C) and of a string: the hole of a signature is the longest we write. */
const longestName = 127
const longestString = 1 << 16
/** Values in one file: tens of times those of a real paper, and as many as memory holds with ease. */
const mostValues = 1_000_000
const whiteSpace: readonly number[] = [9, 10, 13, 32]
const delimiters: readonly number[] = [...'()<>[]{}/%'].map((character) => character.charCodeAt(0))
const escapes: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12, '(': 40, ')': 41, '\\': 92 }

/** How many values are left to be read of a file, whatever its number of revisions. */
export interface ValueBudget {
  left: number
}

export const newBudget = (): ValueBudget => ({ left: mostValues })

/**
 * Reads values from `at` on and never past `limit`. Stricter than ISO 32000-1, 7.2: no comments, no NUL or form feed
 * as white space, no white space inside hexadecimal strings, no generation but 0, each key once. Where
 * readers differ in what they forgive, two people can be shown two documents.
 */
export class Tokens {
  readonly bytes: Uint8Array
  readonly limit: number
  readonly budget: ValueBudget
  at: number

  constructor(bytes: Uint8Array, at: number, limit: number, budget: ValueBudget) {
    this.bytes = bytes
    this.at = at
    this.limit = limit
    this.budget = budget
  }

  peek(ahead = 0): number {
    return this.at + ahead < this.limit ? (this.bytes[this.at + ahead] ?? -1) : -1
  }

  skipSpace(): void {
    while (whiteSpace.includes(this.peek())) this.at++
  }

  follows(text: string): boolean {
    for (let i = 0; i < text.length; i++) if (this.peek(i) !== text.charCodeAt(i)) return false
    return true
  }

  expect(text: string): void {
    if (!this.follows(text)) this.malformed(`"${text.trim()}" expected`)
    this.at += text.length
  }

  /** A whole number in its one shortest form. */
  whole(): number {
    const start = this.at
    while (this.at - start <= mostDigits && isDigit(this.peek())) this.at++
    const text = this.text(start, this.at)
    if (text.length > mostDigits || !/^(0|[1-9]\d*)$/.test(text)) this.malformed('whole number expected')
    return Number(text)
  }

  text(start: number, end: number): string {
    return latin1(this.bytes.subarray(start, Math.min(end, this.limit)))
  }

  value(depth = 0): PdfValue {
    if (depth > deepest) this.malformed('nested too deeply')
    if (this.budget.left-- === 0) this.malformed('too many values')
    this.skipSpace()
    const first = this.peek()
    if (this.follows('<<')) return this.dictionary(depth)
    if (first === 0x3c) return this.hexString()
    if (first === 0x5b) return this.array(depth)
    if (first === 0x2f) return this.name()
    if (first === 0x28) return this.literalString()
    if (isDigit(first) || first === 0x2b || first === 0x2d || first === 0x2e) return this.numberOrReference()
    const start = this.at
    for (const text of ['true', 'false', 'null'] as const)
      if (this.follows(text)) {
        this.at += text.length
        return { type: 'keyword', text, start, end: this.at }
      }
    return this.malformed('value expected')
  }

  malformed(what: string): never {
    return refuse({ fault: 'malformed', at: this.at, what })
  }

  private dictionary(depth: number): PdfValue {
    const start = this.at
    this.at += 2
    const entries = new Map<string, PdfValue>()
    for (;;) {
      this.skipSpace()
      if (this.follows('>>')) break
      if (this.peek() !== 0x2f) this.malformed('key expected')
      const at = this.at
      const { name } = this.name()
      if (entries.has(name)) refuse({ fault: 'duplicate-key', at, key: name })
      entries.set(name, this.value(depth + 1))
    }
    this.at += 2
    return { type: 'dictionary', entries, start, end: this.at }
  }

  private array(depth: number): PdfValue {
    const start = this.at++
    const items: PdfValue[] = []
    for (;;) {
      this.skipSpace()
      if (this.peek() === 0x5d) break
      items.push(this.value(depth + 1))
    }
    this.at++
    return { type: 'array', items, start, end: this.at }
  }

  private name(): PdfValue & { type: 'name' } {
    const start = this.at++
    let name = ''
    for (let code = this.peek(); code > 32 && code < 127 && !delimiters.includes(code); code = this.peek()) {
      if (name.length === longestName) this.malformed('name too long')
      this.at++
      if (code === 0x23) {
        const [escaped = 0] = fromHex(this.text(this.at, this.at + 2)) ?? []
        if (escaped === 0) this.malformed('escape in a name')
        name += String.fromCharCode(escaped)
        this.at += 2
      } else name += String.fromCharCode(code)
    }
    this.endOfToken()
    return { type: 'name', name, start, end: this.at }
  }

  private hexString(): PdfValue {
    const start = this.at
    const close = this.bytes.indexOf(0x3e, start)
    if (close < 0 || close >= this.limit) this.malformed('string without an end')
    if (close - start > 2 * longestString) this.malformed('string too long')
    const bytes = fromHex(latin1(this.bytes.subarray(start + 1, close)))
    if (!bytes) this.malformed('hexadecimal string')
    this.at = close + 1
    return { type: 'string', hex: true, bytes: bytes ?? new Uint8Array(), start, end: this.at }
  }

  private literalString(): PdfValue {
    const start = this.at++
    const bytes: number[] = []
    for (let open = 1; ; ) {
      const code = this.peek()
      if (code < 0) this.malformed('string without an end')
      if (bytes.length === longestString) this.malformed('string too long')
      this.at++
      if (code === 0x28) open++
      if (code === 0x29 && --open === 0) break
      bytes.push(code === 0x5c ? this.escape() : code)
    }
    return { type: 'string', hex: false, bytes: Uint8Array.from(bytes), start, end: this.at }
  }

  private escape(): number {
    const octal = /^[0-3][0-7]{2}/.exec(this.text(this.at, this.at + 3))
    if (octal) {
      this.at += 3
      return Number.parseInt(octal[0], 8)
    }
    const code = escapes[this.text(this.at, this.at + 1)] ?? this.malformed('escape in a string')
    this.at++
    return code
  }

  private numberOrReference(): PdfValue {
    const start = this.at
    const near = this.text(start, start + 24)
    const reference = /^([1-9]\d{0,6}) 0 R(?=[\s/>\][<(]|$)/.exec(near)
    if (reference) {
      this.at += reference[0].length
      return { type: 'reference', object: Number(reference[1]), start, end: this.at }
    }
    if (/^\d+ \d+ R/.test(near)) this.malformed('reference with a generation')
    const text = /^[+-]?(\d{1,12}(\.\d{0,12})?|\.\d{1,12})/.exec(near)?.[0] ?? this.malformed('number expected')
    this.at += text.length
    this.endOfToken()
    return { type: 'number', text, start, end: this.at }
  }

  /** After a name or number stands white space, a delimiter or the end. */
  private endOfToken(): void {
    const code = this.peek()
    if (code >= 0 && !whiteSpace.includes(code) && !delimiters.includes(code)) this.malformed('token runs on')
  }
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39
