import { present } from '../lib/assert.ts'
import { type Bytes, concat, fromHex } from '../lib/bytes.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import { type Sha256, sha256 } from '../lib/sha256.ts'
import type { Instant } from '../model/ids.ts'
import {
  embeddedFonts,
  incrementVersion,
  readAttachment,
  readSignatures,
  readStrictPdf,
  type StrictPdf,
  type StrictSignature,
} from '../pdf/index.ts'
import { type CertificateInfo, verifyDetached } from '../signing/index.ts'
import { drawAppearance } from './appearance.ts'
import { type PaperRefusal, refusalOf } from './errors.ts'
import { openKit, type PaperKit } from './kit.ts'
import { instantOf } from './read-date.ts'
import { largestPaper } from './read-limit.ts'
import { wordsFor } from './read-origin.ts'

/** One signature that holds. Whether its certificate is trusted is not asked here. */
export interface PaperSignature {
  readonly field: string
  readonly certificate: CertificateInfo
  /** The certificates above its own that it brought along; trusted by nobody yet. */
  readonly chain: readonly CertificateInfo[]
  /** The signer's own word: /M. */
  readonly claimedAt: Instant
  readonly reason: string
  /** SHA-256 of the file up to the end of this signature's revision: later signatures do not change it. */
  readonly identity: Sha256
}

/** A paper of which every byte is accounted for and every signature holds. */
export interface SignedPaper {
  /** The document as it was laid out, before the first signature. */
  readonly revision0: Bytes
  readonly attachment: { readonly name: string; readonly bytes: Bytes }
  /** Oldest first, at least one. */
  readonly signatures: readonly PaperSignature[]
}

/**
 * Verifies a signed paper and reads its attachment, in this order, each refusal of its own kind: size; strict
 * syntax; every revision tiled by its objects; trailers constant; nothing active; every increment one signature;
 * byte range; CMS; the appearance drawn again and compared; the attachment, from that same reading only.
 * Left to the caller: whether revision 0 is what the attachment lays out to, and who vouches for the signers.
 */
export async function readSignedPaper(bytes: Bytes, kit: PaperKit): Promise<Result<SignedPaper, PaperRefusal>> {
  if (bytes.length > largestPaper) return fail({ kind: 'paper/too-large', limit: largestPaper })
  const pdf = readStrictPdf(bytes)
  if (!pdf.ok) return fail(wordsFor(bytes, refusalOf(pdf.error)))
  const found = readSignatures(pdf.value)
  if (!found.ok) return fail(wordsFor(bytes, refusalOf(found.error)))
  if (found.value.length === 0) return fail({ kind: 'paper/no-signature' })
  const signatures: PaperSignature[] = []
  for (const one of found.value) {
    const signature = await readSignature(pdf.value, one, kit)
    if (!signature.ok) return signature
    signatures.push(signature.value)
  }
  const attachment = readAttachment(pdf.value)
  if (!attachment.ok) return fail(refusalOf(attachment.error))
  if (!attachment.value) return fail({ kind: 'paper/attachment', what: 'none' })
  const { name, bytes: data } = attachment.value
  const revision0 = bytes.slice(0, pdf.value.revisions[0].end)
  return ok({ revision0, attachment: { name, bytes: Uint8Array.from(data) }, signatures })
}

async function readSignature(
  pdf: StrictPdf,
  found: StrictSignature,
  kit: PaperKit,
): Promise<Result<PaperSignature, PaperRefusal>> {
  const { field, hole, end, reason } = found
  if (found.version > incrementVersion) return fail({ kind: 'paper/newer' })
  const cms = withoutPadding(found.contents)
  if (!cms) return fail({ kind: 'paper/contents-padding', field })
  const signed = concat(pdf.bytes.subarray(0, hole.start), pdf.bytes.subarray(hole.end, end))
  const verified = await verifyDetached({ cms, digest: present(fromHex(sha256(signed)), 'digest') })
  if (!verified.ok && verified.error.kind === 'signing/digest-mismatch')
    return fail({ kind: 'paper/digest-mismatch', field })
  if (!verified.ok) return fail({ kind: 'paper/signature-invalid', field, why: verified.error })
  const { certificate, chain } = verified.value
  if (certificate.isAuthority) return fail({ kind: 'paper/signed-by-authority', name: certificate.name })
  const claimedAt = instantOf(found.date)
  if (claimedAt === undefined) return fail({ kind: 'paper/time-malformed', field })
  if (!saysWhatItSigns(pdf, found, { certificate, claimedAt, kit }))
    return fail({ kind: 'paper/appearance-lies', field })
  const identity = sha256(pdf.bytes.subarray(0, end))
  return ok({ field, certificate, chain, claimedAt, reason, identity })
}

/** The mark on the page must be the one this certificate, time and reason draw. */
function saysWhatItSigns(
  pdf: StrictPdf,
  { appearance, reason }: StrictSignature,
  { certificate, claimedAt, kit }: { certificate: CertificateInfo; claimedAt: Instant; kit: PaperKit },
): boolean {
  const { name, fingerprint } = certificate
  const text = { name, fingerprint, at: claimedAt, reason }
  const expected = drawAppearance(text, appearance.box, openKit(kit), embeddedFonts(pdf))
  if (!expected) return false
  const fonts = Object.entries(expected.fonts).every(([key, object]) => appearance.fonts.get(key) === object)
  return (
    expected.content === appearance.content && fonts && appearance.fonts.size === Object.keys(expected.fonts).length
  )
}

/** The DER value at the beginning; undefined where anything but zeros follows it: bytes there are under no signature. */
function withoutPadding(contents: Uint8Array): Bytes | undefined {
  const [tag, size, high = 0, low = 0] = contents
  const length = tag === 0x30 && size === 0x82 ? 4 + high * 256 + low : contents.length
  return contents.subarray(length).every((byte) => byte === 0)
    ? Uint8Array.from(contents.subarray(0, length))
    : undefined
}
