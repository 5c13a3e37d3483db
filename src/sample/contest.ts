import { assert, present } from '../lib/assert.ts'
import type { Bytes } from '../lib/bytes.ts'
import type { Json } from '../lib/canonical-json.ts'
import { type Sha256, sha256 } from '../lib/sha256.ts'
import type { Application, Attachment } from '../model/application.ts'
import type { Edition } from '../model/edition.ts'
import { layPaper, type PaperDocument, type PaperKit } from '../paper/index.ts'
import { applicationForm, budgetDocument, illustrative, planDocument } from './documents.ts'
import { editionFor } from './edition.ts'
import { readSampleData, type SampleApplication } from './format.ts'

export interface SampleContest {
  readonly edition: Edition
  /** In the order of the panels. */
  readonly applications: readonly Application[]
  /** The bytes of every attachment. */
  readonly files: ReadonlyMap<Sha256, Bytes>
}

/**
 * The whole sample: the edition with `jurors` (3–9) people a panel, its 23 applications, and their documents laid out.
 * The same parts give the same bytes. Parts that do not fit together are a bug: they ship with the program.
 */
export async function sampleContest(parts: {
  /** `sampleFiles.data`, parsed. */
  data: Json
  /** `sampleFiles.images` by file name, without the folder. */
  images: ReadonlyMap<string, Bytes>
  kit: PaperKit
  jurors: number
}): Promise<SampleContest> {
  const data = readSampleData(parts.data)
  const edition = editionFor(data, parts.jurors)
  const files = new Map<Sha256, Bytes>()
  const applications: Application[] = []
  for (const source of data.applications) {
    const attachments: Attachment[] = []
    for (const { bytes, ...file } of await documentsOf(source, edition, parts)) {
      const hash = sha256(bytes)
      files.set(hash, bytes)
      attachments.push({ ...file, size: bytes.length, sha256: hash })
    }
    applications.push(asApplication(source, attachments))
  }
  return { edition, applications, files }
}

function asApplication(source: SampleApplication, attachments: Attachment[]): Application {
  const { id, category, title, applicant, summary, sections, indicators } = source
  return {
    schema: 'juria-application/1',
    id,
    category,
    title,
    applicant,
    // The summary is shown without its document: it carries the warning itself.
    summary: `${summary}\n${illustrative}.`,
    sections,
    indicators,
    attachments,
  }
}

type SampleFile = Pick<Attachment, 'name' | 'title' | 'mime'> & { readonly bytes: Bytes }

async function documentsOf(
  source: SampleApplication,
  edition: Edition,
  { images, kit }: { images: ReadonlyMap<string, Bytes>; kit: PaperKit },
): Promise<SampleFile[]> {
  const { picture, plan, budget } = source
  const image = picture && present(images.get(picture.file), picture.file)
  const pdf = async (name: string, title: string, document: PaperDocument): Promise<SampleFile> => {
    const laid = await layPaper(document, kit)
    assert(laid.ok, `${source.id} ${name} cannot be laid out: ${laid.ok ? '' : laid.error.kind}`)
    return { name, title, mime: 'application/pdf', bytes: laid.value }
  }
  const files = [await pdf('formulari-i-aplikimit.pdf', 'Formulari i aplikimit', applicationForm(source, edition))]
  if (plan) files.push(await pdf('plani.pdf', plan.title, planDocument(source, edition, plan)))
  if (budget) files.push(await pdf('buxheti.pdf', 'Buxheti', budgetDocument(source, edition, budget)))
  if (picture && image) files.push({ name: picture.file, title: picture.title, mime: 'image/png', bytes: image })
  return files
}
