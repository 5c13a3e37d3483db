import { z } from 'zod'
import { create } from 'zustand'
import { applicationId, editionId, sha256Hex } from '../../model/ids.ts'

const ofBundle = z.strictObject({
  screen: z.enum(['applications', 'review', 'criteria', 'inbox', 'consolidation', 'minutes']),
  bundle: sha256Hex,
})

const workRoute = z.union([
  ofBundle,
  z.strictObject({ screen: z.literal('scoring'), bundle: sha256Hex, application: applicationId }),
])

const route = z.union([
  z.strictObject({ screen: z.enum(['start', 'open-bundle', 'key', 'contests', 'archive', 'verify-archive', 'log']) }),
  workRoute,
  z.strictObject({ screen: z.enum(['edition', 'bundles']), edition: editionId }),
])

/** Where in the program the person is. Kept in the database, so that the next start opens there. */
export type Route = z.infer<typeof route>

/** A route inside a bundle: what "resume" leads back to. */
export type Work = Extract<Route, { readonly bundle: unknown }>

export interface Place {
  readonly route: Route
  /** The last work on a bundle, also while the person is elsewhere. */
  readonly work: Work | null
}

const useRouteStore = create<Place>(() => ({ route: { screen: 'start' }, work: null }))

const listeners = new Set<(place: Place) => void>()

export const useRoute = (): Route => useRouteStore(({ route: current }) => current)

export const useWork = (): Work | null => useRouteStore(({ work }) => work)

export function go(to: Route): void {
  useRouteStore.setState('bundle' in to ? { route: to, work: to } : { route: to })
  for (const listener of listeners) listener(useRouteStore.getState())
}

/** At the start of the program: where the person was. */
export const resumeAt = (place: Place): void => useRouteStore.setState(place)

/** Tells of every step, for keeping it. */
export function onGo(listener: (place: Place) => void): void {
  listeners.add(listener)
}

/** The kept form. A route of another version of the program is none: the start is a good place then. */
export const placeText = ({ route: at, work }: Place): string => JSON.stringify({ route: at, work })

const place = z.strictObject({ route, work: z.union([workRoute, z.null()]) })

export function readPlace(text: unknown): Place | undefined {
  if (typeof text !== 'string') return undefined
  try {
    return place.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
