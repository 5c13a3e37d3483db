import { assert, present } from '../lib/assert.ts'
import { type Bytes, concat, fromLatin1, latin1, toHex } from '../lib/bytes.ts'
import { reservedBytes, signatureDictionary } from './signature-dictionary.ts'
import { objectIn, resolveIn, type StrictPdf, spelling } from './strict.ts'
import { boxOf, checkContent } from './strict-content.ts'
import { type PdfAnswer, refuse, refusing } from './strict-fault.ts'
import { entryOf, nameOf, type PdfValue } from './strict-values.ts'

/** An empty signature field, ready to be drawn into. */
export interface OpenField {
  readonly name: string
  /** As the form's /BBox has it. Points. */
  readonly width: number
  readonly height: number
}

export interface SignatureWish {
  readonly field: string
  /** D:20261122140500+01'00' */
  readonly date: string
  readonly reason: string
  /** Content stream of the appearance, ASCII, and the object number of each font it names. */
  readonly appearance: { readonly content: string; readonly fonts: Readonly<Record<string, number>> }
}

/** A file with its signature still missing: what to sign, and where to put it. */
export interface UnsignedIncrement {
  readonly bytes: Bytes
  readonly hole: { readonly start: number; readonly end: number }
}

/** An empty field of this name. Refuses unknown and filled ones. */
export const openField = (pdf: StrictPdf, name: string): PdfAnswer<OpenField> =>
  refusing(() => {
    const object = findField(pdf, name)
    const form = resolveIn(pdf, entryOf(entryOf(objectIn(pdf, object)?.value, 'AP'), 'N'))
    return { name, ...boxOf(form, name) }
  })

/** Object number of each composite font of the document as first written, by its name there. */
export function embeddedFonts(pdf: StrictPdf): ReadonlyMap<string, number> {
  const fonts = new Map<string, number>()
  for (const { number, value } of pdf.revisions[0].objects.values()) {
    const name = nameOf(entryOf(value, 'BaseFont'))
    if (nameOf(entryOf(value, 'Subtype')) === 'Type0' && name !== undefined && !fonts.has(name)) fonts.set(name, number)
  }
  return fonts
}

/**
 * Appends one signature as an incremental update (ISO 32000-1, 7.5.6): earlier bytes stay as they are. Written
 * anew are the field and, the first time, the catalog; new are the signature dictionary and the appearance.
 */
export const appendSignature = (pdf: StrictPdf, wish: SignatureWish): PdfAnswer<UnsignedIncrement> =>
  refusing(() => {
    const field = findField(pdf, wish.field)
    const certifies = pdf.revisions.length === 1
    const signature = pdf.size
    const form = pdf.size + 1
    const objects = new Map([
      [signature, signatureDictionary({ ...wish, certifies })],
      [form, formObject(pdf, field, wish)],
      [field, withEntries(pdf, objectIn(pdf, field)?.value, { V: `${signature} 0 R`, AP: `<< /N ${form} 0 R >>` })],
    ])
    if (certifies) {
      const permission = { Perms: `<< /DocMDP ${signature} 0 R >>` }
      objects.set(pdf.root, withEntries(pdf, objectIn(pdf, pdf.root)?.value, permission))
    }
    return patchByteRange(concat(pdf.bytes, fromLatin1(writeIncrement(pdf, objects))), pdf.bytes.length)
  })

/** What the signature is over: everything but the hole. */
export const signedBytes = ({ bytes, hole }: UnsignedIncrement): Bytes =>
  concat(bytes.subarray(0, hole.start), bytes.subarray(hole.end))

/** The file with its signature in place; undefined where that is larger than the bytes kept free. */
export function fillSignature({ bytes, hole }: UnsignedIncrement, cms: Uint8Array): Bytes | undefined {
  if (cms.length > reservedBytes) return undefined
  const whole = Uint8Array.from(bytes)
  whole.set(fromLatin1(toHex(cms)), hole.start + 1)
  return whole
}

function findField(pdf: StrictPdf, name: string): number {
  const field = checkContent(pdf).find((one) => one.name === name)
  if (!field) return refuse({ fault: 'no-such-field', field: name })
  if (entryOf(objectIn(pdf, field.object)?.value, 'V')) refuse({ fault: 'already-signed', field: name })
  return field.object
}

function formObject(pdf: StrictPdf, field: number, { appearance }: SignatureWish): string {
  const empty = resolveIn(pdf, entryOf(entryOf(objectIn(pdf, field)?.value, 'AP'), 'N'))
  const box = present(entryOf(empty, 'BBox'), 'BBox of the empty appearance')
  const fonts = Object.entries(appearance.fonts).map(([name, object]) => `/${name} ${object} 0 R`)
  const { content } = appearance
  return (
    `<<\n/Type /XObject\n/Subtype /Form\n/BBox ${spelling(pdf, box)}\n` +
    `/Resources << /Font << ${fonts.join(' ')} >> >>\n/Length ${content.length}\n>>\nstream\n${content}\nendstream`
  )
}

/** A dictionary as it was, byte for byte, but for these entries. */
function withEntries(pdf: StrictPdf, value: PdfValue | undefined, entries: Readonly<Record<string, string>>): string {
  assert(value?.type === 'dictionary', 'fields and catalogs are dictionaries')
  const kept = [...value.entries]
    .filter(([key]) => entries[key] === undefined)
    .map(([key, entry]) => `/${key} ${spelling(pdf, entry)}`)
  const added = Object.entries(entries).map(([key, text]) => `/${key} ${text}`)
  return `<<\n${[...kept, ...added].join('\n')}\n>>`
}

function writeIncrement(pdf: StrictPdf, objects: ReadonlyMap<number, string>): string {
  const base = pdf.bytes.length
  const numbers = [...objects.keys()].sort((a, b) => a - b)
  let text = '\n'
  let table = ''
  for (const [i, number] of numbers.entries()) {
    if (numbers[i - 1] !== number - 1) {
      let run = 1
      while (numbers[i + run] === number + run) run++
      table += `${number} ${run}\n`
    }
    table += `${String(base + text.length).padStart(10, '0')} 00000 n \n`
    text += `${number} 0 obj\n${present(objects.get(number), 'object')}\nendobj\n`
  }
  const last = present(pdf.revisions.at(-1), 'revision')
  const kept = ['Root', 'Info', 'ID'].flatMap((key) => {
    const value = pdf.revisions[0].trailer.entries.get(key)
    return value ? [`/${key} ${spelling(pdf, value)}`] : []
  })
  const size = Math.max(pdf.size, ...numbers.map((number) => number + 1))
  const trailer = ['<<', `/Size ${size}`, ...kept, `/Prev ${last.startxref}`, '>>'].join('\n')
  return `${text}xref\n${table}trailer\n${trailer}\nstartxref\n${base + text.length}\n%%EOF`
}

/** Writes the four numbers over their blanks, keeping the length. The signature is the last object with such keys. */
function patchByteRange(bytes: Bytes, from: number): UnsignedIncrement {
  const text = latin1(bytes.subarray(from))
  const start = from + text.lastIndexOf('\n/Contents <') + '\n/Contents '.length
  const end = start + 2 * reservedBytes + 2
  const blank = from + text.lastIndexOf('\n/ByteRange [') + '\n/ByteRange ['.length
  const numbers = [0, start, end, bytes.length - end].map((part) => String(part).padStart(10)).join(' ')
  bytes.set(fromLatin1(numbers), blank)
  return { bytes, hole: { start, end } }
}
