import { present } from '../lib/assert.ts'
import {
  type Colour,
  type Element,
  elementInLine,
  type GlyphRun,
  type Owner,
  type Page,
  shape,
  type Typeface,
  widthOf,
} from '../pdf/index.ts'
import type { Inline, Language, Run } from './document.ts'
import { softHyphen } from './kit.ts'
import { type TextStyle, tones } from './lay-style.ts'

/** What laying out text needs of the document. */
export interface TextSetting {
  readonly regular: Typeface
  readonly bold: Typeface
  readonly language: Language
  /** Hears of every character that no face can draw. */
  readonly missing: (character: string) => void
}

interface Look {
  readonly typeface: Typeface
  readonly size: number
  readonly colour: Colour
  readonly owner: Element
}

interface Piece {
  readonly x: number
  readonly runs: readonly GlyphRun[]
  readonly look: Look
}

/** A line of text, laid out from x = 0. */
export interface Line {
  readonly width: number
  readonly pieces: readonly Piece[]
}

/** Part of a line that holds together: `before` says what may happen in front of it. */
interface Token {
  readonly text: string
  readonly look: Look
  readonly before: 'nothing' | 'joint' | 'space' | 'line-end'
}

/**
 * Breaks text into lines of at most `width` points: at spaces, after hyphens, dashes and slashes, and inside a word
 * only where it is wider than a whole line. A line that was broken at a space ends with that space, so that readers
 * do not glue words together. Runs in another language become spans below `owner`.
 */
export function setText(text: Inline, style: TextStyle, width: number, owner: Element, setting: TextSetting): Line[] {
  const runs: readonly Run[] = typeof text === 'string' ? [{ text }] : text
  const looks = runs.map((run) => lookOf(run, style, owner, setting))
  const chunks: Token[][] = []
  for (const token of tokensOf(runs, looks))
    if (token.before === 'nothing') chunks.at(-1)?.push(token)
    else chunks.push([token])

  const lines: { tokens: Token[]; width: number }[] = []
  for (const chunk of chunks.flatMap((whole) => fitting(whole, width))) {
    const first = present(chunk[0], 'token')
    const line = lines.at(-1)
    const wide = widthOfTokens(chunk)
    const space: Token = { ...first, text: first.before === 'space' ? ' ' : '' }
    const spaced = widthOfTokens([space]) + wide
    if (line && first.before !== 'line-end' && line.width + spaced <= width + 0.01) {
      line.tokens.push(space, ...chunk)
      line.width += spaced
    } else {
      if (first.before === 'space') line?.tokens.push(space)
      lines.push({ tokens: [...chunk], width: wide })
    }
  }
  return lines.map((line) => ({ width: line.width, pieces: piecesOf(line.tokens, setting.missing) }))
}

/** Draws a line whose box begins at (x, top). `owner` replaces the line's own elements where it repeats as decoration. */
export function drawLine(page: Page, line: Line, x: number, top: number, leading: number, owner?: Owner): void {
  for (const { x: offset, runs, look } of line.pieces) {
    page.select(owner ?? look.owner)
    // Capitals (0.66 em high) stand in the middle of the line.
    page.text(x + offset, top + leading / 2 + 0.33 * look.size, runs, look.size, look.colour)
  }
}

function lookOf(run: Run, style: TextStyle, owner: Element, setting: TextSetting): Look {
  const { language = setting.language, tone } = run
  const lighter = tone === 'muted' && style.mutedScale < 1
  const bold = run.bold === true || (style.bold && !lighter)
  return {
    typeface: bold ? setting.bold : setting.regular,
    size: lighter ? style.size * style.mutedScale : style.size,
    colour: tone ? tones[tone] : style.colour,
    owner: language === setting.language ? owner : elementInLine(owner, 'Span', { language }),
  }
}

/** `gap` is what lies between the words so far and the next one; it carries over from run to run. */
function tokensOf(runs: readonly Run[], looks: readonly Look[]): Token[] {
  const tokens: Token[] = []
  let gap: Token['before'] = 'line-end'
  runs.forEach(({ text }, i) => {
    const look = present(looks[i], 'look')
    for (const part of text.replace(softHyphen, '').split(/(\n|[ \t]+)/u)) {
      if (part === '\n') {
        if (gap === 'line-end') tokens.push({ text: '', look, before: gap })
        gap = 'line-end'
      } else if (/^[ \t]/u.test(part)) {
        if (gap !== 'line-end') gap = 'space'
      } else if (part !== '') {
        part.split(/(?<=[-–—/·_@.])(?=\p{L})/u).forEach((piece, k) => {
          tokens.push({ text: piece, look, before: k === 0 ? gap : 'joint' })
        })
        gap = 'nothing'
      }
    }
  })
  return tokens
}

const widthOfTokens = (tokens: readonly Token[]): number =>
  tokens.reduce((sum, { text, look }) => sum + widthOf(text, look.typeface, look.size), 0)

/** A chunk wider than a line, cut between characters. */
function fitting(chunk: Token[], width: number): Token[][] {
  if (widthOfTokens(chunk) <= width) return [chunk]
  const parts: Token[][] = []
  let room = 0
  for (const { text, look, before } of chunk)
    for (const character of text) {
      const advance = widthOf(character, look.typeface, look.size)
      const starts = parts.length === 0
      if (starts || advance > room) {
        parts.push([{ text: character, look, before: starts ? before : 'line-end' }])
        room = width - advance
      } else {
        parts.at(-1)?.push({ text: character, look, before: 'nothing' })
        room -= advance
      }
    }
  return parts
}

/** Neighbours of one look become one piece. */
function piecesOf(tokens: readonly Token[], missing: (character: string) => void): Piece[] {
  const merged: { text: string; look: Look }[] = []
  for (const { text, look } of tokens) {
    const last = merged.at(-1)
    if (last?.look === look) last.text += text
    else if (text !== '') merged.push({ text, look })
  }
  let x = 0
  return merged.map(({ text, look }) => {
    const piece = { x, look, runs: shape(text, look.typeface, missing) }
    x += widthOf(text, look.typeface, look.size)
    return piece
  })
}
