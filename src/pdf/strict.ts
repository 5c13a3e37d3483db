import { latin1 } from '../lib/bytes.ts'
import { mostFields } from './signature-dictionary.ts'
import { type PdfAnswer, refuse, refusing } from './strict-fault.ts'
import { newBudget, Tokens, type ValueBudget } from './strict-tokens.ts'
import { entryOf, meaningOf, nameOf, type PdfDictionary, type PdfValue, referenceOf, wholeOf } from './strict-values.ts'

export interface PdfObject {
  readonly number: number
  readonly value: PdfValue
  /** Where its stream's bytes stand. */
  readonly stream?: { readonly start: number; readonly end: number }
}

/** What was written at one time: the document itself, or one increment. */
export interface Revision {
  readonly start: number
  /** Just after its %%EOF. */
  readonly end: number
  readonly objects: ReadonlyMap<number, PdfObject>
  readonly trailer: PdfDictionary
  readonly startxref: number
}

export interface StrictPdf {
  readonly bytes: Uint8Array
  readonly revisions: readonly [Revision, ...Revision[]]
  readonly root: number
  /** Number of objects ever written, plus one for the head of the free list. */
  readonly size: number
}

interface Section {
  readonly at: number
  readonly end: number
  readonly offsets: ReadonlyMap<number, number>
  readonly trailer: PdfDictionary
}

/** One for each field that may be signed, and the document itself. */
const mostRevisions = 1 + mostFields
const trailerKeys: readonly string[] = ['Size', 'Root', 'Info', 'ID', 'Prev']
/** Header of what pdf-lib writes: version 1.7 and four bytes above 127 (ISO 32000-1, 7.5.2). */
const header = '%PDF-1.7\n%\x81\x81\x81\x81\n'

/**
 * Reads a PDF of which every byte must be accounted for: the header, the objects that a cross-reference table
 * lists, white space, the tables, the trailers. A file of which any byte belongs to nothing is refused,
 * since that is where a second document hides. Classic tables only (ISO 32000-1, 7.5.4), no encryption.
 */
export const readStrictPdf = (bytes: Uint8Array): PdfAnswer<StrictPdf> => refusing(() => read(bytes))

function read(bytes: Uint8Array): StrictPdf {
  if (latin1(bytes.subarray(0, 5)) !== '%PDF-') refuse({ fault: 'not-a-pdf' })
  const budget = newBudget()
  const sections = readSections(bytes, budget)
  if (latin1(bytes.subarray(0, header.length)) !== header) refuse({ fault: 'malformed', at: 0, what: 'header' })
  const revisions: Revision[] = []
  let start = 0
  for (const section of sections) {
    const objects = readObjects(new Tokens(bytes, start === 0 ? header.length : start, section.at, budget), section)
    revisions.push({ start, end: section.end, objects, trailer: section.trailer, startxref: section.at })
    start = section.end
  }
  const [first, ...later] = revisions
  if (!first) return refuse({ fault: 'end-missing' })
  const root = referenceOf(first.trailer.entries.get('Root'))
  if (root === undefined || nameOf(entryOf(first.objects.get(root)?.value, 'Type')) !== 'Catalog')
    return refuse({ fault: 'malformed', at: first.trailer.start, what: 'no catalog' })
  later.forEach(({ trailer }, i) => {
    for (const key of ['Root', 'Info', 'ID'])
      if (meaningOf(trailer.entries.get(key)) !== meaningOf(first.trailer.entries.get(key)))
        refuse({ fault: 'trailer-changed', revision: i + 1, key })
  })
  return { bytes, revisions: [first, ...later], root, size: checkSizes([first, ...later]) }
}

/** From the last table back along /Prev to the first; answered oldest first. */
function readSections(bytes: Uint8Array, budget: ValueBudget): readonly Section[] {
  const tail = /startxref\n(\d{1,10})\n%%EOF$/.exec(latin1(bytes.subarray(-40)))
  if (!tail) refuse({ fault: 'end-missing' })
  const sections: Section[] = []
  let limit = bytes.length
  for (let at: number | undefined = Number(tail?.[1]); at !== undefined; ) {
    if (at >= limit) refuse({ fault: 'cross-reference', at })
    if (sections.length === mostRevisions) refuse({ fault: 'malformed', at, what: 'too many revisions' })
    const section = readSection(new Tokens(bytes, at, limit, budget))
    if (sections.length === 0 && section.end !== bytes.length) refuse({ fault: 'bytes-unaccounted', at: section.end })
    sections.unshift(section)
    limit = at
    const previous = section.trailer.entries.get('Prev')
    const earlier = wholeOf(previous)
    if (previous && earlier === undefined) refuse({ fault: 'cross-reference', at })
    at = earlier
  }
  return sections
}

function readSection(tokens: Tokens): Section {
  const { at } = tokens
  if (!tokens.follows('xref\n')) refuse({ fault: 'cross-reference', at })
  tokens.at += 5
  const offsets = new Map<number, number>()
  for (tokens.skipSpace(); !tokens.follows('trailer'); tokens.skipSpace()) readSubsection(tokens, offsets)
  tokens.expect('trailer\n')
  const trailer = tokens.value()
  if (trailer.type !== 'dictionary') return refuse({ fault: 'malformed', at: trailer.start, what: 'trailer' })
  if (trailer.entries.has('Encrypt')) refuse({ fault: 'encrypted' })
  for (const key of trailer.entries.keys())
    if (!trailerKeys.includes(key)) refuse({ fault: 'malformed', at: trailer.start, what: `trailer key ${key}` })
  tokens.skipSpace()
  tokens.expect('startxref\n')
  if (tokens.whole() !== at) refuse({ fault: 'cross-reference', at })
  tokens.expect('\n%%EOF')
  return { at, end: tokens.at, offsets, trailer }
}

/** Only the head of the free list may be free: a freed object is a removed one. */
function readSubsection(tokens: Tokens, offsets: Map<number, number>): void {
  const first = tokens.whole()
  tokens.expect(' ')
  const count = tokens.whole()
  tokens.expect('\n')
  for (let number = first; number < first + count; number++) {
    const entry = /^(\d{10}) (\d{5}) ([nf]) \n$/.exec(tokens.text(tokens.at, tokens.at + 20))
    const head = number === 0 && entry?.[3] === 'f' && entry[2] === '65535'
    const used = number > 0 && entry?.[3] === 'n' && entry[2] === '00000'
    if (!entry || !(head || used) || offsets.has(number)) refuse({ fault: 'cross-reference', at: tokens.at })
    if (used) offsets.set(number, Number(entry?.[1]))
    tokens.at += 20
  }
}

/** The objects of one revision, one after the other, with nothing but white space between them. */
function readObjects(tokens: Tokens, { offsets, at: xref }: Section): Map<number, PdfObject> {
  const objects = new Map<number, PdfObject>()
  for (const [number, offset] of [...offsets].sort(([, a], [, b]) => a - b)) {
    tokens.skipSpace()
    if (tokens.at !== offset) refuse({ fault: 'bytes-unaccounted', at: Math.min(tokens.at, offset) })
    tokens.expect(`${number} 0 obj\n`)
    const value = tokens.value()
    tokens.skipSpace()
    const stream = tokens.follows('stream') ? readStream(tokens, value) : undefined
    tokens.skipSpace()
    tokens.expect('endobj')
    objects.set(number, { number, value, ...(stream ? { stream } : {}) })
  }
  tokens.skipSpace()
  if (tokens.at !== xref) refuse({ fault: 'bytes-unaccounted', at: tokens.at })
  return objects
}

/** A direct /Length only: one that stands elsewhere could be changed elsewhere. */
function readStream(tokens: Tokens, value: PdfValue): { start: number; end: number } {
  tokens.expect('stream\n')
  const length = wholeOf(entryOf(value, 'Length'))
  if (length === undefined) return tokens.malformed('stream without a plain length')
  if (['ObjStm', 'XRef'].includes(nameOf(entryOf(value, 'Type')) ?? '')) tokens.malformed('objects inside a stream')
  const start = tokens.at
  tokens.at += length
  tokens.expect('\nendstream')
  return { start, end: start + length }
}

/** /Size is one more than the highest number used so far (ISO 32000-1, table 15): no numbers held back. */
function checkSizes(revisions: readonly Revision[]): number {
  let size = 1
  for (const { objects, trailer } of revisions) {
    for (const number of objects.keys()) size = Math.max(size, number + 1)
    if (wholeOf(trailer.entries.get('Size')) !== size) refuse({ fault: 'cross-reference', at: trailer.start })
  }
  return size
}

/** The object as it stood at the end of a revision; without one, as it stands now. */
export function objectIn(pdf: StrictPdf, number: number, revision = pdf.revisions.length - 1): PdfObject | undefined {
  for (let i = revision; i >= 0; i--) {
    const object = pdf.revisions[i]?.objects.get(number)
    if (object) return object
  }
  return undefined
}

/** Follows a reference; a direct value is answered as it is. */
export function resolveIn(pdf: StrictPdf, value: PdfValue | undefined, revision?: number): PdfValue | undefined {
  return value?.type === 'reference' ? objectIn(pdf, value.object, revision)?.value : value
}

export const streamOf = (pdf: StrictPdf, object: PdfObject | undefined): Uint8Array | undefined =>
  object?.stream && pdf.bytes.subarray(object.stream.start, object.stream.end)

/** The bytes a value was read from. */
export const spelling = (pdf: StrictPdf, { start, end }: PdfValue): string => latin1(pdf.bytes.subarray(start, end))
