import { assert, present } from '../lib/assert.ts'
import type { Bytes } from '../lib/bytes.ts'

/** A static TrueType face, read as far as laying out text needs it. Lengths in units of the em, see `unitsPerEm`. */
export interface Face {
  readonly bytes: Bytes
  readonly unitsPerEm: number
  readonly ascent: number
  readonly descent: number
  readonly capHeight: number
  readonly xHeight: number
  readonly weight: number
  readonly bounds: readonly [number, number, number, number]
  /** Glyph of each character (code point) the face has. */
  readonly glyphs: ReadonlyMap<number, number>
  /** Advance width of each glyph. */
  readonly advances: Uint16Array
}

const parsed = new WeakMap<Bytes, Face>()

/**
 * Reads a TrueType face (ISO/IEC 14496-22: head, hhea, hmtx, maxp, cmap format 4, OS/2 version 2 or later).
 * The faces are resources of the program: one that cannot be read is a bug, not a failure. Parsed once per array.
 */
export function readFace(bytes: Bytes): Face {
  const known = parsed.get(bytes)
  if (known) return known
  const face = parse(bytes)
  parsed.set(bytes, face)
  return face
}

function parse(bytes: Bytes): Face {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  assert(view.getUint32(0) === 0x00010000, 'the face is no TrueType font')
  const tables = new Map<string, number>()
  for (let i = 0; i < view.getUint16(4); i++) {
    const entry = 12 + 16 * i
    tables.set(String.fromCharCode(...bytes.subarray(entry, entry + 4)), view.getUint32(entry + 8))
  }
  const table = (tag: string): number => present(tables.get(tag), `table ${tag}`)
  const [head, hhea, os2] = [table('head'), table('hhea'), table('OS/2')]
  return {
    bytes,
    unitsPerEm: view.getUint16(head + 18),
    bounds: [36, 38, 40, 42].map((at) => view.getInt16(head + at)) as [number, number, number, number],
    ascent: view.getInt16(hhea + 4),
    descent: view.getInt16(hhea + 6),
    weight: view.getUint16(os2 + 4),
    xHeight: view.getInt16(os2 + 86),
    capHeight: view.getInt16(os2 + 88),
    glyphs: readCharacters(view, table('cmap')),
    advances: readAdvances(view, table('hmtx'), view.getUint16(hhea + 34), view.getUint16(table('maxp') + 4)),
  }
}

/** Glyphs after the last full metric share its advance. */
function readAdvances(view: DataView, hmtx: number, metrics: number, glyphs: number): Uint16Array {
  const advances = new Uint16Array(glyphs)
  for (let glyph = 0; glyph < glyphs; glyph++) advances[glyph] = view.getUint16(hmtx + 4 * Math.min(glyph, metrics - 1))
  return advances
}

function readCharacters(view: DataView, cmap: number): ReadonlyMap<number, number> {
  const subtables = Array.from({ length: view.getUint16(cmap + 2) }, (_, i) => cmap + view.getUint32(cmap + 8 + 8 * i))
  const at = present(
    subtables.find((offset) => view.getUint16(offset) === 4),
    'a character map of format 4',
  )
  const segments = view.getUint16(at + 6) / 2
  const [ends, starts] = [at + 14, at + 16 + 2 * segments]
  const [deltas, ranges] = [starts + 2 * segments, starts + 4 * segments]
  const glyphs = new Map<number, number>()
  for (let segment = 0; segment < segments; segment++) {
    const first = view.getUint16(starts + 2 * segment)
    const delta = view.getUint16(deltas + 2 * segment)
    const range = view.getUint16(ranges + 2 * segment)
    for (let code = first; code <= view.getUint16(ends + 2 * segment) && code < 0xffff; code++) {
      const raw = range === 0 ? code : view.getUint16(ranges + 2 * segment + range + 2 * (code - first))
      const glyph = raw === 0 && range !== 0 ? 0 : (raw + delta) & 0xffff
      if (glyph !== 0) glyphs.set(code, glyph)
    }
  }
  return glyphs
}
