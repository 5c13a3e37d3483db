import { type Consolidation, minutesToPaper, readMinutes } from '../consolidation/index.ts'
import { assert } from '../lib/assert.ts'
import { ok, type Result } from '../lib/result.ts'
import { type LayoutError, layPaper, type PaperError, type PaperKit, signPaper } from '../paper/index.ts'
import type { Signer } from '../signing/index.ts'
import type { SignedFile } from './sign-sheet.ts'

/** The consolidation as the signed minutes of the panel's chair. */
export async function signMinutes(
  consolidation: Consolidation,
  signer: Signer,
  kit: PaperKit,
): Promise<Result<SignedFile, LayoutError | PaperError>> {
  const page = await layPaper(minutesToPaper(consolidation), kit)
  if (!page.ok) return page
  const signed = await signPaper({
    bytes: page.value,
    field: 'chair',
    signer,
    at: consolidation.sealedAt,
    reason: 'Procesverbal i konsolidimit / Minutes of consolidation',
    kit,
  })
  if (!signed.ok) return signed
  const read = await readMinutes(signed.value, kit)
  assert(read.ok, `the minutes just signed do not verify: ${read.ok || read.error.kind}`)
  return ok({ bytes: signed.value, identity: read.value.identity })
}
