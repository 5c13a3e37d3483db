import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openBundle } from '../../src/bundle/index.ts'
import { sourceOf } from '../../src/lib/byte-source.ts'
import { readSheet } from '../../src/scoresheet/index.ts'
import { importP12 } from '../../src/signing/index.ts'
import { root } from '../e2e/editions.ts'
import { paperKit } from '../fixtures/paper-kit.ts'
import { kindOf } from '../fixtures/signers.ts'

let home: string
let out: string
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'juria-fault-'))
  out = join(home, 'demo')
})
afterEach(() => rm(home, { recursive: true, force: true }))

const command = () => [join(root, 'src/cli/main.ts'), 'demo', '--out', out, '--jurors', '3', '--lang', 'en']
const isDraft = (name: string) => name.endsWith('.tmp')
const passphrase = 'shembull-shembull-shembull'

/** Resolves when the demonstration has told this. */
const hears = (child: ChildProcess, told: string): Promise<void> =>
  new Promise((resolve, reject) => {
    child.stderr?.on('data', (text: Buffer) => {
      if (text.toString().includes(told)) resolve()
    })
    child.once('close', () => reject(new Error(`the demonstration ended before it said: ${told}`)))
  })

/** Ends the process between the first byte of a file in this folder and its last, or right after it. */
async function killInFolder(child: ChildProcess, folder: string): Promise<'draft' | 'file'> {
  for (;;) {
    const names = namesIn(folder)
    if (names.length > 0) {
      child.kill('SIGKILL')
      return names.some(isDraft) ? 'draft' : 'file'
    }
    if (child.exitCode !== null) throw new Error('the demonstration ended too early')
    await new Promise(setImmediate)
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** Every file that bears its final name is read by the program's own reader; keys only when they are `fresh`: it is slow. */
async function expectWhole(fresh: boolean): Promise<number> {
  const entries = await readdir(out, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && !isDraft(entry.name))
  for (const { parentPath, name } of files) {
    const path = join(parentPath, name)
    const bytes = Uint8Array.from(await readFile(path))
    if (name.endsWith('.juria')) expect(kindOf(await openBundle(sourceOf(bytes))), path).toBe('ok')
    else if (name.endsWith('.p12')) {
      if (fresh) expect(kindOf(await importP12(bytes, passphrase, passphrase, 'person')), path).toBe('ok')
    } else if (parentPath.includes('sheets')) expect(kindOf(await readSheet(bytes, paperKit)), path).toBe('ok')
    else expect(new TextDecoder().decode(bytes), path).toMatch(/^([0-9a-f]{64}|shembull.*)\n$/)
  }
  return files.length
}

describe('a demonstration that is killed in the middle', () => {
  const moments = [
    { doing: 'writes the first bundle', told: 'Sealing the bundle MC', folder: 'bundles' },
    { doing: 'writes the first sheet', told: 'Sealing the bundle MC', folder: 'sheets/MC' },
    { doing: 'writes its keys', told: 'Key and certificate', folder: 'identities' },
  ]
  for (const { doing, told, folder } of moments)
    it(`while it ${doing} leaves whole files only, and does not go on in their folder`, async () => {
      const child = spawn(process.execPath, command(), { stdio: ['ignore', 'ignore', 'pipe'] })
      const ended = once(child, 'close')
      await hears(child, told)
      const caught = await killInFolder(child, join(out, folder))
      expect(await ended).toEqual([null, 'SIGKILL'])
      console.log(`killed beside a ${caught}; ${await expectWhole(folder === 'identities')} files, all whole`)

      const before = (await readdir(out, { recursive: true })).sort()
      const again = spawnSync(process.execPath, command(), { encoding: 'utf8' })
      expect(again.status).toBe(2)
      expect(again.stderr).toContain('the folder is not empty')
      expect((await readdir(out, { recursive: true })).sort()).toEqual(before)
    })
})
