import { PDFContext, PDFHexString, PDFRawStream, type PDFRef, PDFString, PDFWriter } from 'pdf-lib'
import { present } from '../lib/assert.ts'
import { type Bytes, concat, utf8 } from '../lib/bytes.ts'
import { type Sha256, sha256 } from '../lib/sha256.ts'
import { embedFace, squeeze } from './font-objects.ts'
import { type Metadata, pdfDate, xmpPacket } from './metadata.ts'
import { boundsOf, newPage, type Page, pageHeight, pageWidth, type SignatureField } from './page.ts'
import { type Element, newElement, writeStructure } from './structure.ts'
import type { Face } from './truetype.ts'

/** A file inside the document; the data the page shows, for machines. */
export interface AttachedFile {
  readonly name: string
  /** "application/json" */
  readonly mime: string
  readonly bytes: Bytes
  readonly description: string
}

export interface PdfOptions extends Metadata {
  /** The face known as F1, also to signatures added later; always embedded. */
  readonly regular: Face
  /** PostScript name of a face inside the document. */
  readonly nameOf: (face: Face) => string
  /** sRGB as an ICC profile. */
  readonly colourProfile: Bytes
  readonly attachment?: AttachedFile
}

/** A document being drawn, page after page. */
export interface PdfDraft {
  /** Root of the logical structure. */
  readonly structure: Element
  newPage(): Page
  /** The bytes: PDF 1.7, classic cross-reference table, every stream with a direct /Length. Call once. */
  write(): Promise<Bytes>
}

/**
 * PDF/A-3a and PDF/UA-1 in shape. The same calls give the same bytes on every machine: objects are numbered in
 * the order of the calls, the dates come in, /ID is a hash of the content.
 */
export function newPdf(options: PdfOptions): PdfDraft {
  const context = PDFContext.create()
  const catalog = context.nextRef()
  const fonts = new Map<Face, { name: string; ref: PDFRef }>()
  const fontName = (face: Face): string => {
    let font = fonts.get(face)
    if (!font) {
      font = { name: `F${fonts.size + 1}`, ref: embedFace(context, face, options.nameOf(face)) }
      fonts.set(face, font)
    }
    return font.name
  }
  fontName(options.regular)
  const structure = newElement('Document')
  const pages: Page[] = []

  return {
    structure,
    newPage() {
      const page = newPage(pages.length, fontName)
      pages.push(page)
      return page
    },
    async write() {
      const parts: Drawn = { context, catalog, structure, pages, fonts: [...fonts.values()] }
      const contents = pages.map((page) => utf8(page.finish()))
      writeCatalog(options, parts, writePages(parts, contents))
      const seal = concat(...contents, options.attachment?.bytes ?? new Uint8Array(), utf8(xmpPacket(options)))
      writeTrailer(options, parts, sha256(seal))
      return Uint8Array.from(await PDFWriter.forContext(context, Number.POSITIVE_INFINITY).serializeToBuffer())
    },
  }
}

interface Drawn {
  readonly context: PDFContext
  readonly catalog: PDFRef
  readonly structure: Element
  readonly pages: readonly Page[]
  readonly fonts: readonly { readonly name: string; readonly ref: PDFRef }[]
}

interface WrittenPages {
  readonly tree: PDFRef
  readonly structureRoot: PDFRef
  readonly fields: readonly PDFRef[]
}

function writePages({ context, structure, pages, fonts }: Drawn, contents: readonly Bytes[]): WrittenPages {
  const tree = context.nextRef()
  const refs = pages.map(() => context.nextRef())
  const resources = context.register(
    context.obj({ Font: Object.fromEntries(fonts.map(({ name, ref }) => [name, ref])) }),
  )
  const fieldRefs = pages.map((page) => page.fields.map(() => context.nextRef()))
  pages.forEach((page, i) => {
    page.fields.forEach((field, k) => {
      field.element.kids.push({ page: i, annotation: present(fieldRefs[i]?.[k], 'field') })
    })
  })
  const { root, parentKeys } = writeStructure(
    context,
    structure,
    refs,
    pages.map(({ marks }) => marks),
  )
  pages.forEach((page, i) => {
    const pageRef = present(refs[i], 'page')
    const annotations = present(fieldRefs[i], 'fields')
    page.fields.forEach((field, k) => {
      const ref = present(annotations[k], 'field')
      writeField(context, field, { ref, page: pageRef, parentKey: parentKeys.get(ref) ?? 0 })
    })
    context.assign(
      pageRef,
      context.obj({
        Type: 'Page',
        Parent: tree,
        MediaBox: [0, 0, pageWidth, pageHeight],
        Resources: resources,
        Contents: context.register(
          PDFRawStream.of(context.obj({ Filter: 'FlateDecode' }), squeeze(present(contents[i], 'content'))),
        ),
        StructParents: i,
        // Annotations are visited in the order of the structure (ISO 14289-1 §7.18.3).
        Tabs: 'S',
        ...(annotations.length > 0 ? { Annots: annotations } : {}),
      }),
    )
  })
  context.assign(tree, context.obj({ Type: 'Pages', Kids: refs, Count: refs.length }))
  return { tree, structureRoot: root, fields: fieldRefs.flat() }
}

/** An empty signature field: a widget that prints (flag 4) and is locked (128), with an empty appearance. */
function writeField(
  context: PDFContext,
  field: SignatureField,
  { ref, page, parentKey }: { ref: PDFRef; page: PDFRef; parentKey: number },
): void {
  const bounds = boundsOf(field)
  const box = [0, 0, bounds[2] - bounds[0], bounds[3] - bounds[1]].map((side) => Math.round(side * 100) / 100)
  const appearance = PDFRawStream.of(
    context.obj({ Type: 'XObject', Subtype: 'Form', BBox: box, Resources: {} }),
    utf8('q Q'),
  )
  context.assign(
    ref,
    context.obj({
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Sig',
      T: PDFString.of(field.name),
      TU: PDFHexString.fromText(field.tooltip),
      Rect: bounds,
      P: page,
      F: 132,
      AP: { N: context.register(appearance) },
      StructParent: parentKey,
    }),
  )
}

function writeCatalog(options: PdfOptions, { context, catalog, fonts }: Drawn, written: WrittenPages): void {
  const packet = PDFRawStream.of(context.obj({ Type: 'Metadata', Subtype: 'XML' }), utf8(xmpPacket(options)))
  const profile = PDFRawStream.of(context.obj({ Filter: 'FlateDecode', N: 3 }), squeeze(options.colourProfile))
  const intent = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PDFString.of('sRGB'),
    Info: PDFString.of('sRGB IEC61966-2.1'),
    DestOutputProfile: context.register(profile),
  })
  const file = options.attachment ? writeAttachment(context, options.attachment, options.at) : undefined
  const form = context.obj({
    Fields: [...written.fields],
    // Signatures exist or may come, and the file is only ever appended to (§12.7.2).
    SigFlags: 3,
    DR: { Font: { F1: present(fonts[0], 'F1').ref } },
  })
  context.assign(
    catalog,
    context.obj({
      Type: 'Catalog',
      Pages: written.tree,
      Lang: PDFString.of(options.language),
      MarkInfo: { Marked: true },
      StructTreeRoot: written.structureRoot,
      ViewerPreferences: { DisplayDocTitle: true },
      Metadata: context.register(packet),
      OutputIntents: [context.register(intent)],
      ...(written.fields.length > 0 ? { AcroForm: context.register(form) } : {}),
      ...(file && options.attachment
        ? { AF: [file], Names: { EmbeddedFiles: { Names: [PDFHexString.fromText(options.attachment.name), file] } } }
        : {}),
    }),
  )
}

/** PDF/A-3 §6.8: kind of file, relationship, both names. Stored plainly, so that reading needs no inflater. */
function writeAttachment(context: PDFContext, { name, mime, bytes, description }: AttachedFile, at: string): PDFRef {
  const date = PDFString.of(pdfDate(at))
  const content = context.register(
    PDFRawStream.of(
      context.obj({
        Type: 'EmbeddedFile',
        Subtype: mime,
        Params: { Size: bytes.length, CreationDate: date, ModDate: date },
      }),
      bytes,
    ),
  )
  return context.register(
    context.obj({
      Type: 'Filespec',
      F: PDFString.of(name),
      UF: PDFHexString.fromText(name),
      Desc: PDFHexString.fromText(description),
      AFRelationship: 'Data',
      EF: { F: content, UF: content },
    }),
  )
}

function writeTrailer(options: PdfOptions, { context, catalog }: Drawn, content: Sha256): void {
  const date = PDFString.of(pdfDate(options.at))
  const identity = PDFHexString.of(content.slice(0, 32))
  context.trailerInfo.Root = catalog
  context.trailerInfo.Info = context.register(
    context.obj({
      Title: PDFHexString.fromText(options.title),
      Author: PDFHexString.fromText(options.author),
      Subject: PDFHexString.fromText(options.subject),
      Creator: PDFHexString.fromText(options.producer),
      Producer: PDFHexString.fromText(options.producer),
      CreationDate: date,
      ModDate: date,
    }),
  )
  context.trailerInfo.ID = context.obj([identity, identity])
}
