import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Host } from '../../src/host/contract.ts'
import { instantOf } from '../../src/i18n/index.ts'
import { present } from '../../src/lib/assert.ts'
import { sourceOf } from '../../src/lib/byte-source.ts'
import { type Bytes, concat } from '../../src/lib/bytes.ts'
import { ok } from '../../src/lib/result.ts'
import { editionSchema, type Person } from '../../src/model/edition.ts'
import { panelId } from '../../src/model/ids.ts'
import { sampleBallots } from '../../src/sample/index.ts'
import { type Draft, finishSheet } from '../../src/scoresheet/index.ts'
import { type Signer, unlockIdentity } from '../../src/signing/index.ts'
import { type CheckedBundle, checkBundle } from '../../src/workflow/check-bundle.ts'
import { enrolPeople } from '../../src/workflow/enrol-people.ts'
import { loadSample } from '../../src/workflow/load-sample.ts'
import { sealPanel } from '../../src/workflow/seal-panel.ts'
import { signSheet } from '../../src/workflow/sign-sheet.ts'
import { software } from '../../src/workflow/software.ts'
import { paperKit } from '../fixtures/paper-kit.ts'
import { newAuthority, newStored, opened, passphrase, won } from '../fixtures/signers.ts'

/** What lies in a chair's mailbox: one panel's bundle and the sheets that came back, all really signed. */
export interface PanelFiles {
  readonly bundle: string
  /** One for each juror, in the panel's order; the first is the chair's, whose key the roster does not know. */
  readonly sheets: readonly string[]
  readonly chair: string
  /** A sheet with one byte changed, and a file that is no PDF. */
  readonly altered: string
  readonly letter: string
}

const root = join(import.meta.dirname, '../..')

/** The program's resources, read from disk. */
const host: Pick<Host, 'app'> = {
  app: {
    info: async () => ok({ edition: 'memory', version: '0', languages: ['sq'] }),
    resource: async (name) => ok(Uint8Array.from(await readFile(join(root, 'resources', name)))),
  },
}

/** Seals the sample's civil protection panel and signs its jurors' sheets below `folder`. */
export async function panelFiles(folder: string): Promise<PanelFiles> {
  // The machine's own time: the program under test judges certificates by the clock.
  const today = new Date()
  const at = instantOf(today)
  const authority = await newAuthority('Sekretariati Shembull', today)
  const sample = won(await loadSample(host, paperKit, 5))
  const enrolled = won(
    await enrolPeople(sample.edition, { authority, passphrase, now: today, progress: () => undefined }),
  )
  const panel = present(
    enrolled.edition.panels.find(({ id }) => id === 'MC'),
    'MC',
  )
  const people = enrolled.edition.people.map((person) =>
    person.id === panel.chair ? { ...person, certificate: null } : person,
  )
  const edition = editionSchema.parse({ ...enrolled.edition, people })
  const certificates = new Map([...enrolled.certificates].filter(([id]) => id !== panel.chair))
  const parts: Bytes[] = []
  const { applications, files } = sample
  const file = (hash: Parameters<typeof files.get>[0]) => sourceOf(present(files.get(hash), hash))
  won(
    await sealPanel(
      { edition, panel: panelId.parse('MC'), applications, file, certificates, authority, at },
      (part) => void parts.push(Uint8Array.from(part)),
    ),
  )
  await mkdir(folder, { recursive: true })
  const bundle = join(folder, 'MC.juria')
  await writeFile(bundle, concat(...parts))
  const sheets = await returnedSheets(bundle, folder, async (person) =>
    person.certificate === null
      ? ownKey(person)
      : won(await unlockIdentity(present(enrolled.identities.get(person.id), person.id), passphrase)),
  )
  const [altered, letter] = [join(folder, 'altered.pdf'), join(folder, 'letter.pdf')]
  const bytes = await readFile(present(sheets[1], 'a sheet'))
  const middle = Math.floor(bytes.length / 2)
  bytes[middle] = (bytes[middle] ?? 0) ^ 1
  await writeFile(altered, bytes)
  await writeFile(letter, 'Dear chair, my sheet follows tomorrow.')
  const chair = present(
    people.find(({ id }) => id === panel.chair),
    'chair',
  ).name
  return { bundle, sheets, chair, altered, letter }
}

/** A key that nobody vouches for. */
const ownKey = async ({ name }: Person): Promise<Signer> => opened(await newStored('person', name, new Date()))

/** The sheets of every juror of a bundle, marks as in the sample, signed by the key that `keyOf` finds for each. */
export async function returnedSheets(
  bundlePath: string,
  folder: string,
  keyOf: (person: Person) => Promise<Signer> = ownKey,
): Promise<readonly string[]> {
  const bundle = won(await checkBundle(sourceOf(await readFile(bundlePath))))
  const jurors = bundle.edition.panels.find(({ id }) => id === bundle.panel)?.jurors ?? []
  await mkdir(join(folder, 'sheets'), { recursive: true })
  const paths: string[] = []
  for (const juror of jurors) {
    const person = present(
      bundle.edition.people.find(({ id }) => id === juror),
      juror,
    )
    const path = join(folder, 'sheets', `${juror}.pdf`)
    await writeFile(path, await signedSheet(bundle, person, await keyOf(person)))
    paths.push(path)
  }
  return paths
}

async function signedSheet(bundle: CheckedBundle, { id, name }: Person, signer: Signer): Promise<Bytes> {
  const ballots = present(sampleBallots({ edition: bundle.edition, panel: bundle.panel, seed: '1' }).get(id), id)
  const drafts = ballots.map((ballot): Draft => {
    const { application } = ballot
    if (ballot.state !== 'scored') {
      const { reason, explanation } = ballot
      const stance = { kind: ballot.state, reason, explanation } as Draft['stance']
      return { application, stance, marks: {}, comment: '' }
    }
    const marks = Object.fromEntries(
      ballot.marks.map(({ criterion, value, comment }) => [criterion, { value, comment }]),
    )
    return { application, stance: { kind: 'scoring' }, marks, comment: ballot.comment }
  })
  const head = {
    bundle: bundle.sha256,
    juror: { id, name, certificate: signer.fingerprint },
    sealedAt: instantOf(new Date()),
    version: 1,
    replaces: null,
    software,
  }
  const sheet = won(finishSheet(head, bundle.form, new Map(drafts.map((draft) => [draft.application, draft]))))
  return won(await signSheet(sheet, signer, paperKit)).bytes
}
