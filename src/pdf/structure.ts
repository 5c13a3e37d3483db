import { type PDFContext, PDFHexString, PDFNumber, type PDFObject, type PDFRef, PDFString } from 'pdf-lib'
import { present } from '../lib/assert.ts'

export type Tag = 'Document' | 'H1' | 'H2' | 'H3' | 'P' | 'Span' | 'Table' | 'TR' | 'TH' | 'TD' | 'Figure' | 'Form'

export interface Attributes {
  /** Where it differs from the document's. */
  readonly language?: string
  /** What a figure or field says to those who do not see it. */
  readonly alternative?: string
  /** What a TH is the header of. */
  readonly scope?: 'Row' | 'Column'
  /** Columns a cell covers. */
  readonly span?: number
  /** Place of a figure on its page: left, bottom, right, top in points. */
  bounds?: readonly [number, number, number, number]
}

/** A node of the logical structure (ISO 32000-1 §14.7): what a screen reader walks. */
export interface Element {
  readonly tag: Tag
  readonly attributes: Attributes
  readonly kids: Kid[]
  /** The parent it will join with its first content, see `elementInLine`. */
  awaits?: Element | undefined
}

type Kid =
  | Element
  | { readonly page: number; readonly mark: number }
  | { readonly page: number; readonly annotation: PDFRef }

export const newElement = (tag: Tag, attributes: Attributes = {}): Element => ({ tag, attributes, kids: [] })

export function addElement(parent: Element, tag: Tag, attributes: Attributes = {}): Element {
  const element = newElement(tag, attributes)
  parent.kids.push(element)
  return element
}

/**
 * An element inside a line of its parent. It joins the parent where its content is first drawn, so that it stands
 * between the words before and after it, as a screen reader reads them.
 */
export const elementInLine = (parent: Element, tag: Tag, attributes: Attributes = {}): Element => ({
  ...newElement(tag, attributes),
  awaits: parent,
})

/** Records a marked content of a page as the next part of `element`. */
export function addContent(element: Element, page: number, mark: number): void {
  element.awaits?.kids.push(element)
  element.awaits = undefined
  element.kids.push({ page, mark })
}

/** What pages and annotations need to point back into the tree. */
export interface WrittenStructure {
  readonly root: PDFRef
  /** Value of /StructParent of each annotation. */
  readonly parentKeys: ReadonlyMap<PDFRef, number>
}

/**
 * Writes the tree below `document` and its parent tree. The /StructParents key of a page is its number.
 * `marks[page]` lists the element of each marked content of a page, in order.
 */
export function writeStructure(
  context: PDFContext,
  document: Element,
  pages: readonly PDFRef[],
  marks: readonly (readonly Element[])[],
): WrittenStructure {
  const root = context.nextRef()
  const refs = new Map<Element, PDFRef>()
  const fields: [PDFRef, PDFRef][] = []
  writeElement({ context, pages, refs, fields }, document, root)
  const numbers: PDFObject[] = []
  marks.forEach((elements, page) => {
    const owners = elements.map((element) => present(refs.get(element), 'element outside the tree'))
    numbers.push(PDFNumber.of(page), context.register(context.obj(owners)))
  })
  const parentKeys = new Map<PDFRef, number>()
  fields.forEach(([annotation, owner], i) => {
    parentKeys.set(annotation, pages.length + i)
    numbers.push(PDFNumber.of(pages.length + i), owner)
  })
  const parentTree = context.register(context.obj({ Nums: numbers }))
  context.assign(
    root,
    context.obj({
      Type: 'StructTreeRoot',
      K: [present(refs.get(document), 'document element')],
      ParentTree: parentTree,
      ParentTreeNextKey: pages.length + fields.length,
    }),
  )
  return { root, parentKeys }
}

interface Writing {
  readonly context: PDFContext
  readonly pages: readonly PDFRef[]
  readonly refs: Map<Element, PDFRef>
  readonly fields: [PDFRef, PDFRef][]
}

function writeElement(writing: Writing, element: Element, parent: PDFRef): PDFRef {
  const { context, pages, refs, fields } = writing
  const ref = context.nextRef()
  refs.set(element, ref)
  const pageRef = (page: number) => present(pages[page], `page ${page}`)
  const first = element.kids.find((kid) => 'page' in kid)
  const kids = element.kids.map((kid) => {
    if ('tag' in kid) return writeElement(writing, kid, ref)
    if ('mark' in kid)
      return kid.page === first?.page
        ? PDFNumber.of(kid.mark)
        : context.obj({ Type: 'MCR', Pg: pageRef(kid.page), MCID: kid.mark })
    fields.push([kid.annotation, ref])
    return context.obj({ Type: 'OBJR', Pg: pageRef(kid.page), Obj: kid.annotation })
  })
  context.assign(
    ref,
    context.obj({
      Type: 'StructElem',
      S: element.tag,
      P: parent,
      ...(first ? { Pg: pageRef(first.page) } : {}),
      ...(kids.length > 0 ? { K: context.obj(kids) } : {}),
      ...attributeEntries(context, element.attributes),
    }),
  )
  return ref
}

function attributeEntries(context: PDFContext, attributes: Attributes): Record<string, PDFObject> {
  const { language, alternative, scope, span, bounds } = attributes
  const entries: Record<string, PDFObject> = {}
  if (language !== undefined) entries['Lang'] = PDFString.of(language)
  if (alternative !== undefined) entries['Alt'] = PDFHexString.fromText(alternative)
  if (scope !== undefined || span !== undefined)
    entries['A'] = context.obj({
      O: 'Table',
      ...(scope === undefined ? {} : { Scope: scope }),
      ...(span === undefined ? {} : { ColSpan: span }),
    })
  if (bounds !== undefined) entries['A'] = context.obj({ O: 'Layout', Placement: 'Block', BBox: [...bounds] })
  return entries
}
