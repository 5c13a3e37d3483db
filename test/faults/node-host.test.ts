import { spawnSync } from 'node:child_process'
import { appendFile, mkdir, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nodeHost } from '../../src/host/node.ts'
import { utf8 } from '../../src/lib/bytes.ts'
import { sha256 } from '../../src/lib/sha256.ts'
import { instant } from '../../src/model/ids.ts'
import { openStorage, type Store, write } from '../../src/storage/index.ts'
import { won } from '../fixtures/signers.ts'
import { putDraft } from './draft.ts'

const resources = resolve(import.meta.dirname, '../../resources')
const info = { edition: 'command-line', version: '0.1.0', languages: ['sq'] } as const
const now = () => instant.parse('2026-11-22T14:05:00+01:00')

let folder: string
let profile: string
let database: IDBFactory

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'juria-fault-'))
  profile = join(folder, 'profile')
  database = new IDBFactory()
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const host = () => nodeHost({ profile, resources, info })
const journal = () => join(profile, 'journal/journal.ndjson')

/** The storage room over a journal in a real file. The window before it ends as a killed one does: without a word. */
const open = async (): Promise<Store> =>
  won(await openStorage({ host: host(), name: 'juria', now, indexedDB: database, IDBKeyRange, locks: null }))

async function comments({ db }: Store): Promise<Record<string, string>> {
  const rows = await db.rows('ballots').toArray()
  return Object.fromEntries(rows.map(({ application, comment }) => [application.replace('aplikimi-', ''), comment]))
}

const drafts = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`${n}`, `${n}`]))

async function saveDrafts(store: Store, count: number): Promise<void> {
  for (let n = 0; n < count; n++) won(await write(store, [putDraft(n, `${n}`)]))
}

describe('the journal’s file', () => {
  it('torn at any place of its last line costs no draft', async () => {
    await saveDrafts(await open(), 12)
    const whole = await readFile(journal())
    const last = whole.lastIndexOf('{"seq":')
    for (let cut = last; cut < whole.length; cut += 9) {
      await truncate(journal(), cut)
      const store = await open()
      expect(store.recovery, `cut at ${cut}`).toBeNull()
      expect(await comments(store)).toEqual(drafts(12))
      expect(await readFile(journal())).toEqual(whole)
    }
  })

  it('with a line that was never finished is cut back to what was acknowledged', async () => {
    await saveDrafts(await open(), 3)
    const whole = await readFile(journal())
    for (const tail of ['{"seq":4,"gener', '\u0000\u0000\u0000\u0000', '{"seq":4}\n']) {
      await appendFile(journal(), tail)
      const store = await open()
      expect(store.recovery).toBeNull()
      expect(await comments(store)).toEqual(drafts(3))
      expect(await readFile(journal())).toEqual(whole)
    }
  })

  it('with any bit flipped costs no draft; where a line changed the person is told', async () => {
    await saveDrafts(await open(), 12)
    const whole = await readFile(journal())
    for (let bit = 5; bit < whole.length * 8; bit += Math.floor((whole.length * 8) / 60)) {
      const flipped = Uint8Array.from(whole)
      flipped.set([(flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))], bit >> 3)
      await writeFile(journal(), flipped)
      const store = await open()
      expect(await comments(store), `bit ${bit}`).toEqual(drafts(12))
      expect(store.recovery, `bit ${bit}`).toMatchObject({ kind: 'journal-renewed' })
      // The next flip meets the first journal again, which this database continues.
      database = new IDBFactory()
      await writeFile(journal(), whole)
      expect(await comments(await open())).toEqual(drafts(12))
    }
  })

  it('deleted costs no draft, and the person is told', async () => {
    await saveDrafts(await open(), 12)
    await rm(journal())
    const store = await open()
    expect(store.recovery).toMatchObject({ kind: 'journal-renewed', because: 'missing' })
    expect(await comments(store)).toEqual(drafts(12))
  })
})

/** A real small disk of `size` bytes at `place`, or why there is none here. */
function mountSmallDisk(place: string, size: number): string | undefined {
  const { status, stderr, error } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'juria-full', place])
  return status === 0 ? undefined : `${error?.message ?? stderr.toString().trim()}`
}

describe('a disk that is full', () => {
  it('is called by its name, costs no acknowledged draft, and saving goes on when there is room', async ({ skip }) => {
    const disk = join(folder, 'disk')
    await mkdir(disk)
    const refusal = mountSmallDisk(disk, 256 * 1024)
    if (refusal !== undefined) {
      console.log(`skipped: no small disk can be mounted here (${refusal}); host-node.test.ts uses /dev/full`)
      return skip()
    }
    try {
      profile = join(disk, 'profile')
      await writeFile(join(disk, 'somebody else’s'), new Uint8Array(64 * 1024))
      const store = await open()
      const saved: Record<string, string> = {}
      const long = (n: number) => `${n} ${'ë'.repeat(2000)}`
      let failure: unknown
      for (let n = 0; n < 200 && failure === undefined; n++) {
        const result = await write(store, [putDraft(n, long(n))])
        if (result.ok) saved[`${n}`] = long(n)
        else failure = result.error
      }
      expect(failure).toEqual({ kind: 'storage/disk-full' })
      expect(Object.keys(saved).length).toBeGreaterThan(10)
      expect(store.saveState()).toEqual({ state: 'failed', error: { kind: 'storage/disk-full' } })
      expect(await write(store, [putDraft(500, long(500))])).toEqual({
        ok: false,
        error: { kind: 'storage/disk-full' },
      })

      // Killed on the full disk: what was acknowledged is there.
      database = new IDBFactory()
      const full = await open()
      expect(await comments(full)).toEqual(saved)

      await rm(join(disk, 'somebody else’s'))
      won(await write(full, [putDraft(501, long(501))]))
      database = new IDBFactory()
      expect(await comments(await open())).toEqual({ ...saved, 501: long(501) })
    } finally {
      spawnSync('umount', [disk])
    }
  })

  it('leaves no part of a document behind', async ({ skip }) => {
    const disk = join(folder, 'disk')
    await mkdir(disk)
    const refusal = mountSmallDisk(disk, 128 * 1024)
    if (refusal !== undefined) {
      console.log(`skipped: no small disk can be mounted here (${refusal})`)
      return skip()
    }
    try {
      profile = join(disk, 'profile')
      const { blobs } = host()
      const small = utf8('small enough')
      const first = won(await blobs.begin())
      won(await blobs.append(first, small))
      won(await blobs.finish(first, sha256(small)))
      const large = new Uint8Array(64 * 1024).fill(7)
      const upload = won(await blobs.begin())
      won(await blobs.append(upload, large))
      expect(await blobs.append(upload, large)).toEqual({ ok: false, error: { kind: 'host/disk-full' } })
      await blobs.abandon(upload)
      expect(won(await blobs.list())).toEqual([sha256(small)])
      const again = won(await blobs.begin())
      won(await blobs.append(again, large))
      won(await blobs.finish(again, sha256(large)))
    } finally {
      spawnSync('umount', [disk])
    }
  })
})
