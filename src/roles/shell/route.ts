import { z } from 'zod'
import { create } from 'zustand'
import type { Sha256 } from '../../lib/sha256.ts'
import type { Edition } from '../../model/edition.ts'
import { applicationId, editionId, type JurorId, type PanelId, sha256Hex } from '../../model/ids.ts'

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

interface Position extends Place {
  /** Where the person was before a screen that belongs to no work of its own: its sections stay beside it. */
  readonly beside: Route | null
}

const useRouteStore = create<Position>(() => ({ route: { screen: 'start' }, work: null, beside: null }))

const listeners = new Set<(place: Place) => void>()

export const useRoute = (): Route => useRouteStore(({ route: current }) => current)

export const useWork = (): Work | null => useRouteStore(({ work }) => work)

const isAside = ({ screen }: Route): boolean => screen === 'key' || screen === 'log'

const hasSections = (at: Route | null): at is Route => at !== null && ('bundle' in at || 'edition' in at)

/** Whose sections stand in the rail: the screen's own; beside the key and the log those of the work one came from. */
export const useSectionsOf = (): Route =>
  useRouteStore(({ route: current, work, beside }) => {
    if (!isAside(current)) return current
    return hasSections(beside) ? beside : (work ?? current)
  })

export function go(to: Route): void {
  const { route: from, beside } = useRouteStore.getState()
  useRouteStore.setState({
    route: to,
    beside: isAside(from) ? beside : from,
    ...('bundle' in to ? { work: to } : {}),
  })
  for (const listener of listeners) listener(useRouteStore.getState())
}

/** Where a seat's work on a bundle begins: a juror's with the applications, that of a chair who does not judge with the inbox. */
export function homeOf(
  bundle: { readonly sha256: Sha256; readonly edition: Edition; readonly panel: PanelId },
  seat: JurorId | null,
): Route {
  const panel = bundle.edition.panels.find(({ id }) => id === bundle.panel)
  const judges = seat === null || (panel?.jurors.includes(seat) ?? false)
  return { screen: judges ? 'applications' : 'inbox', bundle: bundle.sha256 }
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
