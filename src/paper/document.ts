import type { Bytes } from '../lib/bytes.ts'
import type { Instant } from '../model/ids.ts'

export type Language = 'sq' | 'en'

/** A stretch of text in one look. `\n` breaks the line. */
export interface Run {
  readonly text: string
  readonly bold?: true
  /** In a heading, muted text is also lighter and smaller: the place of the second language. */
  readonly tone?: 'muted' | 'accent' | 'danger'
  /** Where it differs from the document's language: a screen reader changes its voice. */
  readonly language?: Language
}

export type Inline = string | readonly Run[]

export interface Column {
  /** Of the table's width, relative to the other columns. */
  readonly share: number
  /** 'end' for figures: digits are tabular, so they stand under each other. */
  readonly align: 'start' | 'end' | 'centre'
  readonly heading: Inline
  /** The column names its row: its cells are row headers. */
  readonly namesRow?: true
}

/** A cell over several columns says so: "recused" across all criteria. */
export type Cell = Inline | { readonly text: Inline; readonly span: number }

export interface Row {
  readonly cells: readonly Cell[]
  /** 'award' draws the award line under the row; 'strong' tints it. */
  readonly mark?: 'award' | 'strong'
}

/** One bar: "before 37 %", "after 82 %". */
export interface Bar {
  readonly label: string
  readonly value: string
  /** Length of the bar, 0 to 1 of the longest possible. */
  readonly share: number
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: Inline }
  | { readonly kind: 'paragraph'; readonly text: Inline; readonly size?: 'body' | 'small' | 'lead' }
  /** Set apart by a bar at its left: what nobody may overlook. */
  | { readonly kind: 'notice'; readonly text: Inline; readonly tone: 'accent' | 'danger' }
  | { readonly kind: 'facts'; readonly rows: readonly { readonly label: Inline; readonly value: Inline }[] }
  | {
      readonly kind: 'table'
      readonly columns: readonly Column[]
      readonly rows: readonly Row[]
      readonly dense?: true
    }
  /** `alternative` says in a sentence what the bars show. */
  | { readonly kind: 'bars'; readonly alternative: string; readonly bars: readonly Bar[] }
  /** Stays on one page where a page can hold it. */
  | { readonly kind: 'together'; readonly blocks: readonly Block[] }
  | { readonly kind: 'spacer'; readonly points: number }
  | { readonly kind: 'page-break' }
  /** Where the signature fields stand; at the end where no such block says otherwise. */
  | { readonly kind: 'signatures' }

export type FieldName = 'juror' | 'chair' | 'secretariat' | `member-${number}`

export interface SignatureSlot {
  readonly name: FieldName
  /** Printed above the field. */
  readonly label: Inline
  /** What a screen reader and the mouse pointer say. */
  readonly tooltip: string
}

export interface Attachment {
  readonly name: string
  readonly mime: string
  readonly bytes: Bytes
  readonly description: string
}

/** What a printed document says, as plain data: the same data gives the same bytes on every machine. */
export interface PaperDocument {
  readonly language: Language
  readonly title: string
  readonly author: string
  readonly subject: string
  /** Stands in the file as its date of creation. */
  readonly at: Instant
  readonly producer: string
  readonly attachment?: Attachment
  /** Above every page, left and right. */
  readonly header: { readonly left: string; readonly right: string }
  /** Below every page; `{page}` and `{pages}` in `right` become numbers. */
  readonly footer: { readonly left: string; readonly right: string }
  readonly blocks: readonly Block[]
  readonly signatureFields?: readonly SignatureSlot[]
}
