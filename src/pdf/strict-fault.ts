/** Why the strict reader refuses a file. `at` is a position in bytes. */
export type PdfFault =
  | { readonly fault: 'not-a-pdf' }
  | { readonly fault: 'end-missing' }
  | { readonly fault: 'encrypted' }
  | { readonly fault: 'malformed'; readonly at: number; readonly what: string }
  | { readonly fault: 'duplicate-key'; readonly at: number; readonly key: string }
  | { readonly fault: 'cross-reference'; readonly at: number }
  | { readonly fault: 'bytes-unaccounted'; readonly at: number }
  | { readonly fault: 'trailer-changed'; readonly revision: number; readonly key: string }
  | { readonly fault: 'active-content'; readonly object: number; readonly what: string }
  | { readonly fault: 'fields-unexpected'; readonly what: string }
  | { readonly fault: 'unsigned-change'; readonly revision: number }
  | { readonly fault: 'object-changed'; readonly revision: number; readonly object: number }
  | { readonly fault: 'object-added'; readonly revision: number; readonly object: number }
  | { readonly fault: 'catalog-changed'; readonly revision: number; readonly key: string }
  | { readonly fault: 'field-changed'; readonly revision: number; readonly key: string }
  | { readonly fault: 'signature-replaced'; readonly revision: number; readonly field: string }
  | { readonly fault: 'signature-dictionary'; readonly revision: number; readonly what: string }
  | { readonly fault: 'byte-range'; readonly revision: number }
  | { readonly fault: 'appearance-form'; readonly revision: number; readonly what: string }
  | { readonly fault: 'attachment'; readonly what: string }
  | { readonly fault: 'no-such-field'; readonly field: string }
  | { readonly fault: 'already-signed'; readonly field: string }

/**
 * Carries a fault up through the recursive reader. Never leaves this room: `refusing` turns it into a `Result`,
 * and lets everything else (a bug) pass.
 */
class Refusal extends Error {
  readonly fault: PdfFault
  constructor(fault: PdfFault) {
    super(fault.fault)
    this.fault = fault
  }
}

export function refuse(fault: PdfFault): never {
  throw new Refusal(fault)
}

export type PdfAnswer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: PdfFault }

export function refusing<T>(read: () => T): PdfAnswer<T> {
  try {
    return { ok: true, value: read() }
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, error: error.fault }
    throw error
  }
}
