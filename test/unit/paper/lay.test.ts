import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { present } from '../../../src/lib/assert.ts'
import { latin1 } from '../../../src/lib/bytes.ts'
import { sha256 } from '../../../src/lib/sha256.ts'
import { type Block, layPaper, missingCharacters, type PaperDocument } from '../../../src/paper/index.ts'
import { paperKit } from '../../fixtures/paper-kit.ts'
import { samplePaper } from '../../fixtures/sample-paper.ts'

async function laid(document: PaperDocument): Promise<string> {
  const result = await layPaper(document, paperKit)
  if (!result.ok) throw new Error(result.error.kind)
  return latin1(result.value)
}

const pagesOf = (pdf: string): number => Number(present(/\/Type \/Pages[^>]*\/Count (\d+)/.exec(pdf), 'pages')[1])

describe('a laid out document', () => {
  it('has the same bytes every time, also with the kit read anew', async () => {
    const again = await layPaper(samplePaper(), { ...paperKit, regular: paperKit.regular.slice() })
    expect(again.ok && sha256(again.value)).toBe(
      sha256(Uint8Array.from(await laid(samplePaper()), (c) => c.charCodeAt(0))),
    )
  })

  it('claims PDF/A-3a and PDF/UA-1 and names its title, language and colour profile', async () => {
    const pdf = await laid(samplePaper())
    for (const claim of [
      '%PDF-1.7',
      '<pdfaid:part>3</pdfaid:part>',
      '<pdfaid:conformance>A</pdfaid:conformance>',
      '<pdfuaid:part>1</pdfuaid:part>',
      '/Marked true',
      '/DisplayDocTitle true',
      '/Lang (sq)',
      '/S /GTS_PDFA1',
      '/CIDToGIDMap /Identity',
      '/ToUnicode',
      "(D:20261122140500+01'00')",
      '<xmp:CreateDate>2026-11-22T14:05:00+01:00</xmp:CreateDate>',
    ])
      expect(pdf).toContain(claim)
    expect(pdf).toMatch(/\/ID \[ <[0-9a-f]{32}> <[0-9a-f]{32}> \]/)
  })

  it('carries its data as an associated file that can be read without an inflater', async () => {
    const pdf = await laid(samplePaper())
    const file = present(/<<([^>]*\/Type \/EmbeddedFile[^>]*(?:<<[^>]*>>)?[^>]*)>>\nstream\n/.exec(pdf), 'file')
    expect(file[1]).toContain('/Subtype /application#2Fjson')
    expect(file[1]).not.toContain('/Filter')
    expect(pdf).toContain('/AFRelationship /Data')
    expect(pdf).toMatch(/\/AF \[ \d+ 0 R \]/)
    expect(pdf).toContain('/F (scoresheet.json)')
  })

  it('states the length of every stream directly and uses no object streams', async () => {
    const pdf = await laid(samplePaper())
    expect(pdf.match(/\nstream\n/g)?.length).toBe(pdf.match(/\/Length \d+\n/g)?.length)
    expect(pdf).not.toContain('/ObjStm')
    expect(pdf).not.toMatch(/\/Length \d+ 0 R/)
  })

  it('offers its signature fields as printable widgets with a tooltip, inside the structure', async () => {
    const pdf = await laid(samplePaper())
    const widgets = pdf.match(/\/FT \/Sig/g)
    expect(widgets?.length).toBe(3)
    expect(pdf.match(/\/F 132/g)?.length).toBe(3)
    expect(pdf.match(/\/TU </g)?.length).toBe(3)
    expect(pdf.match(/\/Type \/OBJR/g)?.length).toBe(3)
  })

  it('tags headings, tables with header scopes, figures with words, and other languages', async () => {
    const pdf = await laid(samplePaper())
    for (const tag of ['H1', 'H2', 'H3', 'P', 'Table', 'TR', 'TH', 'TD', 'Figure', 'Form', 'Span'])
      expect(pdf).toContain(`/S /${tag}\n`)
    expect(pdf).toContain('/Scope /Column')
    expect(pdf).toContain('/Scope /Row')
    expect(pdf).toContain('/ColSpan 2')
    expect(pdf).toContain('/Lang (en)')
  })

  it('embeds Greek and Cyrillic only where the text needs them', async () => {
    expect(await laid(samplePaper())).toContain('/JuriaSansGreek-Regular')
    const plain = await laid(samplePaper([{ kind: 'paragraph', text: 'Vetëm shqip.' }]))
    expect(plain).not.toContain('JuriaSansGreek')
    expect(plain).not.toContain('JuriaSansCyrillic')
  })

  it('is refused where a character would leave a gap on the page', async () => {
    const result = await layPaper(samplePaper([{ kind: 'paragraph', text: 'Shumë mirë 😀' }]), paperKit)
    expect(result).toEqual({ ok: false, error: { kind: 'paper/characters-missing', characters: ['😀'] } })
    expect(missingCharacters(['Shumë mirë 😀', 'ç\n😀漢'], paperKit)).toEqual(['😀', '漢'])
  })
})

describe('breaking pages', () => {
  it('cuts a row that no page can hold', async () => {
    const comment = Array.from({ length: 150 }, (_, i) => `rreshti ${i}`).join('\n')
    const columns = [
      { share: 1, align: 'start', heading: 'Kriteri' },
      { share: 1, align: 'start', heading: 'Komenti' },
    ] as const
    const blocks: Block[] = [
      { kind: 'together', blocks: [{ kind: 'table', columns, rows: [{ cells: ['K1', comment] }] }] },
    ]
    expect(pagesOf(await laid({ ...samplePaper(blocks), signatureFields: [] }))).toBe(3)
  })

  it('lays out any text whatever its spaces, line ends and lengths', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'ë', ' ', '\n', '-', '/', 'W', '\u00a0', '9'), maxLength: 400 })
    await fc.assert(
      fc.asyncProperty(text, text, async (first, second) => {
        const columns = [
          { share: 1, align: 'end', heading: first },
          { share: 20, align: 'start', heading: '' },
        ] as const
        const blocks: Block[] = [
          { kind: 'paragraph', text: [{ text: first }, { text: second, bold: true, language: 'en' }] },
          { kind: 'table', columns, rows: [{ cells: [second, first] }] },
        ]
        expect((await layPaper(samplePaper(blocks), paperKit)).ok).toBe(true)
      }),
      { numRuns: 30 },
    )
  })
})
