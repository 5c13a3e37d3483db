/** Why a document cannot be laid out. */
export type LayoutError =
  /** No face has these characters; the page would show gaps where the data has text. */
  | { readonly kind: 'paper/characters-missing'; readonly characters: readonly string[] }
  /** A picture that is no PNG or JPEG, is damaged, or has colours a filed document may not have. */
  | { readonly kind: 'paper/picture-unreadable'; readonly alternative: string }
