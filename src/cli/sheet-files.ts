import { instantOf } from '../i18n/wall-clock.ts'
import type { Sha256 } from '../lib/sha256.ts'
import { type CheckedBundle, checkBundle } from '../workflow/check-bundle.ts'
import { type CheckedFile, checkSheets } from '../workflow/check-sheets.ts'
import { loadPaperKit } from '../workflow/paper-kit.ts'
import type { CommandContext } from './command.ts'
import { readSmall, withSource } from './files.ts'
import { type Problem, problemOf, UsageError } from './report.ts'

export interface CheckedSheets {
  readonly bundle: CheckedBundle | null
  /** In the order of the arguments; a file that could not be read is missing here and a problem below. */
  readonly files: readonly CheckedFile[]
  readonly problems: readonly Problem[]
}

/** Reads the bundle (if one is named) and the sheets, and verifies them together. */
export async function readSheets(
  paths: readonly string[],
  order: { readonly bundle: string | undefined; readonly accepted: readonly string[] },
  context: CommandContext,
): Promise<CheckedSheets> {
  const { host, at, language, now } = context
  const kit = await loadPaperKit(host)
  if (!kit.ok) throw new UsageError(problemOf(kit.error, 'resources', language).message)
  const opened = order.bundle === undefined ? null : await withSource(at(order.bundle), (source) => checkBundle(source))
  const bundle = opened === null ? null : opened.ok ? opened.value : opened
  if (bundle !== null && !bundle.ok)
    return { bundle: null, files: [], problems: [problemOf(bundle.error, order.bundle ?? '', language)] }
  const problems: Problem[] = []
  const given: { name: string; bytes: Uint8Array<ArrayBuffer> }[] = []
  for (const path of paths) {
    const bytes = await readSmall(at(path))
    if (bytes.ok) given.push({ name: path, bytes: bytes.value })
    else problems.push(problemOf(bytes.error, path, language))
  }
  const files = await checkSheets(given, {
    kit: kit.value,
    bundle: bundle?.value ?? null,
    accepted: order.accepted.map((text) => ({ fingerprint: text.toLowerCase() as Sha256, juror: null })),
    at: instantOf(now()),
  })
  return { bundle: bundle?.value ?? null, files, problems }
}

/** States that mean: nothing is wrong with this file. */
const calm: ReadonlySet<string> = new Set(['valid', 'valid-accepted', 'duplicate', 'superseded'])

export function problemsOf(files: readonly CheckedFile[], language: CommandContext['language']): Problem[] {
  return files.flatMap(({ name, state, refusal }) => {
    if (refusal) return [problemOf(refusal, name, language)]
    return calm.has(state) ? [] : [problemOf({ kind: 'workflow/unknown-signer' }, name, language)]
  })
}
