import { chosenSource, fileSource } from '../host/byte-sources.ts'
import type { FileKind, HostError } from '../host/contract.ts'
import type { ByteSource } from '../lib/byte-source.ts'
import { ok, type Result } from '../lib/result.ts'
import type { Desk } from './desk.ts'

export type { FileKind } from '../host/contract.ts'

/** A file in hand: chosen in the system's dialog or dropped on the window. */
export interface GivenFile {
  readonly name: string
  readonly source: ByteSource
}

export async function chooseFiles(
  { host }: Pick<Desk, 'host'>,
  kinds: readonly FileKind[],
  many: boolean,
): Promise<Result<readonly GivenFile[], HostError>> {
  const chosen = await host.files.open({ kinds, many })
  return chosen.ok ? ok(chosen.value.map((file) => ({ name: file.name, source: chosenSource(host, file) }))) : chosen
}

/** All files below a folder, named by their path in it. */
export async function chooseFolder({ host }: Pick<Desk, 'host'>): Promise<Result<readonly GivenFile[], HostError>> {
  const chosen = await host.files.openFolder()
  return chosen.ok ? ok(chosen.value.map((file) => ({ name: file.name, source: chosenSource(host, file) }))) : chosen
}

export const droppedFiles = (files: readonly File[]): readonly GivenFile[] =>
  files.map((file) => ({ name: file.webkitRelativePath || file.name, source: fileSource(file) }))
