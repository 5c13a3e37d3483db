import type { Bilingual } from '../model/text.ts'

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
  /** The panel's bundle was sealed on this device already, and the order does not say that the new one replaces it. */
  | { readonly kind: 'workflow/sealed-before'; readonly panel: Bilingual }
  | { readonly kind: 'workflow/two-bundles'; readonly panel: Bilingual; readonly files: readonly [string, string] }
  | { readonly kind: 'workflow/two-minutes'; readonly panel: Bilingual; readonly files: readonly [string, string] }
  | { readonly kind: 'workflow/two-editions'; readonly files: readonly [string, string] }
  | { readonly kind: 'workflow/sheets-absent'; readonly panel: Bilingual; readonly files: readonly string[] }
  /** Files named on the command line could not be read: minutes without them would pass them over in silence. */
  | { readonly kind: 'workflow/not-signed-unread'; readonly files: readonly string[] }
  /** The juror is not among the panel's jurors (a chair who does not judge). */
  | { readonly kind: 'workflow/not-on-panel'; readonly juror: string }
  /** The roster names a certificate for this juror, and the key in hand has another one. */
  | { readonly kind: 'workflow/not-the-jurors-key'; readonly juror: string }
  /** What is kept is not what was on the screen when the juror sealed. */
  | { readonly kind: 'workflow/marks-differ' }
  /** Whoever sat here before has sealed a sheet: the seat is not given to another any more. */
  | { readonly kind: 'workflow/seat-sealed' }
