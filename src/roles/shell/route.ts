import { z } from 'zod'
import { create } from 'zustand'
import { applicationId, editionId, sha256Hex } from '../../model/ids.ts'

const ofBundle = z.strictObject({
  screen: z.enum(['applications', 'review', 'criteria', 'inbox', 'consolidation', 'minutes']),
  bundle: sha256Hex,
})

const route = z.union([
  z.strictObject({ screen: z.enum(['start', 'open-bundle', 'key', 'contests', 'archive', 'verify-archive', 'log']) }),
  ofBundle,
  z.strictObject({ screen: z.literal('scoring'), bundle: sha256Hex, application: applicationId }),
  z.strictObject({ screen: z.enum(['edition', 'bundles']), edition: editionId }),
])

/** Where in the program the person is. Kept in the database, so that the next start opens there. */
export type Route = z.infer<typeof route>

const useRouteStore = create<{ route: Route }>(() => ({ route: { screen: 'start' } }))

const listeners = new Set<(route: Route) => void>()

export const useRoute = (): Route => useRouteStore(({ route: current }) => current)

export function go(to: Route): void {
  useRouteStore.setState({ route: to })
  for (const listener of listeners) listener(to)
}

/** Tells of every step, for keeping it. */
export function onGo(listener: (route: Route) => void): void {
  listeners.add(listener)
}

/** The kept form. A route of another version of the program is none: the start is a good place then. */
export const routeText = (to: Route): string => JSON.stringify(to)

export function readRoute(text: unknown): Route | undefined {
  if (typeof text !== 'string') return undefined
  try {
    return route.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
