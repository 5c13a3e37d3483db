import type { Bytes } from '../lib/bytes.ts'
import { type Sha256, sha256 } from '../lib/sha256.ts'
import type { Instant } from '../model/ids.ts'
import { instantDate } from '../model/instant.ts'
import type { PaperError, PaperKit } from '../paper/index.ts'
import {
  type Acceptance,
  isAccepted,
  judgeSheet,
  type ReadSheet,
  type Roster,
  readSheet,
  type SheetError,
  type SheetState,
} from '../scoresheet/index.ts'
import type { CollectError } from './errors.ts'
import type { CountedSheet } from './outcome.ts'

export interface ReturnedFile {
  readonly name: string
  readonly bytes: Bytes
}

export type RefusalError = PaperError | SheetError | CollectError

/** One returned file, with what became of it. `read` is there whenever its signature and content verified. */
export interface CollectedFile {
  readonly name: string
  readonly file256: Sha256
  readonly state: SheetState
  readonly refusal: RefusalError | null
  readonly read: ReadSheet | null
  /** When it was judged: its certificates were valid, or not, at this time. */
  readonly at: Instant
}

/** One file on its own: signature, content, rebuilt page, and (given a roster) whether it is this bundle's. */
export async function inspectFile(
  { name, bytes }: ReturnedFile,
  context: {
    readonly kit: PaperKit
    /** Without a roster nobody can be vouched for: an intact sheet is `unknown-signer` unless accepted. */
    readonly roster: Roster | null
    readonly accepted: readonly Acceptance[]
    /** The earliest time somebody other than the signer vouches for: when the file arrived. */
    readonly at: Instant
  },
): Promise<CollectedFile> {
  const { at, accepted, roster, kit } = context
  const file = { name, file256: sha256(bytes), at }
  const read = await readSheet(bytes, kit)
  if (!read.ok) return { ...file, state: stateOfRefusal(read.error), refusal: read.error, read: null }
  const sheet = read.value
  if (!roster)
    return {
      ...file,
      state: isAccepted(sheet, accepted) ? 'valid-accepted' : 'unknown-signer',
      refusal: null,
      read: sheet,
    }
  const judged = await judgeSheet(sheet, roster, accepted, instantDate(at))
  if (!judged.ok) return { ...file, state: 'refused', refusal: judged.error, read: sheet }
  return { ...file, state: judged.value, refusal: null, read: sheet }
}

function stateOfRefusal({ kind }: PaperError | SheetError): SheetState {
  if (kind === 'paper/foreign') return 'foreign-signature'
  if (kind === 'scoresheet/template-unknown') return 'not-rebuildable'
  return 'refused'
}

/**
 * Files held against each other, in any order and with repetitions. The same sheet twice counts once (`duplicate`).
 * An amendment supersedes the sheet it cites only for the same juror, and only if the same key signed both or the
 * amendment's signer is enrolled: an acceptance never lets a sheet displace another's. Two sheets of one juror that
 * do not follow each other are both refused, and so are sheets of two jurors under one key: only people can say
 * which one is meant.
 */
export function settle(files: readonly CollectedFile[]): readonly CollectedFile[] {
  const unique = withoutRepetitions(files)
  const standing = unique.filter(counts)
  const replaced = new Set(standing.flatMap((file) => supersededBy(file, standing)))
  const current = standing.filter(({ read }) => !replaced.has(read.identity))
  return unique.map((file): CollectedFile => {
    if (!counts(file)) return file
    const { identity, sheet, juror } = file.read
    if (replaced.has(identity)) return { ...file, state: 'superseded' }
    const name = sheet.juror.name
    const isOthers = ({ read }: CountingFile) =>
      read.juror.certificate.fingerprint === juror.certificate.fingerprint && read.sheet.juror.id !== sheet.juror.id
    if (current.some(isOthers))
      return { ...file, state: 'refused', refusal: { kind: 'consolidation/one-key-two-jurors', juror: name } }
    const rivals = current.filter(({ read }) => read.sheet.juror.id === sheet.juror.id)
    if (rivals.length < 2) return file
    return { ...file, state: 'refused', refusal: { kind: 'consolidation/two-sheets', juror: name } }
  })
}

function supersededBy({ read, state }: CountingFile, standing: readonly CountingFile[]): Sha256[] {
  const cited = read.sheet.replaces?.sheet
  const original = standing.find((other) => other.read.identity === cited)
  if (!original || original.read.sheet.juror.id !== read.sheet.juror.id) return []
  const sameKey = original.read.juror.certificate.fingerprint === read.juror.certificate.fingerprint
  return sameKey || state === 'valid' ? [original.read.identity] : []
}

/**
 * The same sheet: the same signed bytes, or the same data signed again by the same key; of the latter the one with
 * the smallest identity stands, so that the order in which files arrive decides nothing.
 */
function withoutRepetitions(files: readonly CollectedFile[]): readonly CollectedFile[] {
  const intact = files.filter((file) => file.read !== null && (counts(file) || file.state === 'unknown-signer'))
  const contentOf = ({ data, juror }: ReadSheet) => `${juror.certificate.fingerprint} ${sha256(data)}`
  const standing = new Map<string, Sha256>()
  for (const { read } of intact) {
    if (!read) continue
    const present = standing.get(contentOf(read))
    if (!present || read.identity < present) standing.set(contentOf(read), read.identity)
  }
  const seen = new Set<Sha256>()
  return files.map((file) => {
    if (!file.read || !intact.includes(file)) return file
    const { identity } = file.read
    if (seen.has(identity) || standing.get(contentOf(file.read)) !== identity) return { ...file, state: 'duplicate' }
    seen.add(identity)
    return file
  })
}

/** The sheets a ranking is made of. */
export function countedSheets(files: readonly CollectedFile[]): readonly CountedSheet[] {
  return files
    .filter(counts)
    .map(({ read }) => ({ identity: read.identity, juror: read.sheet.juror, ballots: read.sheet.ballots }))
}

type CountingFile = CollectedFile & { readonly read: ReadSheet }

/** True for files that count. A stranger's sheet does not: it must never supersede or fork an enrolled juror's. */
const counts = (file: CollectedFile): file is CountingFile =>
  file.read !== null && (file.state === 'valid' || file.state === 'valid-accepted')
