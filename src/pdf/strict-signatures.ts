import { present } from '../lib/assert.ts'
import { latin1 } from '../lib/bytes.ts'
import { longestReason, reservedBytes } from './signature-dictionary.ts'
import { objectIn, type PdfObject, resolveIn, type StrictPdf, spelling, streamOf } from './strict.ts'
import { boxOf, checkContent, type StrictField } from './strict-content.ts'
import { type PdfAnswer, refuse, refusing } from './strict-fault.ts'
import {
  entryOf,
  itemsOf,
  meaningOf,
  nameOf,
  type PdfDictionary,
  type PdfValue,
  referenceOf,
  textOf,
  wholeOf,
} from './strict-values.ts'

/** A signature as the file has it; nothing cryptographic has been looked at. */
export interface StrictSignature {
  readonly field: string
  /** Which revision it made; 1 is the first. */
  readonly revision: number
  /** What it is over: the file up to the end of its revision, without the hole that holds it. */
  readonly hole: { readonly start: number; readonly end: number }
  readonly end: number
  /** The reserved bytes, CMS and padding. */
  readonly contents: Uint8Array
  /** As written: D:20261122140500+01'00' */
  readonly date: string
  readonly reason: string
  readonly version: number
  /** What the appearance draws, and with which fonts. */
  readonly appearance: {
    readonly content: string
    /** Object number of each font it may name. */
    readonly fonts: ReadonlyMap<string, number>
    /** Points. */
    readonly box: { readonly width: number; readonly height: number }
  }
}

const signatureKeys = ['Type', 'Filter', 'SubFilter', 'ByteRange', 'Contents', 'M', 'Reason', 'Prop_Build']

/**
 * The signatures, oldest first, when every increment is one signature and nothing else: one field that was empty
 * gets its value and appearance, both new objects, and the first also its permission entry in the catalog.
 */
export const readSignatures = (pdf: StrictPdf): PdfAnswer<readonly StrictSignature[]> =>
  refusing(() => {
    const fields = checkContent(pdf)
    return pdf.revisions.slice(1).map((_, i) => readIncrement(pdf, fields, i + 1))
  })

function readIncrement(pdf: StrictPdf, fields: readonly StrictField[], number: number): StrictSignature {
  const revision = present(pdf.revisions[number], 'revision')
  const left = new Map(revision.objects)
  const [field, ...others] = fields.filter(({ object }) => left.has(object))
  const before = wholeOf(pdf.revisions[number - 1]?.trailer.entries.get('Size')) ?? 0
  for (const object of left.keys()) {
    const known = object === pdf.root || fields.some((one) => one.object === object)
    if (object < before && !known) refuse({ fault: 'object-changed', revision: number, object })
  }
  if (!field) {
    if (left.has(pdf.root)) checkCatalog(pdf, number, undefined)
    return refuse({ fault: 'unsigned-change', revision: number })
  }
  if (others[0]) refuse({ fault: 'object-changed', revision: number, object: others[0].object })
  left.delete(field.object)
  const { signature, form } = readField(pdf, field, number)
  if (signature < before || form < before || !left.has(signature) || !left.has(form))
    refuse({ fault: 'field-changed', revision: number, key: 'V' })
  checkCatalog(pdf, number, signature)
  left.delete(pdf.root)
  left.delete(signature)
  left.delete(form)
  for (const object of left.keys()) refuse({ fault: 'object-added', revision: number, object })
  const appearance = readAppearance(pdf, number, field, revision.objects.get(form))
  const dictionary = readDictionary(pdf, number, revision.objects.get(signature))
  return { field: field.name, revision: number, end: revision.end, appearance, ...dictionary }
}

/** The field differs from what it was by /V, which it lacked, and by /AP. */
function readField(pdf: StrictPdf, field: StrictField, number: number): { signature: number; form: number } {
  const was = objectIn(pdf, field.object, number - 1)?.value
  const is = objectIn(pdf, field.object, number)?.value
  if (entryOf(was, 'V')) refuse({ fault: 'signature-replaced', revision: number, field: field.name })
  const changed = changedKey(was, is, ['V', 'AP'])
  if (changed !== undefined) refuse({ fault: 'field-changed', revision: number, key: changed })
  const signature = referenceOf(entryOf(is, 'V'))
  const states = entryOf(is, 'AP')
  const form = referenceOf(entryOf(states, 'N'))
  if (signature === undefined) return refuse({ fault: 'field-changed', revision: number, key: 'V' })
  if (form === undefined || states?.type !== 'dictionary' || states.entries.size !== 1)
    return refuse({ fault: 'field-changed', revision: number, key: 'AP' })
  return { signature, form }
}

/** The catalog changes once, in the first increment, by the permission entry that points to its signature. */
function checkCatalog(pdf: StrictPdf, number: number, signature: number | undefined): void {
  const rewritten = pdf.revisions[number]?.objects.get(pdf.root)
  if (!rewritten) {
    if (number === 1) refuse({ fault: 'signature-dictionary', revision: number, what: 'no permission in the catalog' })
    return
  }
  const was = objectIn(pdf, pdf.root, number - 1)?.value
  const changed = changedKey(was, rewritten.value, number === 1 && signature !== undefined ? ['Perms'] : [])
  if (changed !== undefined) refuse({ fault: 'catalog-changed', revision: number, key: changed })
  const permission = meaningOf(entryOf(rewritten.value, 'Perms'))
  if (number !== 1 || signature === undefined) refuse({ fault: 'catalog-changed', revision: number, key: '' })
  if (permission !== `<<"DocMDP" ${signature} R>>`) refuse({ fault: 'catalog-changed', revision: number, key: 'Perms' })
}

function changedKey(
  was: PdfValue | undefined,
  is: PdfValue | undefined,
  allowed: readonly string[],
): string | undefined {
  if (was?.type !== 'dictionary' || is?.type !== 'dictionary') return ''
  const keys = new Set([...was.entries.keys(), ...is.entries.keys()])
  return [...keys].find(
    (key) => !allowed.includes(key) && meaningOf(was.entries.get(key)) !== meaningOf(is.entries.get(key)),
  )
}

/** A form of the size laid out for it, drawn with fonts the signed document embeds, and nothing else in it. */
function readAppearance(pdf: StrictPdf, revision: number, field: StrictField, form: PdfObject | undefined) {
  const wrong = (what: string) => refuse({ fault: 'appearance-form', revision, what })
  const value = form?.value
  const stream = streamOf(pdf, form)
  if (value?.type !== 'dictionary' || !stream) return wrong('stream')
  const keys = [...value.entries.keys()].sort().join(' ')
  if (keys !== 'BBox Length Resources Subtype Type') wrong(keys.slice(0, 60))
  if (nameOf(entryOf(value, 'Subtype')) !== 'Form' || nameOf(entryOf(value, 'Type')) !== 'XObject') wrong('Subtype')
  const empty = resolveIn(pdf, entryOf(entryOf(objectIn(pdf, field.object, 0)?.value, 'AP'), 'N'), 0)
  if (meaningOf(entryOf(value, 'BBox')) !== meaningOf(entryOf(empty, 'BBox'))) wrong('BBox')
  const resources = entryOf(value, 'Resources')
  const named = entryOf(resources, 'Font')
  if (resources?.type !== 'dictionary' || resources.entries.size !== 1 || named?.type !== 'dictionary')
    return wrong('Resources')
  const fonts = new Map([...named.entries].map(([name, font]) => [name, referenceOf(font) ?? 0]))
  return { content: latin1(stream), fonts, box: boxOf(empty, field.name) }
}

function readDictionary(pdf: StrictPdf, revision: number, object: PdfObject | undefined) {
  const wrong = (what: string) => refuse({ fault: 'signature-dictionary', revision, what })
  const value = object?.value
  if (value?.type !== 'dictionary' || object?.stream) return wrong('no dictionary')
  const expected = revision === 1 ? [...signatureKeys, 'Reference'] : signatureKeys
  for (const key of value.entries.keys()) if (!expected.includes(key)) wrong(key)
  for (const key of ['Type Sig', 'Filter Adobe.PPKLite', 'SubFilter ETSI.CAdES.detached']) {
    const [name = '', meant] = key.split(' ')
    if (nameOf(entryOf(value, name)) !== meant) wrong(name)
  }
  if (revision === 1 && meaningOf(entryOf(value, 'Reference')) !== certification) wrong('Reference')
  const build = /^<<"App" <<"Name" \/"Juria" "R" (\d{1,4})>>>>$/.exec(meaningOf(entryOf(value, 'Prop_Build')))
  const date = textOf(entryOf(value, 'M'))
  const reason = textOf(entryOf(value, 'Reason'))
  if (!build) return wrong('Prop_Build')
  if (date === undefined) return wrong('M')
  if (reason === undefined || reason.length > longestReason) return wrong('Reason')
  return { ...readHole(pdf, revision, value), date, reason, version: Number(build[1]) }
}

const certification =
  '[<<"TransformMethod" /"DocMDP" "TransformParams" <<"P" 2 "Type" /"TransformParams" "V" /"1.2">> "Type" /"SigRef">>]'

/** The hole is exactly the /Contents token, and what follows it reaches exactly to the end of the revision. */
function readHole(pdf: StrictPdf, revision: number, dictionary: PdfDictionary) {
  const contents = entryOf(dictionary, 'Contents')
  if (contents?.type !== 'string' || !contents.hex || contents.bytes.length !== reservedBytes)
    return refuse({ fault: 'signature-dictionary', revision, what: 'Contents' })
  // One spelling only: what stands in the hole is under no signature.
  if (/[A-F]/.test(spelling(pdf, contents))) refuse({ fault: 'signature-dictionary', revision, what: 'Contents' })
  const end = pdf.revisions[revision]?.end ?? 0
  const range = itemsOf(entryOf(dictionary, 'ByteRange'))?.map(wholeOf)
  const expected = [0, contents.start, contents.end, end - contents.end]
  if (range?.length !== 4 || !range.every((part, i) => part === expected[i])) refuse({ fault: 'byte-range', revision })
  return { hole: { start: contents.start, end: contents.end }, contents: contents.bytes }
}
