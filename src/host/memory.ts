import { type Bytes, concat } from '../lib/bytes.ts'
import { fail, ok } from '../lib/result.ts'
import { type BlobPlace, blobsIn } from './blob-store.ts'
import type { ChosenFile, Host, HostBlobs, HostError, HostFiles } from './contract.ts'
import { type JournalFile, type JournalPlace, journalIn } from './journal-log.ts'
import { overChunk } from './limits.ts'
import { ContentGone, partsToSave } from './saved-content.ts'

/** The machine of a test: what lies on its disk, and what the person at it does next. */
export interface MemoryMachine {
  /** The raw journal file: tests tear and damage it here. */
  journal: Bytes
  journalsSetAside: Bytes[]
  readonly blobs: Map<string, Bytes>
  /** Files the person saved, by name. */
  readonly saved: Map<string, Bytes>
  readonly resources: Map<string, Bytes>
  /** Every write fails with `host/disk-full` while this is true. */
  full: boolean
  /** What the person chooses in the next open dialog; undefined = they cancel. */
  chosen: readonly { readonly name: string; readonly bytes: Bytes }[] | undefined
  /** Whether the person cancels the next save dialog. */
  refusesToSave: boolean
}

export const memoryMachine = (): MemoryMachine => ({
  journal: new Uint8Array(),
  journalsSetAside: [],
  blobs: new Map(),
  saved: new Map(),
  resources: new Map(),
  full: false,
  chosen: undefined,
  refusesToSave: false,
})

class MachineFault extends Error {
  readonly failure: HostError
  constructor(failure: HostError) {
    super(failure.kind)
    this.failure = failure
  }
}

function failureOf(thrown: unknown): HostError {
  if (thrown instanceof MachineFault) return thrown.failure
  throw thrown
}

const slice = (bytes: Bytes, start: number, length: number): Bytes => bytes.slice(start, start + length)

function spaceFor(machine: MemoryMachine): void {
  if (machine.full) throw new MachineFault({ kind: 'host/disk-full' })
}

function journalPlace(machine: MemoryMachine): JournalPlace {
  const file: JournalFile = {
    size: async () => machine.journal.length,
    read: async (start, length) => slice(machine.journal, start, length),
    append: async (bytes) => {
      spaceFor(machine)
      machine.journal = concat(machine.journal, bytes)
    },
    truncate: async (size) => {
      machine.journal = machine.journal.slice(0, size)
    },
  }
  return {
    use: (work) => work(file),
    setAside: async () => {
      machine.journalsSetAside.push(machine.journal)
      machine.journal = new Uint8Array()
    },
    failure: failureOf,
  }
}

function blobPlace(machine: MemoryMachine): BlobPlace {
  const found = (hash: string): Bytes => {
    const bytes = machine.blobs.get(hash)
    if (!bytes) throw new MachineFault({ kind: 'host/not-found', what: hash })
    return bytes
  }
  return {
    begin: async () => {
      const parts: Bytes[] = []
      return {
        append: async (part) => {
          spaceFor(machine)
          parts.push(part.slice())
        },
        finish: async (hash) => {
          machine.blobs.set(hash, concat(...parts))
        },
        discard: async () => undefined,
      }
    },
    size: async (hash) => found(hash).length,
    read: async (hash, start, length) => slice(found(hash), start, length),
    remove: async (hash) => {
      found(hash)
      machine.blobs.delete(hash)
    },
    list: async () => [...machine.blobs.keys()],
    failure: failureOf,
  }
}

function filesOf(machine: MemoryMachine, blobs: HostBlobs): HostFiles {
  const open = new Map<string, { readonly name: string; readonly bytes: Bytes }>()
  const choose: HostFiles['openFolder'] = async () => {
    const chosen = machine.chosen
    machine.chosen = undefined
    if (!chosen) return fail({ kind: 'host/cancelled' })
    return ok(
      chosen.map((file): ChosenFile => {
        const token = crypto.randomUUID()
        open.set(token, file)
        return { token, name: file.name, size: file.bytes.length }
      }),
    )
  }
  return {
    open: choose,
    openFolder: choose,
    read: async (token, start, length) => {
      const file = open.get(token)
      if (!file) return fail({ kind: 'host/not-found', what: 'file' })
      return overChunk(file.name, length) ?? ok(slice(file.bytes, start, length))
    },
    release: async (tokens) => {
      for (const token of tokens) open.delete(token)
      return ok(null)
    },
    save: async ({ name, content }) => {
      if (machine.refusesToSave) return fail({ kind: 'host/cancelled' })
      if (machine.full) return fail({ kind: 'host/disk-full' })
      const parts: Bytes[] = []
      try {
        for await (const part of partsToSave(content, blobs)) parts.push(part)
      } catch (thrown) {
        if (thrown instanceof ContentGone) return fail(thrown.failure)
        throw thrown
      }
      machine.saved.set(name, concat(...parts))
      return ok(name)
    },
  }
}

/** A host whose disk is the given machine: two hosts over one machine are two windows on one profile. */
export function memoryHost(machine: MemoryMachine = memoryMachine()): Host {
  const unavailable = async () => fail({ kind: 'host/unavailable', what: 'secrets' } as const)
  const blobs = blobsIn(blobPlace(machine))
  return {
    files: filesOf(machine, blobs),
    blobs,
    journal: journalIn(journalPlace(machine)),
    secrets: { available: async () => ok(false), wrap: unavailable, unwrap: unavailable },
    app: {
      info: async () => ok({ edition: 'memory', version: '0.0.0', languages: ['sq', 'en'] }),
      resource: async (name) => {
        const bytes = machine.resources.get(name)
        return bytes ? ok(bytes.slice()) : fail({ kind: 'host/not-found', what: name })
      },
    },
  }
}
