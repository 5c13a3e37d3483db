import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toBase64 } from '../../src/lib/bytes.ts'

/** Whether a program is installed; says so where it is not, since a skipped check is no check. */
export function hasTool(name: string): boolean {
  const found = spawnSync('sh', ['-c', `command -v ${name}`]).status === 0
  if (!found) console.log(`skipped: ${name} is not installed on this machine`)
  return found
}

export const workFolder = (name: string): string => mkdtempSync(join(tmpdir(), `juria-${name}-`))

/** Exit status and everything said, both channels together. */
export function run(folder: string, command: string, args: readonly string[]): { status: number | null; text: string } {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8', timeout: 60_000 })
  return { status, text: `${stdout}${stderr}` }
}

export const toPem = (der: Uint8Array): string =>
  `-----BEGIN CERTIFICATE-----\n${(toBase64(der).match(/.{1,64}/g) ?? []).join('\n')}\n-----END CERTIFICATE-----\n`
