import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'juria-cli-'))
const demo = join(folder, 'demo')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The command line as a person runs it, in a folder of their own. */
function juria(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'src/cli/main.ts'), ...args], {
    cwd: root,
    env: { ...process.env, INIT_CWD: folder, LC_ALL: 'C' },
    maxBuffer: 1 << 28,
  })
  const text = stdout.toString('utf8')
  return { status, stdout, text, words: stderr.toString('utf8'), json: () => JSON.parse(text) }
}

const sheetsOf = (panel: string): string[] =>
  readdirSync(join(demo, 'sheets', panel))
    .sort()
    .map((name) => `demo/sheets/${panel}/${name}`)

describe('the command line', () => {
  beforeAll(() => {
    const made = juria('demo', '--out', 'demo', '--jurors', '3', '--seed', '7', '--json')
    expect(made.words).toContain('Sealing')
    expect(made.status, made.words).toBe(0)
    expect(made.json()).toMatchObject({
      command: 'demo',
      ok: true,
      problems: [],
      result: { panels: 4, applications: 23, sheets: 12, minutes: 4 },
    })
  }, 300_000)

  it('demo leaves every file its page promises, and never mixes with what is there', () => {
    for (const path of [
      'bundles/MC.juria',
      'minutes/AR.pdf',
      'archive/seal.asice',
      'identities/passphrase.txt',
      'authority.txt',
    ])
      expect(existsSync(join(demo, path)), path).toBe(true)
    expect(juria('demo', '--out', 'demo').status).toBe(2)
    expect(juria('demo', '--out', 'x', '--jurors', '2').status).toBe(2)
    expect(juria('demo').status).toBe(2)
  })

  it('bundle verify names bundle and authority, and refuses another authority', () => {
    const authority = readFileSync(join(demo, 'authority.txt'), 'utf8').trim()
    const known = juria('bundle', 'verify', 'demo/bundles/MC.juria', '--authority', authority, '--json')
    expect(known.status).toBe(0)
    expect(known.json().result).toMatchObject({ panel: 'MC', authority: { fingerprint: authority, pinned: true } })
    const unpinned = juria('bundle', 'verify', 'demo/bundles/MC.juria', '--json')
    expect(unpinned.json()).toMatchObject({ ok: true, result: { authority: { pinned: false } } })
    const other = juria('bundle', 'verify', 'demo/bundles/MC.juria', '--authority', 'f'.repeat(64), '--json')
    expect(other.status).toBe(1)
    expect(other.json().problems[0].code).toBe('bundle/other-authority')
  })

  it('sheet verify answers in the order of its arguments, with states and codes', () => {
    const good = juria('sheet', 'verify', ...sheetsOf('AR'), '--bundle', 'demo/bundles/AR.juria', '--json')
    expect(good.status).toBe(0)
    expect(good.json().result.map(({ file, state }: { file: string; state: string }) => [file, state])).toEqual(
      sheetsOf('AR').map((file) => [file, 'valid']),
    )
    const [own = ''] = sheetsOf('AR')
    const mixed = juria(
      'sheet',
      'verify',
      own,
      own,
      'demo/sheets/DV/DV-J1.pdf',
      '--bundle',
      'demo/bundles/AR.juria',
      '--json',
    )
    expect(mixed.status).toBe(1)
    expect(mixed.json().result.map(({ state }: { state: string }) => state)).toEqual(['valid', 'duplicate', 'refused'])
    expect(mixed.json().result[2].code).toBe('scoresheet/other-bundle')
  })

  it('without a bundle a sheet’s signer is unknown until its fingerprint is accepted', () => {
    const [own = ''] = sheetsOf('AR')
    const unknown = juria('sheet', 'verify', own, '--json')
    expect(unknown.json()).toMatchObject({ ok: false, result: [{ state: 'unknown-signer' }] })
    const { fingerprint } = unknown.json().result[0].signatures[0]
    expect(juria('sheet', 'verify', own, '--accept', fingerprint, '--json').json()).toMatchObject({
      ok: true,
      result: [{ state: 'valid-accepted' }],
    })
  })

  it('sheet data gives exactly the attached bytes, or nothing', () => {
    const [own = ''] = sheetsOf('AR')
    const data = juria('sheet', 'data', own)
    expect(data.status).toBe(0)
    expect(readFileSync(join(folder, own)).includes(data.stdout)).toBe(true)
    expect(JSON.parse(data.text).schema).toBe('juria-scoresheet/1')
    const bytes = readFileSync(join(folder, own))
    bytes[20_000] = (bytes[20_000] ?? 0) ^ 1
    writeFileSync(join(folder, 'altered.pdf'), bytes)
    const altered = juria('sheet', 'data', 'altered.pdf')
    expect([altered.status, altered.text]).toEqual([1, ''])
  })

  it('consolidate prints the ranking even when a file is refused, and signs minutes only for the chair', () => {
    const bundle = ['--bundle', 'demo/bundles/AR.juria']
    const result = juria('consolidate', ...bundle, ...sheetsOf('AR'), 'altered.pdf', '--json')
    expect(result.status).toBe(1)
    const { ranking, method } = result.json().result
    expect(method).toBe('mean')
    expect(ranking.map(({ rank }: { rank: number }) => rank)).toEqual([1, 2, 3, 4])
    expect(ranking[0].exact).toMatch(/^\d+\/\d+$/)
    expect(juria('consolidate', ...bundle, ...sheetsOf('AR'), '--out', 'm.pdf').status).toBe(2)
    const keys = (who: string) => [
      '--identity',
      `demo/identities/${who}.p12`,
      '--passphrase-file',
      'demo/identities/passphrase.txt',
    ]
    const stranger = juria('consolidate', ...bundle, ...sheetsOf('AR'), '--out', 'm.pdf', ...keys('AR-J2'), '--json')
    expect(stranger.json().problems[0].code).toBe('workflow/not-the-chair')
    expect(existsSync(join(folder, 'm.pdf'))).toBe(false)
    const mistyped = [...bundle, ...sheetsOf('AR'), 'nowhere.pdf', '--out', 'm.pdf', ...keys('AR-J1')]
    const unread = juria('consolidate', ...mistyped, '--json')
    expect(unread.status).toBe(1)
    expect(unread.json().problems.map(({ code }: { code: string }) => code)).toEqual([
      'host/not-found',
      'workflow/not-signed-unread',
    ])
    expect(existsSync(join(folder, 'm.pdf'))).toBe(false)
    expect(juria('consolidate', ...bundle, ...sheetsOf('AR'), '--out', 'm.pdf', ...keys('AR-J1')).status).toBe(0)
    expect(juria('consolidate', ...bundle, ...sheetsOf('AR'), '--out', 'm.pdf', ...keys('AR-J1')).status).toBe(2)
  }, 60_000)

  it('archive verify recounts, and names the one file in which a byte was changed', () => {
    expect(juria('archive', 'verify', 'demo/archive', '--json').json()).toMatchObject({
      ok: true,
      result: { recount: 'same', sheets: 12, signatures: 21 },
    })
    const [sheet = ''] = readdirSync(join(demo, 'archive/data/sheets/AR'))
    const path = join(demo, 'archive/data/sheets/AR', sheet)
    const bytes = readFileSync(path)
    bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 1
    writeFileSync(path, bytes)
    const changed = juria('archive', 'verify', 'demo/archive', '--json')
    expect(changed.status).toBe(1)
    expect(changed.json().problems[0]).toMatchObject({
      code: 'archive/file-changed',
      file: `data/sheets/AR/${sheet}`,
    })
  }, 60_000)

  it('archive verify names the authority, and says when it was not compared', () => {
    const authority = readFileSync(join(demo, 'authority.txt'), 'utf8').trim()
    expect(juria('archive', 'verify', 'demo/archive').text).toMatch(/Authority: Sekretariati.*\(not compared/)
    const compared = juria('archive', 'verify', 'demo/archive', '--authority', authority, '--json')
    expect(compared.json().result.authority).toMatchObject({ fingerprint: authority, pinned: true })
    const other = juria('archive', 'verify', 'demo/archive', '--authority', 'f'.repeat(64), '--json')
    expect(other.json().problems[0].code).toBe('archive/other-authority')
    expect(other.json().result.authority).toMatchObject({ fingerprint: authority, pinned: false })
  }, 60_000)

  it('a bundle of 65 MB in an archive is read; one of 3 GB is refused as too large', () => {
    const path = join(demo, 'archive/data/bundles/MC.juria')
    const codes = () =>
      juria('archive', 'verify', 'demo/archive', '--json')
        .json()
        .problems.filter(({ file }: { file: string }) => file === 'data/bundles/MC.juria')
        .map(({ code }: { code: string }) => code)
    truncateSync(path, 65 << 20)
    expect(codes()[0]).toBe('archive/file-changed')
    truncateSync(path, 3 * 2 ** 30)
    expect(codes()).toEqual(['host/too-large', 'host/too-large'])
  }, 60_000)

  it('a command loads what it is made of, and nothing of the others', () => {
    const hook =
      "import { registerHooks } from 'node:module'; registerHooks({ load: (url, context, next) => { process.stderr.write(url + '\\n'); return next(url, context) } })"
    const { stderr } = spawnSync(
      process.execPath,
      [
        '--import',
        `data:text/javascript,${encodeURIComponent(hook)}`,
        join(root, 'src/cli/main.ts'),
        'sheet',
        'verify',
        'x',
      ],
      { cwd: root, env: { ...process.env, INIT_CWD: folder } },
    )
    const loaded = stderr.toString('utf8')
    expect(loaded).toContain('src/cli/sheet-verify.ts')
    expect(loaded).not.toMatch(
      /src\/(sample|archive|consolidation\/write)\/|src\/cli\/(demo|consolidate|archive-verify)/,
    )
  })

  it('wrong usage is one sentence and status 2; a file that is not there is a problem and status 1', () => {
    expect(juria().status).toBe(2)
    expect(juria('sheet', 'frobnicate').status).toBe(2)
    expect(juria('sheet', 'verify', '--frob').status).toBe(2)
    const gone = juria('sheet', 'verify', 'nowhere.pdf', '--json')
    expect([gone.status, gone.json().problems[0].code]).toEqual([1, 'host/not-found'])
    expect(juria('bundle', 'verify', 'altered.pdf', '--lang', 'sq').text).toContain('[')
  })
})
