import type { Sha256 } from '../lib/sha256.ts'
import type { SigningError } from '../signing/index.ts'
import type { ZipError } from '../zip/index.ts'

/** Why a bundle is not opened, or not sealed. `path` is a file inside the container. */
export type BundleFault =
  | { readonly kind: 'bundle/not-a-bundle' }
  /** Made by a newer Juria: never read "as far as possible". */
  | { readonly kind: 'bundle/newer'; readonly path: string; readonly schema: string }
  | { readonly kind: 'bundle/manifest-malformed'; readonly path: string }
  /** The sealed list and the BagIt list name different files or hashes. */
  | { readonly kind: 'bundle/manifests-differ' }
  | { readonly kind: 'bundle/missing-file'; readonly path: string }
  | { readonly kind: 'bundle/extra-file'; readonly path: string }
  | { readonly kind: 'bundle/file-differs'; readonly path: string }
  | { readonly kind: 'bundle/seal-invalid'; readonly why: SigningError }
  /** Sealed with a person's certificate. */
  | { readonly kind: 'bundle/not-an-authority'; readonly name: string }
  | { readonly kind: 'bundle/other-authority'; readonly expected: string; readonly found: string }
  | { readonly kind: 'bundle/malformed'; readonly path: string; readonly where: string }
  /** Basis points; 10 000 is right. */
  | { readonly kind: 'bundle/weights'; readonly category: string; readonly sum: number }
  | { readonly kind: 'bundle/unknown-panel'; readonly panel: string }
  /** Missing, extra, in another order or of another category than the panel says. */
  | { readonly kind: 'bundle/applications-differ'; readonly application: string }
  | { readonly kind: 'bundle/attachment-differs'; readonly application: string; readonly name: string }
  | { readonly kind: 'bundle/certificate-missing'; readonly juror: string }
  | { readonly kind: 'bundle/certificate-differs'; readonly juror: string }
  | { readonly kind: 'bundle/no-such-attachment'; readonly hash: Sha256 }

export type BundleError = BundleFault | ZipError
