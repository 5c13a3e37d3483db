export type CollectError =
  | { readonly kind: 'consolidation/two-sheets'; readonly juror: string }
  | { readonly kind: 'consolidation/one-key-two-jurors'; readonly juror: string }

/** Why a PDF is not the signed minutes of this panel. */
export type MinutesError =
  | { readonly kind: 'consolidation/not-minutes' }
  | { readonly kind: 'consolidation/newer'; readonly schema: string }
  | { readonly kind: 'consolidation/malformed'; readonly where: string }
  | { readonly kind: 'consolidation/page-differs' }
  | { readonly kind: 'consolidation/not-chair-signed' }
  | { readonly kind: 'consolidation/signer-differs' }
  | { readonly kind: 'consolidation/no-sheets' }
  | { readonly kind: 'consolidation/too-long'; readonly what: 'remarks' | 'reason'; readonly limit: number }

export type ConsolidationError = CollectError | MinutesError
