import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  appendFile,
  chmod,
  chown,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Host } from '../../src/host/contract.ts'
import { type FileDialogs, nodeFailure, nodeHost, writeWhole } from '../../src/host/node.ts'
import { utf8 } from '../../src/lib/bytes.ts'
import { sha256 } from '../../src/lib/sha256.ts'
import { hostSuite } from './host-suite.ts'

const resources = resolve(import.meta.dirname, '../../resources')
const info = { edition: 'command-line', version: '0.1.0', languages: ['sq'] } as const

let folder: string
let profile: string
const start = (dialogs?: FileDialogs): Host => nodeHost({ profile, resources, info, ...(dialogs && { dialogs }) })

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'juria-host-'))
  profile = join(folder, 'profile ë')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('the node host', () => {
  hostSuite(it, async () => {
    let paths: readonly string[] | undefined
    const saved = join(folder, 'saved')
    await mkdir(saved)
    const dialogs: FileDialogs = {
      open: async () => paths,
      openFolder: async () => join(folder, 'desk'),
      save: async ({ name }) => join(saved, name),
    }
    let host = start(dialogs)
    return {
      host: () => host,
      second: async () => start(),
      kill: async () => {
        host = start(dialogs)
      },
      tearJournal: (tail) => appendFile(join(profile, 'journal/journal.ndjson'), tail),
      choosing: async (files, call) => {
        paths = files?.map(({ name }) => join(folder, 'desk', name))
        for (const { name, bytes } of files ?? []) {
          await mkdir(dirname(join(folder, 'desk', name)), { recursive: true })
          await writeFile(join(folder, 'desk', name), bytes)
        }
        return call(host)
      },
      saving: async (call) => {
        const result = await call(host)
        const [name = ''] = await readdir(saved)
        return { result, file: { name, bytes: Uint8Array.from(await readFile(join(saved, name))) } }
      },
      end: async () => undefined,
    }
  })
})

async function untilKilled(lines: number): Promise<number> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'append-until-killed.ts'), profile])
  let answered = 0
  let complaint = ''
  child.stderr.on('data', (text: Buffer) => {
    complaint += text.toString()
  })
  child.stdout.on('data', (text: Buffer) => {
    answered = Number(text.toString().trimEnd().split('\n').at(-1))
    if (answered >= lines) child.kill('SIGKILL')
  })
  const [, signal] = await once(child, 'close')
  expect(signal, complaint).toBe('SIGKILL')
  return answered
}

describe('the node host on a machine that fails', () => {
  it('leaves only whole batches, and every answered line, when it is killed while it writes', async () => {
    for (let round = 0; round < 8; round++) {
      profile = join(folder, `profile ${round}`)
      const answered = await untilKilled(20 + round * 7)
      const { journal } = start()
      const length = await journal.length()
      expect(length.ok && length.value).toBeGreaterThanOrEqual(answered)
      const read = await journal.read(0, 1000)
      expect(read.ok && read.value.map((line) => JSON.parse(line).seq)).toEqual(read.ok && read.value.map((_, i) => i))
    }
  })

  it('says that it has no permission where the folder may not be written', async () => {
    const locked = join(folder, 'locked')
    await mkdir(locked)
    await chmod(folder, 0o755)
    await chmod(locked, 0o555)
    profile = join(locked, 'profile')
    const dialogs: FileDialogs = {
      open: async () => [],
      openFolder: async () => '',
      save: async () => join(locked, 'a.pdf'),
    }
    await asNobody(async () => {
      const host = start(dialogs)
      const denied = { ok: false, error: { kind: 'host/no-permission' } }
      expect(await host.journal.append(['1'], 0)).toMatchObject(denied)
      expect(await host.blobs.begin()).toMatchObject(denied)
      expect(await host.files.save({ name: 'a.pdf', kinds: [], content: { bytes: utf8('x') } })).toMatchObject(denied)
    })
  })

  it('says that the disk is full, keeps what it had, and goes on when there is room again', async () => {
    const host = start()
    await host.journal.append(['1'], 0)
    const path = join(profile, 'journal/journal.ndjson')
    const before = await readFile(path)
    await rm(path)
    await symlink('/dev/full', path)
    expect(await host.journal.append(['2'], 0)).toEqual({ ok: false, error: { kind: 'host/disk-full' } })
    await rm(path)
    await writeFile(path, before)
    expect(await host.journal.append(['2'], 1)).toEqual({ ok: true, value: 2 })
  })

  it('names the failures of the system and passes on bugs', () => {
    const thrown = (code: string) => Object.assign(new Error(code), { code })
    expect(nodeFailure(thrown('ENOSPC'), 'x')).toEqual({ kind: 'host/disk-full' })
    expect(nodeFailure(thrown('EROFS'), 'x')).toEqual({ kind: 'host/no-permission', what: 'x' })
    expect(nodeFailure(thrown('EIO'), 'x')).toEqual({ kind: 'host/unavailable', what: 'x' })
    expect(() => nodeFailure(new TypeError('bug'), 'x')).toThrow('bug')
    expect(() => nodeFailure(thrown('ERR_INVALID_ARG_TYPE'), 'x')).toThrow()
  })

  it('replaces a file whole: when the new one cannot be written the old one stays, and no draft is left', async () => {
    await mkdir(join(folder, 'out'))
    const path = join(folder, 'out/a.pdf')
    await writeWhole(path, utf8('old'))
    await writeWhole(path, utf8('new'))
    expect(await readFile(path, 'utf8')).toBe('new')
    await mkdir(join(folder, 'out/taken'))
    await writeFile(join(folder, 'out/taken/inside'), '')
    await expect(writeWhole(join(folder, 'out/taken'), utf8('x'))).rejects.toThrow()
    expect((await readdir(join(folder, 'out'))).sort()).toEqual(['a.pdf', 'taken'])
  })

  it('does not read on in a chosen file that changed after it was chosen', async () => {
    const path = join(folder, 'a.juria')
    await writeFile(path, 'first')
    const host = start({ open: async () => [path], openFolder: async () => undefined, save: async () => undefined })
    const chosen = await host.files.open({ kinds: [], many: false })
    await writeFile(path, 'other, longer')
    const token = chosen.ok ? (chosen.value[0]?.token ?? '') : ''
    expect(await host.files.read(token, 0, 5)).toEqual({
      ok: false,
      error: { kind: 'host/not-found', what: 'a.juria' },
    })
  })

  it('removes the drafts of a process that is no more, and heals a damaged document that comes again', async () => {
    await mkdir(join(profile, 'blob-drafts'), { recursive: true })
    await writeFile(join(profile, 'blob-drafts/999999999-x'), 'orphan')
    const hash = sha256(utf8('document'))
    await mkdir(join(profile, 'blobs'))
    await writeFile(join(profile, 'blobs', hash), 'damaged!')
    const { blobs } = start()
    const upload = await blobs.begin()
    if (!upload.ok) throw new Error(upload.error.kind)
    expect(await readdir(join(profile, 'blob-drafts'))).toHaveLength(1)
    await blobs.append(upload.value, utf8('document'))
    await blobs.finish(upload.value, hash)
    expect(await readFile(join(profile, 'blobs', hash), 'utf8')).toBe('document')
    expect((await stat(join(profile, 'blobs', hash))).size).toBe(8)
  })
})

/** The administrator may write everywhere; these tests must see what a person sees. */
async function asNobody(work: () => Promise<void>): Promise<void> {
  if (process.getuid?.() !== 0 || !process.seteuid) return work()
  const nobody = 65534
  await chown(join(folder, 'locked'), 0, 0)
  process.seteuid(nobody)
  try {
    await work()
  } finally {
    process.seteuid(0)
  }
}
