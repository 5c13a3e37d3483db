import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { present } from '../../src/lib/assert.ts'
import type { Bytes } from '../../src/lib/bytes.ts'
import { type Block, layPaper, type PaperDocument } from '../../src/paper/index.ts'
import { addElement, newPdf, openTypeface, readFace, shape } from '../../src/pdf/index.ts'
import { paperKit } from '../fixtures/paper-kit.ts'
import { samplePaper } from '../fixtures/sample-paper.ts'
import { hasTool } from './outside-tools.ts'
import { inkPerPage, pagesAs } from './raster.ts'

const folder = mkdtempSync(join(tmpdir(), 'juria-paper-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Skips with a printed reason where the outside tool is not installed. */
const withTool = (tool: string) => it.skipIf(!hasTool(tool))
const run = (tool: string, ...options: string[]): string =>
  execFileSync(tool, options, { encoding: 'utf8', stdio: 'pipe' })

async function saved(name: string, document: PaperDocument): Promise<string> {
  const laid = await layPaper(document, paperKit)
  if (!laid.ok) throw new Error(laid.error.kind)
  return savedBytes(name, laid.value)
}

function savedBytes(name: string, bytes: Bytes): string {
  const file = join(folder, name)
  writeFileSync(file, bytes)
  return file
}

describe('outside tools agree with a laid out document', () => {
  withTool('qpdf')('qpdf finds nothing to complain about', async () => {
    expect(run('qpdf', '--check', await saved('check.pdf', samplePaper()))).toContain(
      'No syntax or stream encoding errors',
    )
  })

  withTool('pdfinfo')('pdfinfo sees a tagged PDF 1.7 on A4 with a structure that reads in order', async () => {
    const file = await saved('info.pdf', samplePaper())
    const info = run('pdfinfo', file)
    expect(info).toMatch(/Tagged: +yes/)
    expect(info).toMatch(/PDF version: +1\.7/)
    expect(info).toMatch(/Page size: .*A4/)
    expect(info).toMatch(/Title: +Dokument prove – Ëngjëll Shembull/)
    const structure = run('pdfinfo', '-struct-text', file)
    expect(structure.indexOf('Fletë prove')).toBeLessThan(structure.indexOf('Arkiva e hapur'))
    expect(structure).not.toContain('Faqja 1 nga')
    expect(structure).toMatch(/"Fletë prove"\s+Span \(inline\)\s+" \/ Sample"/)
    expect(structure).toMatch(/TH:\s+\/Scope \/Column\s+"Aplikimi"/)
    expect(structure).toContain('Form')
  })

  withTool('pdftotext')('pdftotext gives back every letter as it was written', async () => {
    const letters =
      'Aa Bb Cc Çç Dd Dhdh Ee Ëë Ff Gg Gjgj Hh Ii Jj Kk Ll Mm Nn Oo Pp Qq Rr Ss Tt Thth Uu Vv Xx Xhxh Yy Zz Zhzh'
    const text = `${letters} “thonjëza” – € % ✓ → ≤ ÷ Ελληνικά ΆΈΉ Кирилица ЃЅЉЊ šđčćž`
    const file = await saved('text.pdf', samplePaper([{ kind: 'paragraph', text }]))
    expect(run('pdftotext', file, '-').replace(/\s+/g, ' ')).toContain(text)
  })

  withTool('pdftotext')('loses no line of a comment that three pages share', async () => {
    const comment = Array.from({ length: 150 }, (_, i) => `rreshti-${i}`)
    const columns = [{ share: 1, align: 'start', heading: 'Komenti' }] as const
    const table: Block = { kind: 'table', columns, rows: [{ cells: [comment.join('\n')] }] }
    const text = run('pdftotext', await saved('long.pdf', samplePaper([table])), '-')
    expect(text.match(/rreshti-\d+/g)).toEqual(comment)
  })

  withTool('pdfdetach')('pdfdetach takes out the data unchanged', async () => {
    const file = await saved('data.pdf', samplePaper())
    const out = join(folder, 'data.json')
    run('pdfdetach', '-save', '1', '-o', out, file)
    expect(readFileSync(out, 'utf8')).toBe('{"emri":"Ëngjëll"}')
  })

  withTool('pdfsig')('pdfsig finds the three empty signature fields', async () => {
    const fields = run('pdfsig', await saved('fields.pdf', samplePaper()))
    for (const name of ['juror', 'chair', 'secretariat']) expect(fields).toContain(`Signature Field Name: ${name}`)
    expect(fields.match(/is not signed/g)?.length).toBe(3)
  })
})

/** Ink of the sample's pages, in pixels of black at 72 dpi, as seen on 2026-11-22 with poppler 22.12 and mupdf 1.21. */
const reference = { pdftoppm: [5133, 1899], mutool: [5047, 2062] }

describe.each(['pdftoppm', 'mutool'] as const)('the render gate of %s', (tool) => {
  withTool(tool)('sees as much ink on each page as the reference', async () => {
    const ink = inkPerPage(tool, await saved(`ink-${tool}.pdf`, samplePaper()), 72)
    expect(ink.length).toBe(reference[tool].length)
    ink.forEach((seen, page) => {
      const expected = present(reference[tool][page], 'reference')
      expect(Math.abs(seen - expected) / expected, `page ${page + 1}: ${seen}`).toBeLessThan(0.03)
    })
  })

  const alphabets = {
    Albanian: ['regular', 'bold', 'ABCÇDEËFGHIJKLMNOPQRSTUVXYZabcçdeëfghijkmnopqrstuvxyz0123456789'],
    Greek: ['greekRegular', 'greekBold', 'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩαβγδεζηθικλμνξοπρστυφχψωςάέήίόύώϊϋΐΰ'],
    Cyrillic: [
      'cyrillicRegular',
      'cyrillicBold',
      'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюяЃЅЈЉЊЌЏѓѕјљњќџ',
    ],
  } as const
  const cases = Object.entries(alphabets).flatMap(([name, [regular, bold, letters]]) => [
    { name, weight: regular, letters },
    { name, weight: bold, letters },
  ])

  for (const { name, weight, letters } of cases)
    withTool(tool)(
      `draws every ${name} letter of ${weight} as itself, unlike every other and unlike a missing one`,
      async () => {
        const pages = pagesAs(
          tool,
          savedBytes(`${tool}-${weight}.pdf`, await letterPages(paperKit[weight], letters)),
          24,
        )
        expect(pages.length).toBe(letters.length + 1)
        // The first page shows the glyph for a missing character (in our faces it is blank): no letter may look so.
        expect(new Set(pages.map((page) => page.toString('latin1'))).size).toBe(pages.length)
      },
    )
})

/** A page with the glyph for a missing character, then one page for each letter. */
async function letterPages(bytes: Bytes, letters: string): Promise<Bytes> {
  const face = readFace(bytes)
  const pdf = newPdf({
    title: 'Shkronja',
    author: 'Juria',
    subject: 'Prove',
    producer: 'Juria',
    language: 'sq',
    at: '2026-11-22T14:05:00+01:00',
    regular: face,
    nameOf: () => 'JuriaSans-Test',
    colourProfile: paperKit.colourProfile,
  })
  const missing = { face, glyphs: [0], width: 500 }
  const drawn = [[missing], ...[...letters].map((letter) => shape(letter, openTypeface(bytes), expect.unreachable))]
  for (const runs of drawn) {
    const page = pdf.newPage()
    page.select(addElement(pdf.structure, 'P'))
    page.text(100, 400, runs, 120, '#000000')
  }
  return pdf.write()
}
