import { formatWhen } from '../../i18n/index.ts'
import { instantDate } from '../../model/instant.ts'
import type { BundleRow } from '../../storage/index.ts'
import { useBundles, useContests } from '../../storage/queries.ts'
import { version } from '../../workflow/software.ts'
import { FailureNotice } from './failure-notice.tsx'
import { useLanguage, useMessages } from './language.tsx'
import { useDesk } from './program.tsx'
import { go, type Route } from './route.ts'
import { type Door, Start } from './start.tsx'
import { useVerb } from './use-verb.ts'

/** The Start screen with what is on this device. */
export function StartScreen({
  edition,
  last,
}: {
  readonly edition: 'desktop' | 'browser'
  readonly last: Route | null
}) {
  const bundles = useBundles()
  const contests = useContests()
  const language = useLanguage()
  const { everywhere } = useMessages()
  const { now } = useDesk()
  const sample = useVerb(async (desk) => (await import('../../workflow/prepare-sample.ts')).prepareSample(desk))
  if (!bundles || !contests) return null
  const newest = [...bundles].sort((a, b) => (a.openedAt < b.openedAt ? 1 : -1))
  const when = (at: string) => formatWhen(instantDate(at), instantDate(now()), language)
  const tell = (bundle: BundleRow) =>
    `${bundle.edition.title[language]} · ${bundle.edition.panels.find(({ id }) => id === bundle.panel)?.title[language]}`
  const recent = [
    ...newest.map((bundle) => ({
      id: bundle.sha256,
      contest: tell(bundle),
      role: everywhere.terms.panel,
      state: everywhere.terms.bundle,
      opened: when(bundle.openedAt),
      isSample: false,
    })),
    ...contests.map((contest) => ({
      id: contest.editionId,
      contest: contest.edition.title[language],
      role: everywhere.roles.secretariat,
      state: everywhere.terms.edition,
      opened: when(contest.updatedAt),
      isSample: contest.edition.notice.en !== '',
    })),
  ]
  const resumed = last !== null && 'bundle' in last ? bundles.find(({ sha256 }) => sha256 === last.bundle) : undefined
  return (
    <>
      {sample.error !== null && <FailureNotice error={sample.error} />}
      <Start
        resume={resumed ? { contest: tell(resumed), scored: '', when: when(resumed.openedAt) } : null}
        recent={recent}
        version={version}
        edition={edition}
        isPreparing={sample.isRunning}
        onOpenBundle={() => go({ screen: 'open-bundle' })}
        onResume={() => last && go(last)}
        onTrySample={async () => {
          const prepared = await sample.run()
          if (prepared) go({ screen: 'edition', edition: prepared })
        }}
        onDoor={(door) => go(behind(door, newest))}
        onRecent={(id) => go(openRecent(id, bundles))}
      />
    </>
  )
}

/** What stands behind a door: the newest work of that role, or the way to some. */
function behind(door: Door, newest: readonly BundleRow[]): Route {
  const [bundle] = newest
  if (door === 'secretariat') return { screen: 'contests' }
  if (door === 'archive') return { screen: 'archive' }
  if (!bundle) return { screen: 'open-bundle' }
  return { screen: door === 'chair' ? 'inbox' : 'applications', bundle: bundle.sha256 }
}

function openRecent(id: string, bundles: readonly BundleRow[]): Route {
  const bundle = bundles.find(({ sha256 }) => sha256 === id)
  if (bundle) return { screen: 'applications', bundle: bundle.sha256 }
  return { screen: 'edition', edition: id as Extract<Route, { edition: unknown }>['edition'] }
}
