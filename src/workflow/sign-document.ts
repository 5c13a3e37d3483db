import { assert } from '../lib/assert.ts'
import type { Bytes } from '../lib/bytes.ts'
import { type Failure, ok, type Result } from '../lib/result.ts'
import type { Sha256 } from '../lib/sha256.ts'
import type { Instant } from '../model/ids.ts'
import {
  type FieldName,
  type LayoutError,
  layPaper,
  type PaperDocument,
  type PaperError,
  type PaperKit,
  signPaper,
} from '../paper/index.ts'
import type { Signer } from '../signing/index.ts'

export interface SignedFile {
  readonly bytes: Bytes
  /** SHA-256 of the bytes up to the end of the first signature: the name others cite it by. */
  readonly identity: Sha256
}

export interface SigningOrder {
  readonly document: PaperDocument
  readonly field: FieldName
  readonly signer: Signer
  readonly at: Instant
  /** Printed in the field. */
  readonly reason: string
  readonly kit: PaperKit
  /** The reader of this kind of document: what it would refuse must never leave this program. */
  readonly read: (bytes: Bytes, kit: PaperKit) => Promise<Result<{ readonly identity: Sha256 }, Failure>>
}

/** Lays out, signs, and reads back as the receiver will. */
export async function signDocument(order: SigningOrder): Promise<Result<SignedFile, LayoutError | PaperError>> {
  const { document, kit, field, signer, at, reason } = order
  const page = await layPaper(document, kit)
  if (!page.ok) return page
  const signed = await signPaper({ bytes: page.value, field, signer, at, reason, kit })
  if (!signed.ok) return signed
  const read = await order.read(signed.value, kit)
  assert(read.ok, `the document just signed does not verify: ${read.ok || read.error.kind}`)
  return ok({ bytes: signed.value, identity: read.value.identity })
}
