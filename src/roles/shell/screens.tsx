import { type ComponentType, type LazyExoticComponent, lazy, type ReactNode, Suspense } from 'react'
import { assertNever } from '../../lib/assert.ts'
import { Spinner } from '../../ui/spinner.tsx'
import { useMessages } from './language.tsx'
import type { Route } from './route.ts'

/** A screen in a chunk of its own: PDF, cryptography and archives load when somebody needs them, not at the start. */
const chunk = <Props,>(load: () => Promise<ComponentType<Props>>): LazyExoticComponent<ComponentType<Props>> =>
  lazy(async () => ({ default: await load() }))

const BundleArrival = chunk(async () => (await import('../juror/bundle-arrival.tsx')).BundleArrival)
const Applications = chunk(async () => (await import('../juror/applications.tsx')).Applications)
const Scoring = chunk(async () => (await import('../juror/scoring.tsx')).Scoring)
const Review = chunk(async () => (await import('../juror/review.tsx')).Review)
const Criteria = chunk(async () => (await import('../juror/criteria.tsx')).Criteria)
const Key = chunk(async () => (await import('../juror/key.tsx')).Key)
const Inbox = chunk(async () => (await import('../chair/inbox.tsx')).Inbox)
const Consolidation = chunk(async () => (await import('../chair/consolidation.tsx')).Consolidation)
const Minutes = chunk(async () => (await import('../chair/minutes.tsx')).Minutes)
const Contests = chunk(async () => (await import('../secretariat/contests.tsx')).Contests)
const Edition = chunk(async () => (await import('../secretariat/edition.tsx')).Edition)
const Bundles = chunk(async () => (await import('../secretariat/bundles.tsx')).Bundles)
const Archive = chunk(async () => (await import('../secretariat/archive.tsx')).Archive)
const VerifyArchive = chunk(async () => (await import('../secretariat/verify-archive.tsx')).VerifyArchive)
const Log = chunk(async () => (await import('../secretariat/log.tsx')).Log)

export function Screen({ route, start }: { readonly route: Route; readonly start: ReactNode }) {
  const { everywhere } = useMessages()
  return <Suspense fallback={<Spinner label={everywhere.words.loading} />}>{screenOf(route, start)}</Suspense>
}

function screenOf(route: Route, start: ReactNode): ReactNode {
  switch (route.screen) {
    case 'start':
      return start
    case 'open-bundle':
      return <BundleArrival />
    case 'applications':
      return <Applications bundle={route.bundle} />
    case 'scoring':
      return <Scoring bundle={route.bundle} application={route.application} />
    case 'review':
      return <Review bundle={route.bundle} />
    case 'criteria':
      return <Criteria bundle={route.bundle} />
    case 'key':
      return <Key />
    case 'inbox':
      return <Inbox bundle={route.bundle} />
    case 'consolidation':
      return <Consolidation bundle={route.bundle} />
    case 'minutes':
      return <Minutes bundle={route.bundle} />
    case 'contests':
      return <Contests />
    case 'edition':
      return <Edition edition={route.edition} />
    case 'bundles':
      return <Bundles edition={route.edition} />
    case 'archive':
      return <Archive />
    case 'verify-archive':
      return <VerifyArchive />
    case 'log':
      return <Log />
    default:
      return assertNever(route)
  }
}
