import { present } from '../lib/assert.ts'
import { type Bytes, fromHex } from '../lib/bytes.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import { sha256 } from '../lib/sha256.ts'
import type { Instant } from '../model/ids.ts'
import {
  appendSignature,
  embeddedFonts,
  fillSignature,
  openField,
  pdfDate,
  readSignatures,
  readStrictPdf,
  signedBytes,
} from '../pdf/index.ts'
import { readCertificate, type Signer, signDetached } from '../signing/index.ts'
import { drawAppearance } from './appearance.ts'
import type { FieldName } from './document.ts'
import { type PaperRefusal, refusalOf } from './errors.ts'
import { openKit, type PaperKit } from './kit.ts'
import { largestPaper } from './read-limit.ts'

export interface PaperSigning {
  /** A paper as `layPaper` made it, or one already signed by others. */
  readonly bytes: Bytes
  readonly field: FieldName
  readonly signer: Signer
  /** The time the signer claims; stands in /M and on the page, vouched for by nobody. */
  readonly at: Instant
  readonly kit: PaperKit
  /** Why it is signed, one line, in the document's language: printed in the field. */
  readonly reason: string
}

/**
 * Fills one empty signature field by an incremental update: PAdES baseline B-B (ETSI EN 319 142-1), the first
 * signature certifying (DocMDP, P 2). Earlier bytes stay. Refuses papers that are not whole, fields that are
 * not there or not empty, and authorities: they vouch for signers and seal, they do not sign papers.
 */
export async function signPaper(order: PaperSigning): Promise<Result<Bytes, PaperRefusal>> {
  const { bytes, field, signer, at, reason } = order
  if (bytes.length > largestPaper) return fail({ kind: 'paper/too-large', limit: largestPaper })
  const certificate = readCertificate(signer.certificate)
  if (!certificate.ok) return fail({ kind: 'paper/signature-invalid', field, why: certificate.error })
  const { name, isAuthority, fingerprint } = certificate.value
  if (isAuthority) return fail({ kind: 'paper/signed-by-authority', name })
  const pdf = readStrictPdf(bytes)
  if (!pdf.ok) return fail(refusalOf(pdf.error))
  const earlier = readSignatures(pdf.value)
  if (!earlier.ok) return fail(refusalOf(earlier.error))
  const box = openField(pdf.value, field)
  if (!box.ok) return fail(refusalOf(box.error))
  const text = { name, fingerprint, at, reason }
  const appearance = drawAppearance(text, box.value, openKit(order.kit), embeddedFonts(pdf.value))
  if (!appearance) return fail({ kind: 'paper/not-ours' })
  const increment = appendSignature(pdf.value, { field, date: pdfDate(at), reason, appearance })
  if (!increment.ok) return fail(refusalOf(increment.error))
  const digest = present(fromHex(sha256(signedBytes(increment.value))), 'digest')
  const signed = fillSignature(increment.value, await signDetached({ content: { digest }, signer }))
  return signed ? ok(signed) : fail({ kind: 'paper/signature-too-large' })
}
