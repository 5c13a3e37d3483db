import type { PdfFault } from '../pdf/index.ts'
import type { SigningError } from '../signing/index.ts'
import type { LayoutError } from './lay-errors.ts'

/** What the strict PDF reader refuses, under the name of this room: 'paper/bytes-unaccounted' and its like. */
type Refused<F> = F extends PdfFault ? { readonly kind: `paper/${F['fault']}` } & Omit<F, 'fault'> : never

/** Why a signed paper is not taken, or a paper not signed. */
export type PaperRefusal =
  | Refused<PdfFault>
  | { readonly kind: 'paper/too-large'; readonly limit: number }
  /** A PDF nobody has signed, or of which the signature was removed without a trace. */
  | { readonly kind: 'paper/no-signature' }
  /** A PDF that Juria did not lay out, given to be signed. */
  | { readonly kind: 'paper/not-ours' }
  /** Signed by another program: for a person to look at. */
  | { readonly kind: 'paper/foreign' }
  | { readonly kind: 'paper/newer' }
  | { readonly kind: 'paper/contents-padding'; readonly field: string }
  | { readonly kind: 'paper/digest-mismatch'; readonly field: string }
  | { readonly kind: 'paper/signature-invalid'; readonly field: string; readonly why: SigningError }
  | { readonly kind: 'paper/signed-by-authority'; readonly name: string }
  | { readonly kind: 'paper/time-malformed'; readonly field: string }
  | { readonly kind: 'paper/appearance-lies'; readonly field: string }
  | { readonly kind: 'paper/signature-too-large' }

export type PaperError = LayoutError | PaperRefusal

/** The strict reader's fault as this room's error. */
export function refusalOf({ fault, ...details }: PdfFault): PaperRefusal {
  // TypeScript loses which details belong to which fault; `Refused` is exactly this renaming.
  return { kind: `paper/${fault}`, ...details } as Refused<PdfFault>
}
