import type { Rung } from './ladder.ts'

/** Primary key first. An index costs as much as the row itself when many are written (durability §7): two at most. */
export const v1: Rung = {
  version: 1,
  stores: {
    settings: 'key',
    identities: 'id',
    authorities: 'editionId',
    bundles: 'sha256',
    ballots: '[bundle+juror+application]',
    seats: 'bundle',
    sealed: 'sha256, bundle',
    sheets: '[bundle+sha256]',
    acceptances: '[bundle+fingerprint]',
    consolidations: 'sha256, bundle',
    contests: 'editionId',
    sealedBundles: 'sha256, editionId',
    archives: 'id',
    log: 'seq',
  },
  upgrade: (_table, row) => row,
}
