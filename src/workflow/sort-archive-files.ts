import { type OpenBundle, openBundle } from '../bundle/index.ts'
import { inspectFile, type ReadMinutes, readMinutes } from '../consolidation/index.ts'
import { sourceOf } from '../lib/byte-source.ts'
import type { Bytes } from '../lib/bytes.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import { type Sha256, sha256 } from '../lib/sha256.ts'
import type { Edition } from '../model/edition.ts'
import type { PanelId } from '../model/ids.ts'
import { instantDate } from '../model/instant.ts'
import type { Bilingual } from '../model/text.ts'
import type { PaperKit } from '../paper/index.ts'
import { vouchedBy } from '../signing/index.ts'
import { readArchiveFile } from './check-archive.ts'
import type { GivenFile } from './choose-files.ts'
import type { Desk } from './desk.ts'
import type { WorkflowError } from './errors.ts'
import type { AppFailure } from './failure.ts'

/** One panel of the archive to be: what is there for it. */
export interface TrayPanel {
  readonly panel: PanelId
  readonly title: Bilingual
  readonly bundle: { readonly name: string; readonly bytes: Bytes; readonly opened: OpenBundle }
  readonly minutes: { readonly name: string; readonly bytes: Bytes; readonly read: ReadMinutes } | null
  readonly sheets: readonly { readonly name: string; readonly bytes: Bytes }[]
  /** Sheets the minutes list that are not among the files, by the names they had. */
  readonly absent: readonly string[]
  /** Who signed the minutes, and whether the edition's authority vouches for them. */
  readonly chair: { readonly name: string; readonly fingerprint: Sha256; readonly isEnrolled: boolean } | null
}

export interface ArchiveTray {
  readonly edition: Edition | null
  readonly panels: readonly TrayPanel[]
  /** Files that belong to no panel here, and why. */
  readonly strangers: readonly Stranger[]
}

interface Stranger {
  readonly name: string
  readonly refusal: AppFailure
}

interface Loaded {
  readonly name: string
  readonly bytes: Bytes
  readonly hash: Sha256
}

interface Opened {
  readonly file: Loaded
  readonly opened: OpenBundle
}

interface Minutes {
  readonly file: Loaded
  readonly read: ReadMinutes
}

/**
 * Tells bundles, minutes and sheets apart by what they are, never by their names, and lays each with its panel.
 * The same file twice is one. Two bundles of a panel, or two sets of minutes of a bundle, are refused: which of
 * them holds is for people to say.
 */
export async function sortArchiveFiles(
  desk: Desk,
  given: readonly GivenFile[],
): Promise<Result<ArchiveTray, AppFailure>> {
  const kit = await desk.kit()
  if (!kit.ok) return kit
  const { loaded, strangers } = await readOnce(given)
  const minutes = await readAllMinutes(loaded.filter(isPdf), kit.value)
  if (!minutes.ok) return minutes
  // What the minutes list is a returned file, whatever it is: a refused photo is evidence too.
  const listed = new Set([...minutes.value.values()].flatMap(({ read }) => [...listedIn(read)]))
  const bundles: Opened[] = []
  for (const file of loaded.filter((one) => !isPdf(one))) {
    const opened = await openBundle(sourceOf(file.bytes))
    if (opened.ok) bundles.push({ file, opened: opened.value })
    else if (!listed.has(file.hash)) strangers.push({ name: file.name, refusal: opened.error })
  }
  const rivals = rivalBundles(bundles)
  if (rivals) return fail(rivals)
  const placed = new Set<Loaded>(bundles.map(({ file }) => file))
  const loose = loaded.filter((file) => isPdf(file) && ![...minutes.value.values()].some((one) => one.file === file))
  const panels: TrayPanel[] = []
  for (const bundle of bundles) {
    const found = minutes.value.get(bundle.opened.sha256)
    const own = found
      ? loaded.filter(({ hash }) => listedIn(found.read).has(hash))
      : await sheetsFor(bundle.opened, loose, kit.value)
    for (const file of [...own, ...(found ? [found.file] : [])]) placed.add(file)
    panels.push(await trayPanel(bundle, found ?? null, own))
  }
  for (const file of loaded)
    if (!placed.has(file) && (isPdf(file) || listed.has(file.hash)))
      strangers.push({ name: file.name, refusal: { kind: 'workflow/belongs-nowhere' } })
  return ok({ edition: bundles[0]?.opened.edition ?? null, panels, strangers })
}

const isPdf = ({ bytes }: Loaded): boolean => bytes[0] === 0x25 && bytes[1] === 0x50

const listedIn = ({ consolidation }: ReadMinutes): ReadonlySet<Sha256> =>
  new Set(consolidation.sheets.map(({ file256 }) => file256))

async function readOnce(given: readonly GivenFile[]): Promise<{ loaded: Loaded[]; strangers: Stranger[] }> {
  const loaded = new Map<Sha256, Loaded>()
  const strangers: Stranger[] = []
  for (const file of given) {
    const bytes = await readArchiveFile(file)
    if (!bytes.ok) {
      strangers.push({ name: file.name, refusal: bytes.error })
      continue
    }
    const hash = sha256(bytes.value)
    if (!loaded.has(hash)) loaded.set(hash, { name: file.name, bytes: bytes.value, hash })
  }
  return { loaded: [...loaded.values()], strangers }
}

/** Minutes by the bundle they are of. */
async function readAllMinutes(
  files: readonly Loaded[],
  kit: PaperKit,
): Promise<Result<ReadonlyMap<Sha256, Minutes>, WorkflowError>> {
  const minutes = new Map<Sha256, Minutes>()
  for (const file of files) {
    const read = await readMinutes(file.bytes, kit)
    if (!read.ok) continue
    const { bundle, form } = read.value.consolidation
    const other = minutes.get(bundle)
    if (other)
      return fail({ kind: 'workflow/two-minutes', panel: form.panel.title, files: [other.file.name, file.name] })
    minutes.set(bundle, { file, read: read.value })
  }
  return ok(minutes)
}

/** Two bundles that cannot lie in one archive, as the failure that names them. */
function rivalBundles(bundles: readonly Opened[]): WorkflowError | undefined {
  const panels = new Map<PanelId, Opened>()
  for (const bundle of bundles) {
    const { edition, panel } = bundle.opened
    const [first, same] = [bundles[0] ?? bundle, panels.get(panel)]
    if (first.opened.edition.id !== edition.id)
      return { kind: 'workflow/two-editions', files: [first.file.name, bundle.file.name] }
    if (same)
      return { kind: 'workflow/two-bundles', panel: titleOf(bundle.opened), files: [same.file.name, bundle.file.name] }
    panels.set(panel, bundle)
  }
  return undefined
}

const titleOf = ({ edition, panel }: OpenBundle): Bilingual =>
  edition.panels.find(({ id }) => id === panel)?.title ?? { sq: panel, en: panel }

/** Before there are minutes: the sheets that name this bundle. By whom they are is judged when the archive is verified. */
async function sheetsFor(opened: OpenBundle, files: readonly Loaded[], kit: PaperKit): Promise<Loaded[]> {
  const own: Loaded[] = []
  for (const file of files) {
    const { read } = await inspectFile(file, { kit, roster: null, accepted: [], at: opened.sealedAt })
    if (read?.sheet.bundle === opened.sha256) own.push(file)
  }
  return own
}

async function trayPanel(
  { file: { name, bytes }, opened }: Opened,
  minutes: Minutes | null,
  sheets: readonly Loaded[],
): Promise<TrayPanel> {
  const there = new Set(sheets.map(({ hash }) => hash))
  // By content: a sheet is there when these very bytes are, whatever the file is called now.
  const missing = minutes?.read.consolidation.sheets.filter(({ file256 }) => !there.has(file256)) ?? []
  return {
    panel: opened.panel,
    title: titleOf(opened),
    bundle: { name, bytes, opened },
    minutes: minutes && { name: minutes.file.name, bytes: minutes.file.bytes, read: minutes.read },
    sheets,
    absent: [...new Map(missing.map(({ file256, file }) => [file256, file])).values()],
    chair: minutes && (await chairOf(opened, minutes.read)),
  }
}

async function chairOf(opened: OpenBundle, { chair, consolidation }: ReadMinutes): Promise<TrayPanel['chair']> {
  const { edition, panel, authority } = opened
  const { certificate } = chair
  const id = edition.panels.find((one) => one.id === panel)?.chair
  const person = edition.people.find((one) => one.id === id)
  const isEnrolled =
    person?.certificate === certificate.fingerprint &&
    (await vouchedBy(certificate, authority, instantDate(consolidation.sealedAt))).ok
  return { name: certificate.name, fingerprint: certificate.fingerprint, isEnrolled }
}
