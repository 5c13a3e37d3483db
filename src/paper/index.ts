export type {
  Attachment,
  Block,
  Cell,
  Column,
  FieldName,
  Inline,
  Language,
  PaperDocument,
  Row,
  Run,
  SignatureSlot,
} from './document.ts'
export type { PaperError, PaperRefusal } from './errors.ts'
export { kitFiles, missingCharacters, type PaperKit } from './kit.ts'
export { layPaper } from './lay.ts'
export type { LayoutError } from './lay-errors.ts'
export { type PaperSignature, readSignedPaper, type SignedPaper } from './read.ts'
export { type PaperSigning, signPaper } from './sign.ts'
