import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toBase64 } from '../../src/lib/bytes.ts'

/**
 * Whether these programs are installed; says so where one is not, since a skipped check is no check.
 * Where `JURIA_REQUIRE_TOOLS` is set (`.ci/run` does), an absent one is a failure.
 */
export function hasTool(...names: readonly string[]): boolean {
  const missing = names.filter((name) => spawnSync('sh', ['-c', `command -v ${name}`]).status !== 0)
  if (missing.length === 0) return true
  if (process.env['JURIA_REQUIRE_TOOLS']) throw new Error(`not installed: ${missing.join(', ')}`)
  console.log(`skipped: ${missing.join(', ')} not installed on this machine`)
  return false
}

export const workFolder = (name: string): string => mkdtempSync(join(tmpdir(), `juria-${name}-`))

/** Exit status and everything said, both channels together. */
export function run(folder: string, command: string, args: readonly string[]): { status: number | null; text: string } {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8', timeout: 60_000 })
  return { status, text: `${stdout}${stderr}` }
}

export const toPem = (der: Uint8Array): string =>
  `-----BEGIN CERTIFICATE-----\n${(toBase64(der).match(/.{1,64}/g) ?? []).join('\n')}\n-----END CERTIFICATE-----\n`
