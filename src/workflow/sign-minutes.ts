import { type Consolidation, minutesToPaper, readMinutes } from '../consolidation/index.ts'
import type { Result } from '../lib/result.ts'
import type { LayoutError, PaperError, PaperKit } from '../paper/index.ts'
import type { Signer } from '../signing/index.ts'
import { type SignedFile, signDocument } from './sign-document.ts'

/** The consolidation as the signed minutes of the panel's chair. */
export const signMinutes = (
  consolidation: Consolidation,
  signer: Signer,
  kit: PaperKit,
): Promise<Result<SignedFile, LayoutError | PaperError>> =>
  signDocument({
    document: minutesToPaper(consolidation),
    field: 'chair',
    signer,
    at: consolidation.sealedAt,
    reason: 'Procesverbal i konsolidimit / Minutes of consolidation',
    kit,
    read: readMinutes,
  })
