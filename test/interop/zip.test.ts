import { execFileSync } from 'node:child_process'
import { closeSync, ftruncateSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { ByteSource } from '../../src/lib/byte-source.ts'
import { type Bytes, utf8 } from '../../src/lib/bytes.ts'
import { crc32, extractBytes, readZip, writeZip, type ZipInput } from '../../src/zip/index.ts'
import { won } from '../fixtures/signers.ts'
import { hasTool } from './outside-tools.ts'

const folder = mkdtempSync(join(tmpdir(), 'juria-zip-'))
afterAll(() => rmSync(folder, { recursive: true }))

const run = (...options: string[]): string =>
  execFileSync('unzip', options, { encoding: 'utf8', stdio: 'pipe', env: { LC_ALL: 'C.UTF-8', PATH: '/usr/bin' } })

const input = (name: string, bytes: Bytes, method: ZipInput['method']): ZipInput => ({
  name,
  method,
  size: bytes.length,
  crc32: crc32(bytes),
  content: () => [bytes],
})

const zeroPart = new Uint8Array(16 << 20)

/** Writes the archive to a file in which the part of zeros takes no room on the disk. */
async function saved(name: string, inputs: readonly ZipInput[]): Promise<string> {
  const path = join(folder, name)
  const file = openSync(path, 'w')
  let at = 0
  const done = await writeZip(inputs, (part) => {
    if (part !== zeroPart) writeSync(file, part, 0, part.length, at)
    at += part.length
  })
  ftruncateSync(file, at)
  closeSync(file)
  won(done)
  return path
}

function opened(path: string, size: number): ByteSource & { close(): void } {
  const file = openSync(path, 'r')
  return {
    size,
    read: (start, length) => {
      const bytes = new Uint8Array(length)
      const count = readSync(file, bytes, 0, length, start)
      return Promise.resolve(bytes.subarray(0, count))
    },
    close: () => closeSync(file),
  }
}

const isSlowRun = process.env['JURIA_SLOW'] === '1'
if (!isSlowRun) console.log('skipped: an archive beyond 4 GB takes minutes (JURIA_SLOW=1 runs it)')

describe.skipIf(!hasTool('unzip'))('unzip agrees with the writer', () => {
  it('tests and unpacks stored and deflated files with Albanian names', async () => {
    const text = utf8('Ëndrra e çlirimit. '.repeat(500))
    const path = await saved('small.zip', [
      input('mimetype', utf8('a/b'), 'store'),
      input('data/ëç.txt', text, 'deflate'),
    ])
    expect(run('-t', path)).toContain('No errors detected')
    expect(run('-p', path, 'data/*')).toBe(new TextDecoder().decode(text))
    expect(run('-Z', '-1', path).split('\n')).toEqual(['mimetype', 'data/ëç.txt', ''])
  })

  // Three files of 1.4 GiB of zeros, sparse on the disk: the last position lies behind 4 GiB. A minute and more.
  it.skipIf(!isSlowRun)('tests an archive beyond 4 GB, and so does our reader', { timeout: 600_000 }, async () => {
    const parts = 90
    let crc = 0
    for (let i = 0; i < parts; i++) crc = crc32(zeroPart, crc)
    const zeros = (name: string): ZipInput => ({
      name,
      method: 'store',
      size: parts * zeroPart.length,
      crc32: crc,
      content: function* () {
        for (let i = 0; i < parts; i++) yield zeroPart
      },
    })
    const inputs = [zeros('a'), zeros('b'), zeros('c'), input('last.txt', utf8('behind 4 GB'), 'deflate')]
    const path = await saved('large.zip', inputs)
    expect(run('-t', path)).toContain('No errors detected')
    const size = Number(execFileSync('stat', ['-c', '%s', path], { encoding: 'utf8' }))
    expect(size).toBeGreaterThan(2 ** 32)
    const source = opened(path, size)
    const directory = won(await readZip(source))
    const last = directory.find('last.txt')
    expect(last?.dataStart).toBeGreaterThan(2 ** 32)
    if (last) expect(won(await extractBytes(directory, last, 100))).toEqual(utf8('behind 4 GB'))
    source.close()
  })
})
