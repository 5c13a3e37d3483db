import { mostFields } from './signature-dictionary.ts'
import { objectIn, type PdfObject, resolveIn, type StrictPdf, streamOf } from './strict.ts'
import { type PdfAnswer, refuse, refusing } from './strict-fault.ts'
import { entryOf, itemsOf, nameOf, type PdfValue, referenceOf, textOf, wholeOf } from './strict-values.ts'

/** Keys by which a page acts, hides parts of itself or fetches others (ISO 32000-1, 12.6, 8.11, 12.7.8). */
const activeKeys: readonly string[] = [
  'AA',
  'OpenAction',
  'JS',
  'JavaScript',
  'XFA',
  'NeedAppearances',
  'OCProperties',
  'OC',
  'OPI',
  'Ref',
  'Alternates',
  'Collection',
  'Requirements',
]
/** Action types (ISO 32000-1, table 198); none is also a structure type. */
const actions: readonly string[] = [
  'GoTo',
  'GoToR',
  'GoToE',
  'Launch',
  'Thread',
  'URI',
  'Sound',
  'Movie',
  'Hide',
  'Named',
  'SubmitForm',
  'ResetForm',
  'ImportData',
  'JavaScript',
  'SetOCGState',
  'Rendition',
  'Trans',
  'GoTo3DView',
]

const longestFieldName = 60

/** One empty signature field of the document. */
export interface StrictField {
  readonly object: number
  readonly name: string
}

/** Nothing in the document acts, and its form holds signature fields only: merged widgets, empty, nowhere else. */
export function checkContent(pdf: StrictPdf): readonly StrictField[] {
  const [original] = pdf.revisions
  for (const object of original.objects.values()) {
    checkPassive(object.value, object.number)
    if (object.stream && entryOf(object.value, 'F')) active(object.number, 'external stream')
  }
  const names = resolveIn(pdf, entryOf(objectIn(pdf, pdf.root, 0)?.value, 'Names'), 0)
  if (names?.type === 'dictionary')
    for (const key of names.entries.keys()) if (key !== 'EmbeddedFiles') active(pdf.root, `names of ${key}`)
  const fields = readFields(pdf)
  for (const object of original.objects.values()) checkAnnotations(pdf, object, fields)
  return fields
}

function checkPassive(value: PdfValue, object: number): void {
  if (value.type === 'array') for (const item of value.items) checkPassive(item, object)
  if (value.type !== 'dictionary') return
  for (const [key, entry] of value.entries) {
    if (activeKeys.includes(key)) active(object, key)
    checkPassive(entry, object)
  }
  const kind = nameOf(value.entries.get('S'))
  if (kind !== undefined && actions.includes(kind)) active(object, kind)
  if (nameOf(value.entries.get('Type')) === 'Sig') active(object, 'signature before the first')
}

function readFields(pdf: StrictPdf): readonly StrictField[] {
  const form = resolveIn(pdf, entryOf(objectIn(pdf, pdf.root, 0)?.value, 'AcroForm'), 0)
  const items = itemsOf(entryOf(form, 'Fields')) ?? []
  if (items.length > mostFields) refuse({ fault: 'fields-unexpected', what: 'too many' })
  const fields: StrictField[] = []
  const taken = (name: string) => fields.some((field) => field.name === name)
  for (const item of items) {
    const object = referenceOf(item)
    const value = object === undefined ? undefined : objectIn(pdf, object, 0)?.value
    const name = textOf(entryOf(value, 'T'))
    if (object === undefined || name === undefined || name.length > longestFieldName || taken(name))
      return refuse({ fault: 'fields-unexpected', what: named(name) })
    const widget = nameOf(entryOf(value, 'FT')) === 'Sig' && nameOf(entryOf(value, 'Subtype')) === 'Widget'
    if (!widget || entryOf(value, 'V') || entryOf(value, 'Kids') || entryOf(value, 'Parent'))
      refuse({ fault: 'fields-unexpected', what: name })
    fields.push({ object, name })
  }
  return fields
}

/** Pages carry no annotation but the signature fields: a stamp or note could cover a mark. */
function checkAnnotations(pdf: StrictPdf, { value, number }: PdfObject, fields: readonly StrictField[]): void {
  const known = (object: number | undefined) => fields.some((field) => field.object === object)
  const annotations = itemsOf(resolveIn(pdf, entryOf(value, 'Annots'), 0)) ?? []
  // No page names a field twice; many pages sharing one endless list would keep the reader busy for hours.
  if (annotations.length > fields.length) refuse({ fault: 'fields-unexpected', what: 'annotation' })
  for (const item of annotations)
    if (!known(referenceOf(item))) refuse({ fault: 'fields-unexpected', what: 'annotation' })
  const widget = entryOf(value, 'FT') ?? (nameOf(entryOf(value, 'Type')) === 'Annot' ? value : undefined)
  if (widget && !known(number)) refuse({ fault: 'fields-unexpected', what: 'annotation' })
}

/** Width and height of a form whose /BBox begins at the origin. Points. */
export function boxOf(form: PdfValue | undefined, field: string): { width: number; height: number } {
  const box = itemsOf(entryOf(form, 'BBox'))?.map((item) => (item.type === 'number' ? Number(item.text) : Number.NaN))
  const [left = Number.NaN, bottom = Number.NaN, width = Number.NaN, height = Number.NaN] = box ?? []
  if (left !== 0 || bottom !== 0 || !(width > 0 && height > 0)) refuse({ fault: 'fields-unexpected', what: field })
  return { width, height }
}

export interface StrictAttachment {
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * The one file attached to the document (ISO 32000-1, 7.11.4), found from the catalog of the strict reading and
 * from nowhere else; stored plainly, so that no inflater stands between the bytes signed and the data read.
 */
export const readAttachment = (pdf: StrictPdf): PdfAnswer<StrictAttachment | undefined> =>
  refusing(() => {
    const catalog = objectIn(pdf, pdf.root)?.value
    const tree = resolveIn(pdf, entryOf(resolveIn(pdf, entryOf(catalog, 'Names')), 'EmbeddedFiles'))
    if (!tree) return undefined
    const pairs = itemsOf(entryOf(tree, 'Names'))
    if (pairs?.length !== 2 || entryOf(tree, 'Kids')) return refuse({ fault: 'attachment', what: 'not one file' })
    const specification = resolveIn(pdf, pairs[1])
    const name = textOf(entryOf(specification, 'UF'))
    const embedded = entryOf(specification, 'EF')
    const file = referenceOf(entryOf(embedded, 'F'))
    if (name === undefined || file === undefined || file !== referenceOf(entryOf(embedded, 'UF')))
      return refuse({ fault: 'attachment', what: 'its names differ' })
    const object = objectIn(pdf, file)
    const bytes = streamOf(pdf, object)
    const size = wholeOf(entryOf(resolveIn(pdf, entryOf(object?.value, 'Params')), 'Size'))
    if (!bytes || entryOf(object?.value, 'Filter') || size !== bytes.length)
      return refuse({ fault: 'attachment', what: 'it is not stored plainly' })
    return { name, bytes }
  })

/** The beginning of a name: how long it is, the file decides. */
const named = (name = ''): string => name.slice(0, longestFieldName)

const active = (object: number, what: string): never => refuse({ fault: 'active-content', object, what })
