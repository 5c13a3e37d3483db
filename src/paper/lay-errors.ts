/** Why a document cannot be laid out: no face has these characters, the page would show gaps where the data has text. */
export type LayoutError = { readonly kind: 'paper/characters-missing'; readonly characters: readonly string[] }
