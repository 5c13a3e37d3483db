import type { Bytes } from '../lib/bytes.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import { newElement, newPdf, type Page, pageHeight } from '../pdf/index.ts'
import type { Block, PaperDocument } from './document.ts'
import { openKit, type PaperKit } from './kit.ts'
import { layBlock } from './lay-blocks.ts'
import type { LayoutError } from './lay-errors.ts'
import { stack } from './lay-slab.ts'
import * as style from './lay-style.ts'
import { drawLine, setText, type TextSetting } from './lay-text.ts'

/**
 * Lays out a document: revision 0 of a filed paper. A4, PDF 1.7, PDF/A-3a and PDF/UA-1 in shape, tagged, the data
 * attached, empty signature fields in place. The same document and kit give the same bytes in Node and Chromium.
 */
export async function layPaper(document: PaperDocument, kit: PaperKit): Promise<Result<Bytes, LayoutError>> {
  const { regular, bold, nameOf, colourProfile } = openKit(kit)
  const { header, footer, blocks, signatureFields: fields = [], ...options } = document
  const missing = new Set<string>()
  const setting: TextSetting = { regular, bold, language: document.language, missing: (found) => missing.add(found) }
  const pdf = newPdf({ ...options, regular: regular[0], nameOf, colourProfile })
  const slabs = withSignatures(blocks, fields.length > 0).flatMap((block) =>
    layBlock(block, pdf.structure, { ...setting, fields }),
  )
  const pages: Page[] = []
  stack(slabs, () => {
    const page = pdf.newPage()
    pages.push(page)
    return page
  })
  for (const page of pages) drawMargins(page, pages.length, document, setting)
  if (missing.size > 0) return fail({ kind: 'paper/characters-missing', characters: [...missing] })
  return ok(await pdf.write())
}

/** Fields that no block places stand at the end. */
function withSignatures(blocks: readonly Block[], wanted: boolean): readonly Block[] {
  const placed = (block: Block): boolean =>
    block.kind === 'signatures' || (block.kind === 'together' && block.blocks.some(placed))
  return wanted && !blocks.some(placed) ? [...blocks, { kind: 'signatures' }] : blocks
}

function drawMargins(page: Page, pages: number, { header, footer }: PaperDocument, setting: TextSetting): void {
  const { left } = style.margin
  const numbered = footer.right.replace('{page}', String(page.number + 1)).replace('{pages}', String(pages))
  drawPair(page, 'header', 40, [header.left, header.right], setting)
  drawPair(page, 'footer', pageHeight - 46, [footer.left, numbered], setting)
  for (const [owner, top] of [
    ['header', 53],
    ['footer', pageHeight - 50],
  ] as const) {
    page.select(owner)
    page.fill({ left, top, width: style.textWidth, height: 0.5 }, style.rule)
  }
}

/** One line with text at both ends; the left one gives way where both are long. */
function drawPair(
  page: Page,
  owner: 'header' | 'footer',
  top: number,
  [start, end]: readonly [string, string],
  setting: TextSetting,
): void {
  const { leading } = style.running
  const right = oneLine(end, style.textWidth * 0.6, setting)
  const left = oneLine(start, style.textWidth - (right?.width ?? 0) - 16, setting)
  if (left) drawLine(page, left, style.margin.left, top, leading, owner)
  if (right) drawLine(page, right, style.margin.left + style.textWidth - right.width, top, leading, owner)
}

function oneLine(text: string, width: number, setting: TextSetting) {
  const set = (part: string) => setText(part, style.running, width, newElement('P'), setting)
  if (set(text).length <= 1) return set(text)[0]
  const characters = [...text]
  let kept = characters.length
  while (kept > 0 && set(`${characters.slice(0, kept).join('')}…`).length > 1) kept--
  return set(`${characters.slice(0, kept).join('')}…`)[0]
}
