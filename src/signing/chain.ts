import { equalBytes } from '../lib/bytes.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import type { CertificateParts } from './certificate.ts'
import type { SigningError } from './errors.ts'
import { isCanonical, verifyWith } from './key-algorithm.ts'

/** Certificates above a signer's own; more is no hierarchy of this world. */
export const longestChain = 8

/**
 * The certificates above `leaf` among `all`, nearest first, up to one that signed itself: each found by its name and
 * by its signature on the one below. None for a leaf that signed itself. Whether the top is trusted is not asked.
 *
 * A signature binds only the signer's own certificate. The others must be there and be written in one way, or
 * anybody could make a second file of the same signature by leaving them out or mirroring theirs.
 */
export async function chainAbove(
  leaf: CertificateParts,
  all: readonly CertificateParts[],
): Promise<Result<readonly CertificateParts[], SigningError>> {
  const chain: CertificateParts[] = []
  for (let at = leaf; ; ) {
    const issuer = at.info.selfSigned ? await signerOf(at, [at]) : await signerOf(at, all)
    if (!issuer || chain.length > longestChain) return fail({ kind: 'signing/chain-incomplete', name: leaf.info.name })
    if (at !== leaf && !isCanonical(issuer.info.algorithm, at.signature))
      return fail({ kind: 'signing/outside-profile', why: 'a certificate above is not written the way Juria takes it' })
    if (issuer === at) return ok(chain)
    // A ring of certificates has no top.
    if (issuer === leaf || chain.includes(issuer))
      return fail({ kind: 'signing/chain-incomplete', name: leaf.info.name })
    chain.push(issuer)
    at = issuer
  }
}

async function signerOf(
  { issuer, signature, toBeSigned }: CertificateParts,
  candidates: readonly CertificateParts[],
): Promise<CertificateParts | undefined> {
  for (const one of candidates)
    if (equalBytes(one.subject, issuer) && (await verifyWith(one.publicKeyInfo, signature, toBeSigned))) return one
  return undefined
}
