import type { CollectedFile, SheetState } from '../../workflow/inspect-inbox.ts'

/** A file whose marks count. */
export const isCounted = ({ state }: Pick<CollectedFile, 'state'>): boolean =>
  state === 'valid' || state === 'valid-accepted'

/** A file that is held back until somebody acts; a duplicate and a superseded sheet are in order, they only do not count. */
export const isQuarantined = ({ state }: Pick<CollectedFile, 'state'>): boolean =>
  state === 'unknown-signer' || state === 'foreign-signature' || state === 'not-rebuildable' || state === 'refused'

export const toneOf: Readonly<Record<SheetState, 'plain' | 'success' | 'warning' | 'danger'>> = {
  valid: 'success',
  'valid-accepted': 'success',
  'unknown-signer': 'warning',
  duplicate: 'plain',
  superseded: 'plain',
  committed: 'plain',
  'foreign-signature': 'warning',
  'not-rebuildable': 'warning',
  refused: 'danger',
}
