import type { Messages } from '../../i18n/index.ts'
import type { BundleRow, SeatRow } from '../../storage/index.ts'
import type { RailSection } from './frame.tsx'
import type { Route } from './route.ts'

/** The sections beside a screen: those of the role the person has where they are. `route` is the work they belong to. */
export function railFor(
  route: Route,
  { shell }: Messages,
  bundle: BundleRow | null,
  seat: SeatRow | null,
): readonly RailSection[] {
  const item = (id: keyof Messages['shell']['items'], screen: Route['screen']) => ({
    id: screen,
    label: shell.items[id],
  })
  const { mine, panel, contest, files, jury } = shell.sections
  const everywhere = { id: 'jury', heading: jury, items: [item('key', 'key'), item('log', 'log')] }
  if (route.screen === 'start') return []
  if ('bundle' in route) {
    const members = bundle?.edition.panels.find(({ id }) => id === bundle.panel)
    const judges = seat !== null && (members?.jurors.includes(seat.juror) ?? false)
    const chairs = seat !== null && members?.chair === seat.juror
    return [
      ...(judges
        ? [{ id: 'mine', heading: mine, items: [item('applications', 'applications'), item('review', 'review')] }]
        : []),
      ...(chairs
        ? [
            {
              id: 'panel',
              heading: panel,
              items: [item('sheets', 'inbox'), item('consolidation', 'consolidation'), item('minutes', 'minutes')],
            },
          ]
        : []),
      { id: 'contest', heading: contest, items: [item('criteria', 'criteria')] },
      everywhere,
    ]
  }
  if ('edition' in route)
    return [
      { id: 'contest', heading: contest, items: [item('edition', 'edition'), item('bundles', 'bundles')] },
      { id: 'files', heading: files, items: [item('archive', 'archive'), item('verification', 'verify-archive')] },
      everywhere,
    ]
  const isArchive = route.screen === 'archive' || route.screen === 'verify-archive'
  return [
    ...(isArchive
      ? [{ id: 'files', heading: files, items: [item('archive', 'archive'), item('verification', 'verify-archive')] }]
      : []),
    everywhere,
  ]
}

/** Where a rail item leads: its screen, for the bundle or edition whose sections they are. */
export function railTarget(from: Route, screen: string): Route {
  const target = { ...from, screen } as Route
  if ('application' in target && screen !== 'scoring') {
    const { application: _, ...rest } = target as Extract<Route, { screen: 'scoring' }>
    return rest as unknown as Route
  }
  return screen === 'key' || screen === 'log' ? ({ screen } as Route) : target
}
