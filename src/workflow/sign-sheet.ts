import { assert } from '../lib/assert.ts'
import type { Bytes } from '../lib/bytes.ts'
import { ok, type Result } from '../lib/result.ts'
import type { Sha256 } from '../lib/sha256.ts'
import { type LayoutError, layPaper, type PaperError, type PaperKit, signPaper } from '../paper/index.ts'
import { readSheet, type Scoresheet, toPaper } from '../scoresheet/index.ts'
import type { Signer } from '../signing/index.ts'

export interface SignedFile {
  readonly bytes: Bytes
  /** SHA-256 of the bytes up to the end of the first signature: the name others cite it by. */
  readonly identity: Sha256
}

/** A finished sheet as the signed PDF that leaves the juror's laptop. */
export async function signSheet(
  sheet: Scoresheet,
  signer: Signer,
  kit: PaperKit,
): Promise<Result<SignedFile, LayoutError | PaperError>> {
  const page = await layPaper(toPaper(sheet), kit)
  if (!page.ok) return page
  const signed = await signPaper({
    bytes: page.value,
    field: 'juror',
    signer,
    at: sheet.sealedAt,
    reason: 'Fletë vlerësimi / Scoresheet',
    kit,
  })
  if (!signed.ok) return signed
  // What the chair's program would refuse must never leave this one.
  const read = await readSheet(signed.value, kit)
  assert(read.ok, `the sheet just signed does not verify: ${read.ok || read.error.kind}`)
  return ok({ bytes: signed.value, identity: read.value.identity })
}
