import type { Bytes } from '../lib/bytes.ts'
import { type Sha256, sha256 } from '../lib/sha256.ts'
import type { PaperError, PaperKit } from '../paper/index.ts'
import {
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
}

/** One file on its own: signature, content, rebuilt page, and (given a roster) whether it is this bundle's. */
export async function inspectFile(
  { name, bytes }: ReturnedFile,
  context: {
    readonly kit: PaperKit
    /** Without a roster nobody can be vouched for: an intact sheet is `unknown-signer` unless accepted. */
    readonly roster: Roster | null
    readonly accepted: ReadonlySet<Sha256>
    readonly at: Date
  },
): Promise<CollectedFile> {
  const file256 = sha256(bytes)
  const read = await readSheet(bytes, context.kit)
  if (!read.ok) return { name, file256, state: stateOfRefusal(read.error), refusal: read.error, read: null }
  const sheet = read.value
  if (!context.roster) {
    const accepted = context.accepted.has(sheet.juror.certificate.fingerprint)
    return { name, file256, state: accepted ? 'valid-accepted' : 'unknown-signer', refusal: null, read: sheet }
  }
  const judged = await judgeSheet(sheet, context.roster, context.accepted, context.at)
  if (!judged.ok) return { name, file256, state: 'refused', refusal: judged.error, read: sheet }
  return { name, file256, state: judged.value, refusal: null, read: sheet }
}

function stateOfRefusal({ kind }: PaperError | SheetError): SheetState {
  if (kind === 'paper/foreign') return 'foreign-signature'
  if (kind === 'scoresheet/template-unknown') return 'not-rebuildable'
  return 'refused'
}

/**
 * Files held against each other, in any order and with repetitions: the same sheet twice counts once (`duplicate`),
 * an amended sheet gives way to its juror's amendment (`superseded`), and two sheets of one juror that do not follow
 * each other are both refused: nobody but the juror can say which one is meant.
 */
export function settle(files: readonly CollectedFile[]): readonly CollectedFile[] {
  const unique = withoutRepetitions(files)
  const standing = unique.filter(counts)
  const replaced = new Set(
    standing.flatMap(({ read }) => {
      const cited = read.sheet.replaces?.sheet
      const original = standing.find((other) => other.read.identity === cited)
      return original?.read.sheet.juror.id === read.sheet.juror.id ? [original.read.identity] : []
    }),
  )
  const current = standing.filter(({ read }) => !replaced.has(read.identity))
  return unique.map((file): CollectedFile => {
    if (!counts(file)) return file
    const { identity, sheet } = file.read
    if (replaced.has(identity)) return { ...file, state: 'superseded' }
    const rivals = current.filter(({ read }) => read.sheet.juror.id === sheet.juror.id)
    if (rivals.length < 2) return file
    return { ...file, state: 'refused', refusal: { kind: 'consolidation/two-sheets', juror: sheet.juror.name } }
  })
}

function withoutRepetitions(files: readonly CollectedFile[]): readonly CollectedFile[] {
  const seen = new Set<Sha256>()
  return files.map((file) => {
    if (!file.read || !(counts(file) || file.state === 'unknown-signer')) return file
    if (seen.has(file.read.identity)) return { ...file, state: 'duplicate' }
    seen.add(file.read.identity)
    return file
  })
}

/** The sheets a ranking is made of. */
export function countedSheets(files: readonly CollectedFile[]): readonly CountedSheet[] {
  return files
    .filter(counts)
    .map(({ read }) => ({ identity: read.identity, juror: read.sheet.juror, ballots: read.sheet.ballots }))
}

/** True for files that count. A stranger's sheet does not: it must never supersede or fork an enrolled juror's. */
const counts = (file: CollectedFile): file is CollectedFile & { readonly read: ReadSheet } =>
  file.read !== null && (file.state === 'valid' || file.state === 'valid-accepted')
