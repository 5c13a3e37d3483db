import type { Messages } from '../../i18n/index.ts'
import { formatNumber, formatWhen, type Language } from '../../i18n/index.ts'
import type { Sha256 } from '../../lib/sha256.ts'
import type { Decimal } from '../../model/criterion.ts'
import type { CriterionId, JurorId } from '../../model/ids.ts'
import { instantDate } from '../../model/instant.ts'
import { totalOf } from '../../scoring/index.ts'
import type { BallotRow, BundleRow, ContestRow, SeatRow } from '../../storage/index.ts'
import { useBallots, useBundles, useContests, useSeats } from '../../storage/queries.ts'
import { version } from '../../workflow/software.ts'
import { FailureNotice } from './failure-notice.tsx'
import { useLanguage, useMessages } from './language.tsx'
import { useDesk } from './program.tsx'
import { go, homeOf, type Route, useWork } from './route.ts'
import { type Door, type RecentContest, Start } from './start.tsx'
import { useVerb } from './use-verb.ts'

/** The Start screen with what is on this device. */
export function StartScreen({ edition }: { readonly edition: 'desktop' | 'browser' }) {
  const [bundles, contests, seats] = [useBundles(), useContests(), useSeats()]
  const [language, words] = [useLanguage(), useMessages()]
  const { now } = useDesk()
  const work = useWork()
  const sample = useVerb(async (desk) => (await import('../../workflow/prepare-sample.ts')).prepareSample(desk))
  const resumed = bundles?.find(({ sha256 }) => sha256 === work?.bundle)
  const seat = seats?.find(({ bundle }) => bundle === resumed?.sha256)
  const ballots = useBallots(resumed?.sha256 ?? ('' as Sha256), seat?.juror ?? ('' as JurorId))
  if (!bundles || !contests || !seats) return null
  const newest = [...bundles].sort((a, b) => (instantDate(a.openedAt) < instantDate(b.openedAt) ? 1 : -1))
  const when = (at: string) => formatWhen(instantDate(at), instantDate(now()), language)
  const last = ballots?.map(({ updatedAt }) => updatedAt).sort((a, b) => +instantDate(b) - +instantDate(a))[0]
  return (
    <>
      {sample.error !== null && <FailureNotice error={sample.error} />}
      <Start
        resume={
          resumed && ballots
            ? {
                contest: titleOf(resumed, language),
                scored: decidedOf(resumed, ballots, language, words),
                when: when(last ?? resumed.openedAt),
              }
            : null
        }
        recent={[
          ...newest.map((bundle) => recentBundle(bundle, seats, { language, words, when })),
          ...contests.map((contest) => recentContest(contest, { language, words, when })),
        ]}
        version={version}
        edition={edition}
        isPreparing={sample.isRunning}
        onOpenBundle={() => go({ screen: 'open-bundle' })}
        onResume={() => work && go(work)}
        onTrySample={() =>
          void sample.run().then((prepared) => prepared && go({ screen: 'edition', edition: prepared }))
        }
        onDoor={(door) => go(behind(door, newest, seats))}
        onRecent={(id) => go(openRecent(id, bundles, seats))}
      />
    </>
  )
}

interface Saying {
  readonly language: Language
  readonly words: Messages
  readonly when: (at: string) => string
}

const panelOf = ({ edition, panel }: BundleRow) => edition.panels.find(({ id }) => id === panel)

const titleOf = (bundle: BundleRow, language: Language): string =>
  `${bundle.edition.title[language]} · ${panelOf(bundle)?.title[language] ?? bundle.panel}`

/** "7 nga 16": applications that nothing more is asked of before sealing, comments apart. */
function decidedOf(bundle: BundleRow, ballots: readonly BallotRow[], language: Language, words: Messages): string {
  const category = bundle.edition.categories.find(({ id }) => id === panelOf(bundle)?.category)
  const decided = ballots.filter(({ stance, marks }) => {
    const values = new Map<CriterionId, Decimal>()
    for (const { id } of category?.criteria ?? []) {
      const value = marks[id]?.value
      if (value != null) values.set(id, value)
    }
    return stance !== 'scoring' || totalOf(values, category?.criteria ?? []).missing.length === 0
  })
  const { length: all } = bundle.applications
  return words.everywhere.outOf(formatNumber(decided.length, language), formatNumber(all, language))
}

function recentBundle(bundle: BundleRow, seats: readonly SeatRow[], { language, words, when }: Saying): RecentContest {
  const seat = seats.find((one) => one.bundle === bundle.sha256)
  const { roles, terms } = words.everywhere
  return {
    id: bundle.sha256,
    contest: titleOf(bundle, language),
    role: seat !== undefined && panelOf(bundle)?.chair === seat.juror ? roles.chair : roles.juror,
    state: terms.bundle,
    opened: when(bundle.openedAt),
    isSample: false,
  }
}

function recentContest(
  { editionId, edition, updatedAt }: ContestRow,
  { language, words, when }: Saying,
): RecentContest {
  const { roles, terms } = words.everywhere
  return {
    id: editionId,
    contest: edition.title[language],
    role: roles.secretariat,
    state: terms.edition,
    opened: when(updatedAt),
    isSample: edition.notice.en !== '',
  }
}

const seatIn = ({ sha256 }: BundleRow, seats: readonly SeatRow[]): JurorId | null =>
  seats.find(({ bundle }) => bundle === sha256)?.juror ?? null

/** What stands behind a door: the newest work of that role, or the way to some. */
function behind(door: Door, newest: readonly BundleRow[], seats: readonly SeatRow[]): Route {
  if (door === 'secretariat') return { screen: 'contests' }
  if (door === 'archive') return { screen: 'archive' }
  const fits = (bundle: BundleRow) => {
    const [panel, seat] = [panelOf(bundle), seatIn(bundle, seats)]
    if (!panel || !seat) return false
    return door === 'chair' ? panel.chair === seat : panel.jurors.includes(seat)
  }
  const bundle = newest.find(fits) ?? newest[0]
  if (!bundle) return { screen: 'open-bundle' }
  return door === 'chair' ? { screen: 'inbox', bundle: bundle.sha256 } : homeOf(bundle, seatIn(bundle, seats))
}

function openRecent(id: string, bundles: readonly BundleRow[], seats: readonly SeatRow[]): Route {
  const bundle = bundles.find(({ sha256 }) => sha256 === id)
  if (bundle) return homeOf(bundle, seatIn(bundle, seats))
  return { screen: 'edition', edition: id as Extract<Route, { edition: unknown }>['edition'] }
}
