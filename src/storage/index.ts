export type { Change, KeyOf, NewLogLine } from './changes.ts'
export type { Recovery, StorageError } from './errors.ts'
export { type OpenOptions, openStorage } from './open.ts'
export {
  acceptancesOf,
  allArchives,
  allBundles,
  allContests,
  allIdentities,
  authorityOf,
  ballotOf,
  ballotsOf,
  bundleOf,
  consolidationsOf,
  contestOf,
  load,
  newestLog,
  type Query,
  sealedBundlesOf,
  sealedOf,
  seatOf,
  settingOf,
  sheetsOf,
} from './reads.ts'
export type * from './rows.ts'
export type { SaveState, Store } from './store.ts'
export { type Saved, write } from './write.ts'
