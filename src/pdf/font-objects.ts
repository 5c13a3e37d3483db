import { deflate } from 'pako'
import { type PDFContext, PDFRawStream, type PDFRef, PDFString } from 'pdf-lib'
import { type Bytes, utf8 } from '../lib/bytes.ts'
import type { Face } from './truetype.ts'
import { glyphHex, thousandths } from './typeface.ts'

const packed = new WeakMap<Face, { file: Bytes; toUnicode: Bytes }>()

/**
 * Embeds the whole face as a Type 0 font (ISO 32000-1 §9.7): two-byte codes are glyph numbers (Identity-H),
 * CIDToGIDMap Identity and ToUnicode as PDF/A-3a asks (ISO 19005-3 §6.2.11). Never subset here: see make-faces.ts.
 */
export function embedFace(context: PDFContext, face: Face, name: string): PDFRef {
  const { file, toUnicode } = packedFace(face)
  const scaled = (value: number) => Math.round((value * 1000) / face.unitsPerEm)
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: name,
      // Symbolic: the codes are glyph numbers, no Latin encoding is meant.
      Flags: 4,
      FontBBox: face.bounds.map(scaled),
      ItalicAngle: 0,
      Ascent: scaled(face.ascent),
      Descent: scaled(face.descent),
      CapHeight: scaled(face.capHeight),
      XHeight: scaled(face.xHeight),
      // Stem width is not in the file; Adobe's estimate from the weight class.
      StemV: Math.round(50 + (face.weight / 65) ** 2),
      FontFile2: context.register(
        PDFRawStream.of(context.obj({ Filter: 'FlateDecode', Length1: face.bytes.length }), file),
      ),
    }),
  )
  const descendant = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
      FontDescriptor: descriptor,
      DW: 1000,
      W: [0, Array.from(face.advances, (_, glyph) => thousandths(face, glyph))],
      CIDToGIDMap: 'Identity',
    }),
  )
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: context.register(PDFRawStream.of(context.obj({ Filter: 'FlateDecode' }), toUnicode)),
    }),
  )
}

/** Compressing a face costs more than laying out a page: once per face. */
function packedFace(face: Face): { file: Bytes; toUnicode: Bytes } {
  let known = packed.get(face)
  if (!known) {
    known = { file: squeeze(face.bytes), toUnicode: squeeze(utf8(toUnicodeMap(face))) }
    packed.set(face, known)
  }
  return known
}

/** pako and nothing else: the platforms' own compressors differ, and these bytes are signed. */
export const squeeze = (bytes: Bytes): Bytes => Uint8Array.from(deflate(bytes))

/** Where characters share a glyph the lowest stands for all: text in NFC uses that one. */
function toUnicodeMap(face: Face): string {
  const characterOf = new Map<number, number>()
  for (const [code, glyph] of [...face.glyphs].sort(([a], [b]) => a - b))
    if (!characterOf.has(glyph)) characterOf.set(glyph, code)
  const entries = [...characterOf]
    .sort(([a], [b]) => a - b)
    .map(([glyph, code]) => `<${glyphHex([glyph])}> <${glyphHex([code])}>`)
  const blocks: string[] = []
  for (let start = 0; start < entries.length; start += 100) {
    const block = entries.slice(start, start + 100)
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`)
  }
  return [
    '/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def',
    '1 begincodespacerange\n<0000> <ffff>\nendcodespacerange',
    ...blocks,
    'endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend',
  ].join('\n')
}
