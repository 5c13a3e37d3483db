import type { OpenBundle } from '../bundle/index.ts'
import { type CollectedFile, inspectFile, type ReturnedFile, settle } from '../consolidation/index.ts'
import type { Instant } from '../model/ids.ts'
import type { PaperKit } from '../paper/index.ts'
import { type Acceptance, rosterOf } from '../scoresheet/index.ts'

export type CheckedFile = CollectedFile

/** Returned files, each verified on its own and then held against the others; the answer stands in their order. */
export async function checkSheets(
  files: readonly ReturnedFile[],
  context: {
    readonly kit: PaperKit
    readonly bundle: Pick<OpenBundle, 'sha256' | 'form' | 'edition' | 'panel' | 'authority'> | null
    readonly accepted: readonly Acceptance[]
    /** When the files are judged: certificates must be valid at this time. */
    readonly at: Instant
  },
): Promise<readonly CollectedFile[]> {
  const { kit, accepted, at } = context
  const roster = context.bundle && rosterOf(context.bundle)
  const looked: CollectedFile[] = []
  for (const file of files) looked.push(await inspectFile(file, { kit, roster, accepted, at }))
  return settle(looked)
}
