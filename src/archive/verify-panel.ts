import { type OpenBundle, openBundle } from '../bundle/index.ts'
import {
  type CollectedFile,
  type Consolidation,
  countedSheets,
  finishMinutes,
  inspectFile,
  type ReadMinutes,
  readMinutes,
  rulesOf,
  settle,
} from '../consolidation/index.ts'
import { sourceOf } from '../lib/byte-source.ts'
import { canonicalJson } from '../lib/canonical-json.ts'
import { instantDate } from '../model/instant.ts'
import type { PaperKit, PaperSignature } from '../paper/index.ts'
import { rosterOf } from '../scoresheet/index.ts'
import { type CertificateInfo, vouchedBy } from '../signing/index.ts'
import type { ArchiveContents, ArchiveFiles, PanelEntry } from './format.ts'
import type { Finding, PanelReport } from './report.ts'

export interface PanelVerification {
  readonly report: PanelReport
  readonly signatures: number
  readonly findings: readonly Finding[]
}

interface Panel {
  readonly entry: PanelEntry
  readonly files: ArchiveFiles
  readonly kit: PaperKit
  readonly authority: CertificateInfo
  readonly edition: ArchiveContents['edition']
}

/** One panel from its files alone: bundle, minutes, every sheet, and everything the minutes say computed again. */
export async function verifyPanel(panel: Panel): Promise<PanelVerification> {
  const { entry } = panel
  const failed = (finding: Finding): PanelVerification => ({
    report: { panel: entry.panel, recount: 'differs', counted: 0, sheets: entry.sheets.length },
    signatures: 0,
    findings: [finding],
  })
  const bundle = await readBundle(panel)
  if ('error' in bundle) return failed(bundle)
  const minutes = await readPanelMinutes(panel)
  if ('error' in minutes) return failed(minutes)
  const file = entry.minutes.path
  const { consolidation } = minutes
  if (consolidation.bundle !== bundle.sha256 || canonicalJson(consolidation.form) !== canonicalJson(bundle.form))
    return failed({ file, error: { kind: 'archive/minutes-other-bundle', file } })
  const collected = await judgeAgain(panel, bundle, minutes)
  const again = minutesAgain(bundle, consolidation, collected)
  const recount = canonicalJson(again.outcome) === canonicalJson(consolidation.outcome) ? 'same' : 'differs'
  const findings: Finding[] = [
    ...(await chairFindings(panel, bundle, minutes)),
    ...sheetFindings(file, consolidation, collected),
    ...(await coSignatureFindings(panel, bundle, minutes, collected)),
  ]
  if (recount === 'differs') findings.push({ file, error: { kind: 'archive/recount-differs', file } })
  else if (findings.length === 0 && canonicalJson(again) !== canonicalJson(consolidation))
    findings.push({ file, error: { kind: 'archive/minutes-differ', file } })
  const signatures = collected.reduce((sum, { read }) => sum + (read?.signatures.length ?? 0), 0)
  return {
    report: { panel: entry.panel, recount, counted: countedSheets(collected).length, sheets: entry.sheets.length },
    signatures: signatures + minutes.signatures.length + 1,
    findings,
  }
}

async function readBundle({ entry, files, authority, edition }: Panel): Promise<OpenBundle | Finding> {
  const file = entry.bundle.path
  const bytes = await files.read(file)
  if (!bytes) return { file, error: { kind: 'archive/file-unreadable', file } }
  const bundle = await openBundle(sourceOf(bytes), { expectedAuthority: authority.fingerprint })
  if (!bundle.ok) return { file, error: bundle.error }
  if (bundle.value.panel !== entry.panel || bundle.value.edition.id !== edition.id)
    return { file, error: { kind: 'archive/malformed', where: `panel ${entry.panel}` } }
  return bundle.value
}

async function readPanelMinutes({ entry, files, kit }: Panel): Promise<ReadMinutes | Finding> {
  const file = entry.minutes.path
  const bytes = await files.read(file)
  if (!bytes) return { file, error: { kind: 'archive/file-unreadable', file } }
  const minutes = await readMinutes(bytes, kit)
  return minutes.ok ? minutes.value : { file, error: minutes.error }
}

/**
 * Every sheet is judged as the chair judged it: under the name and at the time the minutes record for it, with the
 * acceptances they record, in their order, so that "duplicate" falls on the same copy.
 */
async function judgeAgain(
  { entry, files, kit }: Panel,
  bundle: OpenBundle,
  { consolidation }: ReadMinutes,
): Promise<readonly CollectedFile[]> {
  const place = new Map(consolidation.sheets.map((line, i) => [line.file256, { line, i }]))
  const last = consolidation.sheets.length
  const inOrder = [...entry.sheets].sort((a, b) => (place.get(a.sha256)?.i ?? last) - (place.get(b.sha256)?.i ?? last))
  const context = {
    kit,
    roster: rosterOf(bundle),
    accepted: consolidation.decisions.map(({ fingerprint, juror }) => ({ fingerprint, juror: juror.id })),
  }
  const collected: CollectedFile[] = []
  for (const { path, file, sha256 } of inOrder) {
    const bytes = await files.read(path)
    const line = place.get(sha256)?.line
    const at = line?.receivedAt ?? consolidation.sealedAt
    if (bytes) collected.push(await inspectFile({ name: line?.file ?? file, bytes }, { ...context, at }))
  }
  return settle(collected)
}

/** The minutes as they must read: only who signed, when, and what people decided and remarked is taken from them. */
function minutesAgain(bundle: OpenBundle, minutes: Consolidation, collected: readonly CollectedFile[]): Consolidation {
  const { edition, panel, applications } = bundle
  const members = edition.panels.find(({ id }) => id === panel)?.jurors ?? []
  const nameOf = (id: string) => edition.people.find((person) => person.id === id)?.name ?? id
  const { form, chair, sealedAt, decisions, remarks, software } = minutes
  const head = { bundle: bundle.sha256, form, chair, sealedAt, decisions, remarks, software }
  return finishMinutes(
    { ...head, panel: members.map((id) => ({ id, name: nameOf(id) })) },
    rulesOf(edition, panel, applications),
    collected,
  )
}

async function chairFindings(
  { entry, authority }: Panel,
  bundle: OpenBundle,
  minutes: ReadMinutes,
): Promise<Finding[]> {
  const { path: file, acceptedChair } = entry.minutes
  const { chair, consolidation } = minutes
  const panel = bundle.edition.panels.find(({ id }) => id === bundle.panel)
  const person = bundle.edition.people.find(({ id }) => id === panel?.chair)
  const isChair = person?.id === consolidation.chair.id && person.name === consolidation.chair.name
  const { fingerprint } = chair.certificate
  const isEnrolled =
    fingerprint === person?.certificate &&
    (await vouchedBy(chair.certificate, authority, instantDate(consolidation.sealedAt))).ok
  if (isChair && (isEnrolled || acceptedChair === fingerprint)) return []
  return [{ file, error: { kind: 'archive/minutes-unknown-chair', file, chair: consolidation.chair.name } }]
}

/** What the minutes say of each sheet against what it is: catches swapped, dropped and rolled-back files. */
function sheetFindings(minutesFile: string, minutes: Consolidation, collected: readonly CollectedFile[]): Finding[] {
  const found = new Map(collected.map((file) => [file.file256, file]))
  const listed = new Set(minutes.sheets.map(({ file256 }) => file256))
  const differing = minutes.sheets.flatMap((line): Finding[] => {
    const file = found.get(line.file256)
    if (!file)
      return [{ file: minutesFile, error: { kind: 'archive/sheet-absent', file: minutesFile, listed: line.file } }]
    if (file.state === line.state && (file.read?.identity ?? null) === line.sheet) return []
    const states = { recorded: line.state, found: file.state }
    return [{ file: line.file, error: { kind: 'archive/sheet-state-differs', file: line.file, ...states } }]
  })
  const unlisted = collected.filter(({ file256 }) => !listed.has(file256))
  return [
    ...differing,
    ...unlisted.map(({ name }): Finding => ({ file: name, error: { kind: 'archive/sheet-unlisted', file: name } })),
  ]
}

/** Whoever signed beside juror or chair must be somebody the edition's authority vouches for. */
async function coSignatureFindings(
  { entry, authority }: Panel,
  { edition }: OpenBundle,
  minutes: ReadMinutes,
  collected: readonly CollectedFile[],
): Promise<Finding[]> {
  const at = instantDate(minutes.consolidation.sealedAt)
  const vouched = async ({ certificate }: PaperSignature) =>
    edition.people.some((person) => person.certificate === certificate.fingerprint) &&
    (await vouchedBy(certificate, authority, at)).ok
  const papers = [
    { file: entry.minutes.path, signatures: minutes.signatures },
    ...collected.map(({ name, read }) => ({ file: name, signatures: read?.signatures ?? [] })),
  ]
  const findings: Finding[] = []
  for (const { file, signatures } of papers)
    for (const signature of signatures.slice(1))
      if (!(await vouched(signature)))
        findings.push({
          file,
          error: { kind: 'archive/co-signature-unknown', file, name: signature.certificate.name },
        })
  return findings
}
