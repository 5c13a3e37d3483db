import type { Result } from '../lib/result.ts'
import type { LayoutError, PaperError, PaperKit } from '../paper/index.ts'
import { readSheet, type Scoresheet, toPaper } from '../scoresheet/index.ts'
import type { Signer } from '../signing/index.ts'
import { type SignedFile, signDocument } from './sign-document.ts'

/** A finished sheet as the signed PDF that leaves the juror's laptop. */
export const signSheet = (
  sheet: Scoresheet,
  signer: Signer,
  kit: PaperKit,
): Promise<Result<SignedFile, LayoutError | PaperError>> =>
  signDocument({
    document: toPaper(sheet),
    field: 'juror',
    signer,
    at: sheet.sealedAt,
    reason: 'Fletë vlerësimi / Scoresheet',
    kit,
    read: readSheet,
  })
