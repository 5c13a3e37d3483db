export type CollectError = { readonly kind: 'consolidation/two-sheets'; readonly juror: string }

/** Why a PDF is not the signed minutes of this panel. */
export type MinutesError =
  | { readonly kind: 'consolidation/not-minutes' }
  | { readonly kind: 'consolidation/newer'; readonly schema: string }
  | { readonly kind: 'consolidation/malformed'; readonly where: string }
  | { readonly kind: 'consolidation/page-differs' }
  | { readonly kind: 'consolidation/not-chair-signed' }
  | { readonly kind: 'consolidation/signer-differs' }
  | { readonly kind: 'consolidation/no-sheets' }

export type ConsolidationError = CollectError | MinutesError
