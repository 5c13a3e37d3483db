/** Why an archive is refused as a whole. `name` is the entry at fault, as the archive spells it. */
export type ZipError =
  /** The file can no longer be read: the stick was pulled out, the file removed or shortened meanwhile. */
  | { readonly kind: 'zip/unreadable' }
  | { readonly kind: 'zip/not-a-zip' }
  /** The end of the file is missing. */
  | { readonly kind: 'zip/truncated' }
  | { readonly kind: 'zip/prefix-bytes' }
  | { readonly kind: 'zip/trailing-bytes' }
  | { readonly kind: 'zip/comment' }
  | { readonly kind: 'zip/split' }
  /** The list of files contradicts itself. */
  | { readonly kind: 'zip/directory-damaged' }
  | { readonly kind: 'zip/too-many-entries'; readonly found: number; readonly limit: number }
  /** Sizes in bytes. */
  | {
      readonly kind: 'zip/too-large'
      readonly what: 'archive' | 'directory' | 'file'
      readonly name: string
      readonly size: number
      readonly limit: number
    }
  | { readonly kind: 'zip/bomb'; readonly name: string }
  | { readonly kind: 'zip/encrypted'; readonly name: string }
  | { readonly kind: 'zip/unknown-method'; readonly name: string; readonly method: number }
  | { readonly kind: 'zip/data-descriptor'; readonly name: string }
  /** A flag, version or extra field that this reader does not know: it might change what the bytes mean. */
  | { readonly kind: 'zip/unknown-feature'; readonly name: string }
  | { readonly kind: 'zip/path-traversal'; readonly name: string }
  | { readonly kind: 'zip/bad-name'; readonly name: string }
  | { readonly kind: 'zip/duplicate-name'; readonly name: string }
  /** One entry is a file, another needs a folder of the same name. */
  | { readonly kind: 'zip/name-clash'; readonly name: string }
  /** A symbolic link, a device or a bare folder. */
  | { readonly kind: 'zip/special-file'; readonly name: string }
  /** The header before the data and the list at the end disagree: two programs would read two files. */
  | { readonly kind: 'zip/header-mismatch'; readonly name: string }
  | { readonly kind: 'zip/overlap'; readonly name: string }
  /** Bytes that belong to no file. */
  | { readonly kind: 'zip/gap' }
  /** The content does not have the recorded size or CRC-32, or its compression is broken. */
  | { readonly kind: 'zip/damaged'; readonly name: string }
  /** While writing: the content is not the one whose size and CRC-32 were announced. */
  | { readonly kind: 'zip/content-differs'; readonly name: string }
