import { createContext, useContext, useMemo, useSyncExternalStore } from 'react'
import { present } from '../lib/assert.ts'
import type { Sha256 } from '../lib/sha256.ts'
import type { ApplicationId, EditionId, JurorId } from '../model/ids.ts'
import type { StorageError } from './errors.ts'
import { liveSource } from './live.ts'
import * as reads from './reads.ts'
import type { SaveState, Store } from './store.ts'

/** Set once by the composition root, around everything that reads. */
export const StoreContext = createContext<Store | null>(null)

export const useStore = (): Store => present(useContext(StoreContext), 'the store')

/** Undefined until the first answer; afterwards always the newest. A failing database goes to the error boundary. */
function useQuery<T>(query: reads.Query<T>): T | undefined {
  const { db } = useStore()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a query is its key
  const source = useMemo(() => liveSource(db, query), [db, query.key])
  const { value, failure } = useSyncExternalStore(source.subscribe, source.current)
  if (failure) throw failure
  return value
}

export const useSetting = (key: string) => useQuery(reads.settingOf(key))
export const useIdentities = () => useQuery(reads.allIdentities())
export const useAuthority = (edition: EditionId) => useQuery(reads.authorityOf(edition))
export const useBundles = () => useQuery(reads.allBundles())
export const useBundle = (bundle: Sha256) => useQuery(reads.bundleOf(bundle))
export const useSeat = (bundle: Sha256) => useQuery(reads.seatOf(bundle))
export const useSeats = () => useQuery(reads.allSeats())
export const useBallots = (bundle: Sha256, juror: JurorId) => useQuery(reads.ballotsOf(bundle, juror))
/** One row's subscription: a keystroke wakes only the row it belongs to. */
export const useBallot = (bundle: Sha256, juror: JurorId, application: ApplicationId) =>
  useQuery(reads.ballotOf(bundle, juror, application))
export const useSealed = (bundle: Sha256) => useQuery(reads.sealedOf(bundle))
export const useSheets = (bundle: Sha256) => useQuery(reads.sheetsOf(bundle))
export const useAcceptances = (bundle: Sha256) => useQuery(reads.acceptancesOf(bundle))
export const useConsolidations = (bundle: Sha256) => useQuery(reads.consolidationsOf(bundle))
export const useContests = () => useQuery(reads.allContests())
export const useContest = (edition: EditionId) => useQuery(reads.contestOf(edition))
export const useSealedBundles = (edition: EditionId) => useQuery(reads.sealedBundlesOf(edition))
export const useArchives = () => useQuery(reads.allArchives())
export const useLog = (count: number) => useQuery(reads.newestLog(count))

/** For the status bar: "Ruajtur 14:05", or why not. */
export function useSaveState(): SaveState {
  const store = useStore()
  return useSyncExternalStore(store.watch, store.saveState)
}

/** Why nothing is written any more (another window, a newer Juria), or null. */
export function useClosed(): StorageError | null {
  const store = useStore()
  return useSyncExternalStore(store.watch, store.closed)
}
