import { type BundleError, type OpenBundle, openBundle } from '../bundle/index.ts'
import { type CollectedFile, inspectFile, type ReadMinutes, readMinutes, settle } from '../consolidation/index.ts'
import { readWhole, sourceOf } from '../lib/byte-source.ts'
import type { Bytes } from '../lib/bytes.ts'
import { ok, type Result } from '../lib/result.ts'
import { type Sha256, sha256 } from '../lib/sha256.ts'
import type { Edition } from '../model/edition.ts'
import type { PanelId } from '../model/ids.ts'
import { instantDate } from '../model/instant.ts'
import type { Bilingual } from '../model/text.ts'
import type { PaperKit } from '../paper/index.ts'
import { vouchedBy } from '../signing/index.ts'
import type { GivenFile } from './choose-files.ts'
import type { Desk } from './desk.ts'
import type { AppFailure } from './failure.ts'

/** One panel of the archive to be: what is there for it. */
export interface TrayPanel {
  readonly panel: PanelId
  readonly title: Bilingual
  readonly bundle: { readonly name: string; readonly bytes: Bytes; readonly opened: OpenBundle }
  readonly minutes: { readonly name: string; readonly bytes: Bytes; readonly read: ReadMinutes } | null
  readonly sheets: readonly { readonly name: string; readonly bytes: Bytes }[]
  /** Sheets the minutes list that are not among the files. */
  readonly absent: readonly string[]
  /** Who signed the minutes, and whether the edition's authority vouches for them. */
  readonly chair: { readonly name: string; readonly fingerprint: Sha256; readonly isEnrolled: boolean } | null
}

export interface ArchiveTray {
  readonly edition: Edition | null
  readonly panels: readonly TrayPanel[]
  /** Files that belong to no panel here, and why. */
  readonly strangers: readonly { readonly name: string; readonly refusal: AppFailure }[]
}

/** A file of an archive: bundles of the sample are some MB; the browser edition holds them in memory to seal them. */
const largestFile = 512 << 20

interface Loaded {
  readonly name: string
  readonly bytes: Bytes
}

/** Tells bundles, minutes and sheets apart by what they are, never by their names, and lays each with its panel. */
export async function sortArchiveFiles(
  desk: Desk,
  given: readonly GivenFile[],
): Promise<Result<ArchiveTray, AppFailure>> {
  const kit = await desk.kit()
  if (!kit.ok) return kit
  const strangers: { name: string; refusal: AppFailure }[] = []
  const loaded: Loaded[] = []
  for (const { name, source } of given) {
    const bytes = await readWhole(source, largestFile)
    if (bytes) loaded.push({ name, bytes })
    else strangers.push({ name, refusal: { kind: 'host/not-found', what: name } })
  }
  const minutes = await readAllMinutes(loaded, kit.value)
  // What the minutes list is a returned file, whatever it is: a refused photo is evidence too.
  const listed = new Set(
    [...minutes.values()].flatMap(({ read }) => read.consolidation.sheets.map((line) => line.file256)),
  )
  const others = loaded.filter((file) => ![...minutes.values()].some((found) => found.file === file))
  const isReturned = (file: Loaded) => isPdf(file) || listed.has(sha256(file.bytes))
  const bundles = await openBundles(
    others.filter((file) => !isReturned(file)),
    strangers,
  )
  const sheets = others.filter(isReturned)
  const panels: TrayPanel[] = []
  const placed = new Set<Loaded>()
  for (const { file, opened } of bundles) {
    const found = minutes.get(opened.sha256)
    const own = await sheetsOf(sheets, found?.read ?? null, opened, kit.value)
    for (const sheet of own) placed.add(sheet)
    if (found) placed.add(found.file)
    panels.push(await trayPanel(file, opened, found ?? null, own))
  }
  for (const file of [...sheets, ...[...minutes.values()].map((one) => one.file)])
    if (!placed.has(file)) strangers.push({ name: file.name, refusal: { kind: 'workflow/belongs-nowhere' } })
  return ok({ edition: bundles[0]?.opened.edition ?? null, panels, strangers })
}

const isPdf = ({ bytes }: Loaded): boolean => bytes[0] === 0x25 && bytes[1] === 0x50

async function readAllMinutes(files: readonly Loaded[], kit: PaperKit) {
  const minutes = new Map<Sha256, { file: Loaded; read: ReadMinutes }>()
  for (const file of files.filter(isPdf)) {
    const read = await readMinutes(file.bytes, kit)
    if (read.ok) minutes.set(read.value.consolidation.bundle, { file, read: read.value })
  }
  return minutes
}

async function openBundles(files: readonly Loaded[], strangers: { name: string; refusal: AppFailure }[]) {
  const bundles: { file: Loaded; opened: OpenBundle }[] = []
  for (const file of files) {
    const opened: Result<OpenBundle, BundleError> = await openBundle(sourceOf(file.bytes))
    if (opened.ok) bundles.push({ file, opened: opened.value })
    else strangers.push({ name: file.name, refusal: opened.error })
  }
  return bundles
}

/** Where there are minutes, exactly the files they list; before that, the sheets that are for this bundle. */
async function sheetsOf(
  files: readonly Loaded[],
  minutes: ReadMinutes | null,
  opened: OpenBundle,
  kit: PaperKit,
): Promise<Loaded[]> {
  const at = instantDate(minutes?.consolidation.importedAt ?? opened.sealedAt)
  const looked: { file: Loaded; collected: CollectedFile }[] = []
  for (const file of files)
    looked.push({ file, collected: await inspectFile(file, { kit, roster: null, accepted: new Set(), at }) })
  const listed = new Set(minutes?.consolidation.sheets.map(({ file256 }) => file256))
  const settled = settle(looked.map(({ collected }) => collected))
  return looked.flatMap(({ file }, i) => {
    const one = settled[i]
    const belongs = minutes ? listed.has(one?.file256 as Sha256) : one?.read?.sheet.bundle === opened.sha256
    return belongs ? [file] : []
  })
}

async function trayPanel(
  { name, bytes }: Loaded,
  opened: OpenBundle,
  minutes: { readonly file: Loaded; readonly read: ReadMinutes } | null,
  sheets: readonly Loaded[],
): Promise<TrayPanel> {
  const panel = opened.edition.panels.find(({ id }) => id === opened.panel)
  const there = new Set(sheets.map((file) => file.name))
  const names = minutes?.read.consolidation.sheets.map(({ file }) => file) ?? []
  const certificate = minutes?.read.chair.certificate
  const at = instantDate(minutes?.read.consolidation.sealedAt ?? opened.sealedAt)
  const person = opened.edition.people.find(({ id }) => id === panel?.chair)
  return {
    panel: opened.panel,
    title: panel?.title ?? { sq: opened.panel, en: opened.panel },
    bundle: { name, bytes, opened },
    minutes: minutes && { name: minutes.file.name, bytes: minutes.file.bytes, read: minutes.read },
    sheets,
    absent: names.length > sheets.length ? names.filter((file) => !there.has(file)) : [],
    chair: certificate
      ? {
          name: certificate.name,
          fingerprint: certificate.fingerprint,
          isEnrolled:
            person?.certificate === certificate.fingerprint && (await vouchedBy(certificate, opened.authority, at)).ok,
        }
      : null,
  }
}
