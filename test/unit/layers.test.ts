import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { mayImport, rooms } from '../config/layers.ts'
import { biomeConfig } from '../config/make-biome-config.ts'

const root = resolve(import.meta.dirname, '../..')
const lintFile = join(root, 'test/config/lint.json')

function lint(room: string, source: string): string {
  const folder = mkdtempSync(join(root, 'src', room, 'lint-probe-'))
  try {
    const file = join(folder, 'probe.ts')
    writeFileSync(file, source)
    execFileSync('npx', ['biome', 'lint', `--config-path=${lintFile}`, file], { cwd: root, stdio: 'pipe' })
    return ''
  } catch (thrown) {
    const { stdout, stderr } = thrown as { stdout: Buffer; stderr: Buffer }
    return `${stdout}${stderr}`
  } finally {
    rmSync(folder, { recursive: true })
  }
}

describe('the layers of the house', () => {
  it('the linter is told exactly what the table says', () => {
    expect(JSON.parse(readFileSync(lintFile, 'utf8'))).toEqual(JSON.parse(JSON.stringify(biomeConfig())))
  })

  it('every folder of src is a room of the table', () => {
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
    expect(folders.map(({ name }) => name).sort()).toEqual([...rooms].sort())
  })

  it('no two rooms may import each other', () => {
    for (const room of rooms)
      for (const other of mayImport[room]) expect(mayImport[other], `${room} ⇄ ${other}`).not.toContain(room)
  })

  it('a scoresheet that imports consolidation does not pass the linter', () => {
    expect(lint('scoresheet', "export { consolidate } from '../../consolidation/index.ts'\n")).toContain(
      'noRestrictedImports',
    )
  })

  it('a room entered by a window instead of its front door does not pass the linter', () => {
    expect(lint('consolidation', "export { readSheet } from '../../scoresheet/read.ts'\n")).toContain(
      'noRestrictedImports',
    )
    expect(lint('consolidation', "export { readSheet } from '../../scoresheet/index.ts'\n")).not.toContain(
      'noRestrictedImports',
    )
  })

  it('dexie outside storage and node modules outside their places do not pass the linter', () => {
    expect(lint('workflow', "export { Dexie } from 'dexie'\n")).toContain('noRestrictedImports')
    expect(lint('model', "export { readFileSync } from 'node:fs'\n")).toContain('noNodejsModules')
  })
})
