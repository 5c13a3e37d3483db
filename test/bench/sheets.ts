import { spawnSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fontkit from '@pdf-lib/fontkit'
import { PDFDocument } from 'pdf-lib'
import { nodeHost } from '../../src/host/node.ts'
import { assert, present } from '../../src/lib/assert.ts'
import { type Bytes, concat } from '../../src/lib/bytes.ts'
import { sha256 } from '../../src/lib/sha256.ts'
import { formOf } from '../../src/model/form.ts'
import { instant } from '../../src/model/ids.ts'
import { layPaper, type PaperDocument, signPaper } from '../../src/paper/index.ts'
import { sampleBallots } from '../../src/sample/index.ts'
import { scoresheetSchema } from '../../src/scoresheet/format.ts'
import { readSheet, type Scoresheet, toPaper } from '../../src/scoresheet/index.ts'
import type { Signer } from '../../src/signing/index.ts'
import { loadSample } from '../../src/workflow/load-sample.ts'
import { software } from '../../src/workflow/software.ts'
import { root } from '../e2e/editions.ts'
import { paperKit } from '../fixtures/paper-kit.ts'
import { newPerson, won } from '../fixtures/signers.ts'
import { hasTool } from '../interop/outside-tools.ts'
import { type Comparison, timeOf } from './figures.ts'

const at = instant.parse('2026-11-22T14:05:00+01:00')

/** A sheet of the sample contest's smallest panel, as `juria demo` makes it. */
async function sampleSheet(signer: Signer): Promise<Scoresheet> {
  const info = { edition: 'command-line', version: '0.1.0', languages: ['sq'] } as const
  const host = nodeHost({ profile: '', resources: join(root, 'resources'), info })
  const { edition, applications } = won(await loadSample(host, paperKit, 3))
  const panel = present([...edition.panels].sort((a, b) => a.applications.length - b.applications.length)[0], 'a panel')
  const juror = present(panel.jurors[0], 'a juror')
  const own = panel.applications.map((id) =>
    present(
      applications.find((one) => one.id === id),
      id,
    ),
  )
  const person = present(
    edition.people.find(({ id }) => id === juror),
    juror,
  )
  return scoresheetSchema.parse({
    schema: 'juria-scoresheet/1',
    template: 1,
    bundle: sha256(new Uint8Array([1])),
    form: formOf(edition, panel.id, own),
    juror: { id: juror, name: person.name, certificate: signer.fingerprint },
    sealedAt: at,
    version: 1,
    replaces: null,
    ballots: sampleBallots({ edition, panel: panel.id, seed: '1' }).get(juror),
    software,
  })
}

async function signed(sheet: Scoresheet, signer: Signer): Promise<Bytes> {
  const bytes = won(await layPaper(toPaper(sheet), paperKit))
  const reason = 'Fletë vlerësimi / Scoresheet'
  return won(await signPaper({ bytes, field: 'juror', signer, at, reason, kit: paperKit }))
}

/** Every text of the paper's blocks, in order; the other members with text in them say how it is set. */
const settings = ['kind', 'align', 'language', 'tone', 'style']
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsOf)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, member]) => (settings.includes(name) ? [] : textsOf(member)))
}

/** fontkit reads the header of an empty glyph, too, even of one at the very end of the file. */
const padded = concat(paperKit.regular, new Uint8Array(64))

/** Our faces have no name table (their licence reserves the name), without which fontkit names nothing and throws. */
const named: typeof fontkit.create = (bytes) =>
  Object.defineProperty(fontkit.create(bytes), 'postscriptName', { value: 'JuriaSans' })

/** What pdf-lib alone does with this much text: lines drawn with one whole font; no tags, data, signature, PDF/A. */
async function plainPdf({ blocks }: PaperDocument, pages: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  pdf.registerFontkit({ create: named })
  const font = await pdf.embedFont(padded, { subset: false })
  const lines =
    textsOf(blocks)
      .join(' ')
      .replaceAll(/\s+/g, ' ')
      .match(/.{1,100}/g) ?? []
  const perPage = Math.ceil(lines.length / pages)
  for (let number = 0; number < pages; number++) {
    const page = pdf.addPage()
    for (const [i, line] of lines.slice(number * perPage, (number + 1) * perPage).entries())
      page.drawText(line, { x: 40, y: 800 - (i * 760) / perPage, size: 9, font })
  }
  return pdf.save()
}

function succeeds(command: string, args: readonly string[]): void {
  const { status, stderr, error } = spawnSync(command, args, { cwd: root })
  assert(status === 0, `${command} ended with ${status}: ${error?.message ?? stderr}`)
}

/** Making and verifying one sheet; `folder` takes the file that outside programs read. */
export async function sheetComparisons(folder: string): Promise<{ note: string; comparisons: readonly Comparison[] }> {
  const signer = await newPerson('Arta Shembull')
  const sheet = await sampleSheet(signer)
  const paper = toPaper(sheet)
  const file = join(folder, 'sheet.pdf')
  const bytes = await signed(sheet, signer)
  await writeFile(file, bytes)
  const pages = (await PDFDocument.load(bytes)).getPageCount()
  const making: Comparison = {
    name: 'scoresheet: build and sign',
    against: `pdf-lib, same font and text, ${pages} pages, nothing else`,
    target: null,
    ours: () => timeOf(5, () => signed(sheet, signer)),
    theirs: () => timeOf(5, () => plainPdf(paper, pages)),
  }
  const note = `sheet: ${sheet.form.applications.length} applications, ${pages} pages, ${bytes.length} bytes`
  if (!hasTool('pdfsig')) return { note: `${note}; verification not compared`, comparisons: [making] }
  const pdfsig = () => timeOf(5, () => succeeds('pdfsig', [file]))
  const inProgram: Comparison = {
    name: 'scoresheet: verify, in the program',
    against: 'pdfsig, a process on the same file',
    target: null,
    ours: () => timeOf(5, async () => won(await readSheet(bytes, paperKit))),
    theirs: pdfsig,
  }
  const command = [join(root, 'src/cli/main.ts'), 'sheet', 'verify', file, '--accept', signer.fingerprint]
  const asProcess: Comparison = {
    name: 'scoresheet: `juria sheet verify`, a process',
    against: 'pdfsig, a process on the same file',
    target: null,
    ours: () => timeOf(2, () => succeeds(process.execPath, command)),
    theirs: pdfsig,
  }
  return { note, comparisons: [making, inProgram, asProcess] }
}
