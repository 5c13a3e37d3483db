/**
 * Who may import whom (src/README.md draws it): imports walk backwards along the paper's journey only.
 * `lint.json` is generated from this table by `npm run layers`; `test/unit/layers.test.ts` keeps the two together.
 */

const ground = ['lib', 'model', 'scoring', 'signing', 'pdf', 'zip', 'paper', 'sample'] as const
const journey = ['bundle', 'scoresheet', 'consolidation', 'archive'] as const
const edges = ['storage', 'host'] as const
const program = ['workflow', 'errors', 'i18n', 'ui', 'roles', 'cli'] as const

export const rooms = [...ground, ...journey, ...edges, ...program] as const
export type Room = (typeof rooms)[number]

/** Rooms that compile without DOM and Node types (tsconfig.pure.json). */
export const pureRooms: readonly Room[] = [...ground, ...journey]

/** Rooms without a front door: their files are imported one by one. */
const openRooms: readonly Room[] = ['lib', 'model', 'host', 'workflow', 'errors', 'i18n', 'ui']

/** What the rooms of the journey stand on; the sample is a tenant of the ground that nobody there needs. */
const foundation = ground.filter((room) => room !== 'sample')

export const mayImport: Readonly<Record<Room, readonly Room[]>> = {
  lib: [],
  model: ['lib'],
  scoring: ['lib', 'model'],
  signing: ['lib', 'model'],
  pdf: ['lib'],
  zip: ['lib'],
  paper: ['lib', 'model', 'pdf', 'signing'],
  sample: ['lib', 'model', 'scoring', 'paper'],
  bundle: [...foundation],
  scoresheet: [...foundation, 'bundle'],
  consolidation: [...foundation, 'bundle', 'scoresheet'],
  archive: [...foundation, 'bundle', 'scoresheet', 'consolidation'],
  host: ['lib'],
  storage: [...foundation, ...journey, 'host'],
  i18n: ['lib', 'model'],
  errors: [...foundation, ...journey, ...edges, 'i18n', 'workflow'],
  workflow: [...ground, ...journey, ...edges],
  ui: ['lib'],
  roles: ['workflow', 'storage', 'scoring', 'errors', 'i18n', 'ui', 'model', 'lib'],
  cli: ['workflow', 'errors', 'i18n', 'model', 'lib', 'host'],
}

/** Packages that only their keepers may know. */
export const keepers: Readonly<Record<string, readonly Room[]>> = {
  'pdf-lib': ['pdf'],
  dexie: ['storage'],
  pkijs: ['signing'],
  asn1js: ['signing'],
  pako: ['zip', 'pdf'],
}

/** Storage has a second door: its hooks know React, which the command line must never load. */
const doorsOf = (room: Room): readonly string[] => (room === 'storage' ? ['index.ts', 'queries.ts'] : ['index.ts'])

interface Restriction {
  readonly group: readonly string[]
  readonly message: string
}

/** What Biome's noRestrictedImports is told for one room. Overrides replace each other, so each list is whole. */
export function restrictionsOf(room: Room): readonly Restriction[] {
  const strangers = rooms.filter((other) => other !== room && !mayImport[room].includes(other))
  const neighbours = mayImport[room].filter((other) => !openRooms.includes(other))
  const kept = Object.entries(keepers).flatMap(([name, keeping]) => (keeping.includes(room) ? [] : [name]))
  return [
    {
      group: strangers.flatMap((other) => [`../${other}/**`, `../../${other}/**`]),
      message: `${room} may import only: ${mayImport[room].join(', ') || 'nothing'} (test/config/layers.ts).`,
    },
    {
      group: neighbours.flatMap((other) => [
        `../${other}/*`,
        `../../${other}/*`,
        ...doorsOf(other).flatMap((door) => [`!../${other}/${door}`, `!../../${other}/${door}`]),
      ]),
      message: 'Another room is entered by its front door, index.ts.',
    },
    {
      group: [...kept, ...kept.map((name) => `${name}/**`)],
      message: 'This package has its keepers (test/config/layers.ts).',
    },
    { group: ['electron', '**/electron/**'], message: 'Nothing in src knows the desktop shell.' },
    ...(room === 'ui' || room === 'roles' || room === 'storage'
      ? []
      : [{ group: ['react', 'react-dom', 'react-dom/**'], message: 'React lives in ui and roles.' }]),
  ].filter(({ group }) => group.length > 0)
}
