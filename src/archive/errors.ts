/** What an auditor finds in an archive. Each names the file it is about. */
export type ArchiveError =
  | { readonly kind: 'archive/not-an-archive' }
  | { readonly kind: 'archive/newer'; readonly schema: string }
  | { readonly kind: 'archive/malformed'; readonly where: string }
  | { readonly kind: 'archive/other-authority'; readonly expected: string; readonly found: string }
  | { readonly kind: 'archive/file-changed'; readonly file: string }
  | { readonly kind: 'archive/file-missing'; readonly file: string }
  | { readonly kind: 'archive/file-extra'; readonly file: string }
  | { readonly kind: 'archive/file-unreadable'; readonly file: string }
  | {
      readonly kind: 'archive/sheet-state-differs'
      readonly file: string
      readonly recorded: string
      readonly found: string
    }
  | { readonly kind: 'archive/sheet-unlisted'; readonly file: string }
  | { readonly kind: 'archive/sheet-absent'; readonly file: string; readonly listed: string }
  | { readonly kind: 'archive/minutes-other-bundle'; readonly file: string }
  | { readonly kind: 'archive/minutes-unknown-chair'; readonly file: string; readonly chair: string }
  | { readonly kind: 'archive/recount-differs'; readonly file: string }
  | { readonly kind: 'archive/minutes-differ'; readonly file: string }
  | { readonly kind: 'archive/co-signature-unknown'; readonly file: string; readonly name: string }
