import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { type MemoryMachine, memoryHost, memoryMachine } from '../../src/host/memory.ts'
import { instantOf } from '../../src/i18n/index.ts'
import { sourceOf } from '../../src/lib/byte-source.ts'
import type { Result } from '../../src/lib/result.ts'
import { instant } from '../../src/model/ids.ts'
import { openStorage } from '../../src/storage/index.ts'
import type { GivenFile } from '../../src/workflow/choose-files.ts'
import type { Desk } from '../../src/workflow/desk.ts'
import { loadPaperKit } from '../../src/workflow/paper-kit.ts'

const resources = join(import.meta.dirname, '../../resources')

/** Somebody's laptop: an own disk and database, the program's own files, the real clock. */
export interface Laptop {
  readonly desk: Desk
  readonly machine: MemoryMachine
}

export async function laptop(): Promise<Laptop> {
  const machine = memoryMachine()
  const host = memoryHost(machine)
  const onDisk = {
    ...host,
    app: {
      ...host.app,
      resource: async (name: string) => ({
        ok: true as const,
        value: Uint8Array.from(readFileSync(join(resources, name))),
      }),
    },
  }
  const now = () => instant.parse(instantOf(new Date()))
  const store = value(
    await openStorage({ host, name: 'juria', now, indexedDB: new IDBFactory(), IDBKeyRange, locks: null }),
  )
  return { desk: { host: onDisk, store, now, kit: () => loadPaperKit(onDisk) }, machine }
}

/** What must have worked for the journey to go on. */
export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

/** A file as it arrives on another laptop: by stick, by mail. */
export const given = (name: string, bytes: Uint8Array): GivenFile => ({ name, source: sourceOf(bytes) })

/** The file a laptop saved last under this name. */
export function savedFile({ machine }: Laptop, name: string): GivenFile {
  const bytes = machine.saved.get(name)
  if (!bytes) throw new Error(`${name} was not saved: ${[...machine.saved.keys()].join(', ')}`)
  return given(name, bytes)
}
