/** Failures that belong to a verb and to no room below it. */
export type WorkflowError =
  | { readonly kind: 'workflow/unknown-signer' }
  | { readonly kind: 'workflow/not-the-chair'; readonly chair: string }
  | { readonly kind: 'workflow/no-identity' }
  | { readonly kind: 'workflow/no-minutes'; readonly panel: string }
  | { readonly kind: 'workflow/key-locked' }
  | { readonly kind: 'workflow/already-sealed' }
  | { readonly kind: 'workflow/belongs-nowhere' }
  | { readonly kind: 'workflow/no-bundle' }
