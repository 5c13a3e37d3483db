import { type OpenBundle, openBundle } from '../bundle/index.ts'
import {
  type CollectedFile,
  consolidate,
  countedSheets,
  inspectFile,
  type ReadMinutes,
  readMinutes,
  rulesOf,
  settle,
} from '../consolidation/index.ts'
import { sourceOf } from '../lib/byte-source.ts'
import { canonicalJson } from '../lib/canonical-json.ts'
import type { Sha256 } from '../lib/sha256.ts'
import { instantDate } from '../model/instant.ts'
import type { PaperKit } from '../paper/index.ts'
import { rosterOf } from '../scoresheet/index.ts'
import { type CertificateInfo, vouchedBy } from '../signing/index.ts'
import type { ArchiveFiles, PanelEntry } from './format.ts'
import type { Finding, PanelReport } from './report.ts'

export interface PanelVerification {
  readonly report: PanelReport
  readonly signatures: number
  readonly findings: readonly Finding[]
}

/** One panel from its files alone: bundle, minutes, every sheet, and the ranking computed again. */
export async function verifyPanel(
  entry: PanelEntry,
  files: ArchiveFiles,
  context: { readonly kit: PaperKit; readonly authority: CertificateInfo },
): Promise<PanelVerification> {
  const failed = (findings: readonly Finding[]): PanelVerification => ({
    report: { panel: entry.panel, recount: 'differs', counted: 0, sheets: entry.sheets.length },
    signatures: 0,
    findings,
  })
  const bundle = await readBundle(entry, files, context.authority)
  if ('error' in bundle) return failed([bundle])
  const minutes = await readPanelMinutes(entry, files, context.kit)
  if ('error' in minutes) return failed([minutes])
  const collected = await judgeAgain(entry, files, { bundle, minutes, kit: context.kit })
  const counted = countedSheets(collected)
  const rules = rulesOf(bundle.edition, bundle.panel, bundle.applications)
  const again = canonicalJson(consolidate(rules, counted))
  const same = again === canonicalJson(minutes.consolidation.outcome)
  const findings = [
    ...(await minutesFindings(entry, bundle, minutes, context.authority)),
    ...sheetFindings(entry, minutes, collected),
    ...(same
      ? []
      : [{ file: entry.minutes.path, error: { kind: 'archive/recount-differs', file: entry.minutes.path } } as const]),
  ]
  const signatures = collected.reduce((sum, { read }) => sum + (read?.signatures.length ?? 0), 0)
  return {
    report: {
      panel: entry.panel,
      recount: same ? 'same' : 'differs',
      counted: counted.length,
      sheets: entry.sheets.length,
    },
    signatures: signatures + minutes.signatures.length + 1,
    findings,
  }
}

async function readBundle(
  { bundle: { path } }: PanelEntry,
  files: ArchiveFiles,
  authority: CertificateInfo,
): Promise<OpenBundle | Finding> {
  const bytes = await files.read(path)
  if (!bytes) return { file: path, error: { kind: 'archive/file-unreadable', file: path } }
  const bundle = await openBundle(sourceOf(bytes), { expectedAuthority: authority.fingerprint })
  return bundle.ok ? bundle.value : { file: path, error: bundle.error }
}

async function readPanelMinutes(
  { minutes: { path } }: PanelEntry,
  files: ArchiveFiles,
  kit: PaperKit,
): Promise<ReadMinutes | Finding> {
  const bytes = await files.read(path)
  if (!bytes) return { file: path, error: { kind: 'archive/file-unreadable', file: path } }
  const minutes = await readMinutes(bytes, kit)
  return minutes.ok ? minutes.value : { file: path, error: minutes.error }
}

/**
 * Every sheet is judged as the chair judged it: at the time the minutes record, with the acceptances they record.
 * The files are looked at in the order of the minutes, so that "duplicate" falls on the same copy.
 */
async function judgeAgain(
  entry: PanelEntry,
  files: ArchiveFiles,
  { bundle, minutes, kit }: { bundle: OpenBundle; minutes: ReadMinutes; kit: PaperKit },
): Promise<readonly CollectedFile[]> {
  const { decisions, importedAt, sheets } = minutes.consolidation
  const place = new Map(sheets.map(({ file256 }, i) => [file256 as Sha256, i]))
  const inOrder = [...entry.sheets].sort(
    (a, b) => (place.get(a.sha256) ?? sheets.length) - (place.get(b.sha256) ?? sheets.length),
  )
  const collected: CollectedFile[] = []
  for (const { path, file } of inOrder) {
    const bytes = await files.read(path)
    if (!bytes) continue
    collected.push(
      await inspectFile(
        { name: file, bytes },
        {
          kit,
          roster: rosterOf(bundle),
          accepted: new Set(decisions.map(({ fingerprint }) => fingerprint)),
          at: instantDate(importedAt),
        },
      ),
    )
  }
  return settle(collected)
}

async function minutesFindings(
  { minutes: { path: file, acceptedChair } }: PanelEntry,
  bundle: OpenBundle,
  { chair, consolidation }: ReadMinutes,
  authority: CertificateInfo,
): Promise<Finding[]> {
  const otherBundle =
    consolidation.bundle !== bundle.sha256 || canonicalJson(consolidation.form) !== canonicalJson(bundle.form)
  if (otherBundle) return [{ file, error: { kind: 'archive/minutes-other-bundle', file } }]
  const panel = bundle.edition.panels.find(({ id }) => id === bundle.panel)
  const person = bundle.edition.people.find(({ id }) => id === panel?.chair)
  const isChair =
    person !== undefined && person.id === consolidation.chair.id && person.name === consolidation.chair.name
  const enrolled =
    chair.certificate.fingerprint === person?.certificate &&
    (await vouchedBy(chair.certificate, authority, instantDate(consolidation.sealedAt))).ok
  if (isChair && (enrolled || acceptedChair === chair.certificate.fingerprint)) return []
  return [{ file, error: { kind: 'archive/minutes-unknown-chair', file, chair: consolidation.chair.name } }]
}

/** What the minutes say of each sheet against what it is: catches swapped, dropped and rolled-back files. */
function sheetFindings(
  { minutes: { path: minutesFile } }: PanelEntry,
  { consolidation }: ReadMinutes,
  collected: readonly CollectedFile[],
): Finding[] {
  const found = new Map(collected.map((file) => [file.file256, file]))
  const listed = new Map(consolidation.sheets.map((line) => [line.file256, line]))
  const differing = consolidation.sheets.flatMap((line): Finding[] => {
    const file = found.get(line.file256)
    if (!file)
      return [{ file: minutesFile, error: { kind: 'archive/sheet-absent', file: minutesFile, listed: line.file } }]
    if (file.state === line.state && (file.read?.identity ?? null) === line.sheet) return []
    return [
      {
        file: line.file,
        error: { kind: 'archive/sheet-state-differs', file: line.file, recorded: line.state, found: file.state },
      },
    ]
  })
  const unlisted = collected.filter(({ file256 }) => !listed.has(file256))
  return [
    ...differing,
    ...unlisted.map(({ name }): Finding => ({ file: name, error: { kind: 'archive/sheet-unlisted', file: name } })),
  ]
}
