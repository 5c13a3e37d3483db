import assert from 'node:assert/strict'
import { chunkLimit } from '../../src/host/limits.ts'
import { utf8 } from '../../src/lib/bytes.ts'
import { sha256 } from '../../src/lib/sha256.ts'
import { blobCases } from './host-blob-cases.ts'
import { journalCases } from './host-journal-cases.ts'
import { type HostCase, type HostWorld, noise, refused, value } from './host-world.ts'

const fileCases: readonly HostCase[] = [
  {
    name: 'chosen files are read by their tokens, in parts, until they are released',
    run: async (world) => {
      const files = [
        { name: 'paketa “ë”.juria', bytes: noise(100_000, 20) },
        { name: 'fleta.pdf', bytes: utf8('%PDF') },
      ]
      const kinds = [{ label: 'Juria', extensions: ['juria', 'pdf'] }]
      const chosen = await world.choosing(files, (host) => value(host.files.open({ kinds, many: true })))
      assert.deepEqual(
        chosen.map(({ name, size }) => ({ name, size })),
        files.map(({ name, bytes }) => ({ name, size: bytes.length })),
      )
      const token = chosen[0]?.token ?? ''
      const part = await value(world.host().files.read(token, 99_990, 50))
      assert.deepEqual([...part], [...noise(100_000, 20).subarray(99_990)])
      await refused('host/too-large', world.host().files.read(token, 0, chunkLimit + 1))
      await value(world.host().files.release(chosen.map((file) => file.token)))
      await refused('host/not-found', world.host().files.read(token, 0, 1))
    },
  },
  {
    name: 'a chosen folder gives every file below it, named from that folder on',
    run: async (world) => {
      const files = [
        { name: 'a.pdf', bytes: utf8('1') },
        { name: 'më/poshtë/b.pdf', bytes: utf8('22') },
      ]
      const chosen = await world.choosing(files, (host) => value(host.files.openFolder()), true)
      const seen = chosen.map(({ name, size }) => `${name} ${size}`).sort()
      assert.deepEqual(seen, ['a.pdf 1', 'më/poshtë/b.pdf 2'])
    },
  },
  {
    name: 'a cancelled dialog is an answer like any other',
    run: async (world) => {
      const answer = await world.choosing(undefined, (host) => host.files.open({ kinds: [], many: false }))
      assert.deepEqual(answer, { ok: false, error: { kind: 'host/cancelled' } })
    },
  },
  {
    name: 'a saved file lies there byte for byte under the name that is answered',
    run: async (world) => {
      const bytes = noise(3_000_000, 21)
      const kinds = [{ label: 'PDF', extensions: ['pdf'] }]
      const { result, file } = await world.saving((host) =>
        value(host.files.save({ name: 'procesverbali-ë.pdf', kinds, content: { bytes } })),
      )
      assert.equal(result, file.name)
      assert.equal(sha256(file.bytes), sha256(bytes))
    },
  },
]

const appCases: readonly HostCase[] = [
  {
    name: 'a file of the program is found by its name, and no name leads anywhere else',
    run: async ({ host }) => {
      assert.ok((await value(host().app.resource('fonts/latin-regular.ttf'))).length > 1000)
      for (const name of ['fonts/none.ttf', '../package.json', 'fonts/../../package.json', '/etc/passwd', '', 'fonts'])
        await refused('host/not-found', host().app.resource(name))
    },
  },
  {
    name: 'the program says its version and the person’s languages, and secrets are real or refused',
    run: async ({ host }) => {
      const info = await value(host().app.info())
      assert.match(info.version, /^\d+\.\d+\.\d+/)
      assert.ok(info.languages.length > 0)
      if (await value(host().secrets.available())) {
        const wrapped = await value(host().secrets.wrap(utf8('çelës')))
        assert.deepEqual(await value(host().secrets.unwrap(wrapped)), utf8('çelës'))
      } else await refused('host/unavailable', host().secrets.wrap(utf8('çelës')))
    },
  },
]

/** What every host must do. Register each case with the runner at hand, on a world of its own. */
export const hostCases: readonly HostCase[] = [...journalCases, ...blobCases, ...fileCases, ...appCases]

/** Registers every case; `begin` makes a fresh world for each. */
export function hostSuite(
  register: (name: string, run: () => Promise<void>) => void,
  begin: () => Promise<HostWorld>,
): void {
  for (const { name, run } of hostCases)
    register(name, async () => {
      const world = await begin()
      try {
        await run(world)
      } finally {
        await world.end()
      }
    })
}
