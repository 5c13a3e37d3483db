import { fail, ok, type Result } from '../lib/result.ts'
import type { Sha256 } from '../lib/sha256.ts'
import type { ApplicationId, EditionId, JurorId } from '../model/ids.ts'
import { instantDate } from '../model/instant.ts'
import { attempt, type JuriaDb } from './db.ts'
import type { StorageError } from './errors.ts'
import type {
  AcceptanceRow,
  ArchiveRow,
  AuthorityRow,
  BallotRow,
  BundleRow,
  ConsolidationRow,
  ContestRow,
  IdentityRow,
  LogRow,
  SealedBundleRow,
  SealedRow,
  SeatRow,
  Setting,
  SheetRow,
} from './rows.ts'
import type { Store } from './store.ts'

/**
 * A question to the database, asked once by `load` or kept up to date by a hook of queries.ts. Each reads by key or
 * index only, so that Dexie re-asks it only when rows of that range change. A single row that is not there is null.
 */
export interface Query<T> {
  /** Equal keys ask the same question. */
  readonly key: string
  readonly run: (db: JuriaDb) => Promise<T>
}

/** Asks once. */
export async function load<T>(store: Store, query: Query<T>): Promise<Result<T, StorageError>> {
  const closed = store.closed()
  if (closed) return fail(closed)
  const answer = await attempt(() => query.run(store.db))
  return answer.ok ? ok(answer.value) : fail({ kind: 'storage/database-unavailable', database: answer.error.name })
}

const ask = <T>(name: string, about: readonly (string | number)[], run: Query<T>['run']): Query<T> => ({
  key: JSON.stringify([name, ...about]),
  run,
})

const orNull = async <T>(row: PromiseLike<T | undefined>): Promise<T | null> => (await row) ?? null

export const settingOf = (key: string): Query<Setting['value']> =>
  ask('setting', [key], async (db) => (await db.rows('settings').get(key))?.value ?? null)

export const allIdentities = (): Query<IdentityRow[]> => ask('identities', [], (db) => db.rows('identities').toArray())

export const authorityOf = (edition: EditionId): Query<AuthorityRow | null> =>
  ask('authority', [edition], (db) => orNull(db.rows('authorities').get(edition)))

export const allBundles = (): Query<BundleRow[]> => ask('bundles', [], (db) => db.rows('bundles').toArray())

export const bundleOf = (sha256: Sha256): Query<BundleRow | null> =>
  ask('bundle', [sha256], (db) => orNull(db.rows('bundles').get(sha256)))

/** One juror's drafts for a bundle. */
export const ballotsOf = (bundle: Sha256, juror: JurorId): Query<BallotRow[]> =>
  ask('ballots', [bundle, juror], (db) => db.rows('ballots').where({ bundle, juror }).toArray())

export const ballotOf = (bundle: Sha256, juror: JurorId, application: ApplicationId): Query<BallotRow | null> =>
  ask('ballot', [bundle, juror, application], (db) => orNull(db.rows('ballots').get([bundle, juror, application])))

export const seatOf = (bundle: Sha256): Query<SeatRow | null> =>
  ask('seat', [bundle], (db) => orNull(db.rows('seats').get(bundle)))

export const allSeats = (): Query<SeatRow[]> => ask('seats', [], (db) => db.rows('seats').toArray())

/** Own sealed sheets, first version first. */
export const sealedOf = (bundle: Sha256): Query<SealedRow[]> =>
  ask('sealed', [bundle], (db) => db.rows('sealed').where('bundle').equals(bundle).sortBy('version'))

export const sheetsOf = (bundle: Sha256): Query<SheetRow[]> =>
  ask('sheets', [bundle], (db) => db.rows('sheets').where({ bundle }).sortBy('fileName'))

export const acceptancesOf = (bundle: Sha256): Query<AcceptanceRow[]> =>
  ask('acceptances', [bundle], (db) => db.rows('acceptances').where({ bundle }).toArray())

/** Signed minutes, oldest first. */
export const consolidationsOf = (bundle: Sha256): Query<ConsolidationRow[]> =>
  ask('consolidations', [bundle], async (db) => {
    const rows = await db.rows('consolidations').where('bundle').equals(bundle).toArray()
    return rows.sort((a, b) => instantDate(a.at).getTime() - instantDate(b.at).getTime())
  })

export const allContests = (): Query<ContestRow[]> => ask('contests', [], (db) => db.rows('contests').toArray())

export const contestOf = (edition: EditionId): Query<ContestRow | null> =>
  ask('contest', [edition], (db) => orNull(db.rows('contests').get(edition)))

/** The bundles of an edition that were sealed on this device, newest first. */
export const sealedBundlesOf = (edition: EditionId): Query<SealedBundleRow[]> =>
  ask('sealed-bundles', [edition], async (db) => {
    const rows = await db.rows('sealedBundles').where('editionId').equals(edition).toArray()
    return rows.sort((a, b) => instantDate(b.at).getTime() - instantDate(a.at).getTime())
  })

export const allArchives = (): Query<ArchiveRow[]> => ask('archives', [], (db) => db.rows('archives').toArray())

/** The newest lines of the log, newest first: by their place in the journal, since a clock may be set back. */
export const newestLog = (count: number): Query<LogRow[]> =>
  ask('log', [count], (db) => db.rows('log').orderBy('seq').reverse().limit(count).toArray())
