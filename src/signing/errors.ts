/** Everything that can go wrong with identities, certificates and signatures, short of a bug. */
export type SigningError =
  | { readonly kind: 'signing/name-unusable'; readonly name: string }
  | { readonly kind: 'signing/passphrase-too-short'; readonly least: number }
  | { readonly kind: 'signing/wrong-passphrase' }
  | { readonly kind: 'signing/identity-damaged' }
  | { readonly kind: 'signing/not-a-certificate'; readonly why: string }
  | { readonly kind: 'signing/unsupported-key' }
  | { readonly kind: 'signing/certificate-mismatch' }
  | { readonly kind: 'signing/not-an-authority'; readonly name: string }
  | { readonly kind: 'signing/applicant-unproven'; readonly name: string }
  | { readonly kind: 'signing/not-a-signature'; readonly why: string }
  | { readonly kind: 'signing/outside-profile'; readonly why: string }
  | { readonly kind: 'signing/digest-mismatch' }
  | { readonly kind: 'signing/wrong-purpose'; readonly expected: string | null; readonly found: string | null }
  | { readonly kind: 'signing/other-certificate' }
  | { readonly kind: 'signing/signature-invalid' }
  /** Carried beside a signature and covered by none. */
  | { readonly kind: 'signing/unsigned-attributes' }
  /** Issued to `name` by somebody whose certificates, up to one that signed itself, are not all there. */
  | { readonly kind: 'signing/chain-incomplete'; readonly name: string }
  | { readonly kind: 'signing/key-usage'; readonly name: string }
  | { readonly kind: 'signing/is-authority'; readonly name: string }
  | {
      readonly kind: 'signing/other-issuer'
      readonly name: string
      readonly issuer: string
      readonly authority: string
    }
  | { readonly kind: 'signing/outside-validity'; readonly name: string; readonly from: string; readonly to: string }
  | { readonly kind: 'signing/key-file-unreadable' }
  | { readonly kind: 'signing/key-file-password' }
  | { readonly kind: 'signing/key-file-legacy' }
  | { readonly kind: 'signing/key-file-wrong-kind'; readonly name: string; readonly expected: 'person' | 'authority' }
