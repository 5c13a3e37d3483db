import { type ArchiveFiles, type ArchiveReport, verifyArchive } from '../archive/index.ts'
import { readWhole } from '../lib/byte-source.ts'
import { ok, type Result } from '../lib/result.ts'
import { extractBytes, readZip } from '../zip/index.ts'
import type { GivenFile } from './choose-files.ts'
import type { Desk } from './desk.ts'
import type { AppFailure } from './failure.ts'

export type { ArchiveReport, Finding } from '../archive/index.ts'

const largestFile = 512 << 20

/** Verifies an archive that was chosen as a folder, or as the one ZIP it was saved as. */
export async function verifyArchiveFiles(
  desk: Desk,
  given: readonly GivenFile[],
): Promise<Result<ArchiveReport, AppFailure>> {
  const kit = await desk.kit()
  if (!kit.ok) return kit
  const files = given.length === 1 ? await fromZip(given) : ok(fromFolder(given))
  return files.ok ? ok(await verifyArchive(withoutCommonFolder(files.value), { kit: kit.value })) : files
}

function fromFolder(given: readonly GivenFile[]): ArchiveFiles {
  const sources = new Map(given.map(({ name, source }) => [name, source]))
  return {
    paths: [...sources.keys()],
    read: async (path) => {
      const source = sources.get(path)
      return source && readWhole(source, largestFile)
    },
  }
}

async function fromZip([file]: readonly GivenFile[]): Promise<Result<ArchiveFiles, AppFailure>> {
  if (!file) return ok({ paths: [], read: async () => undefined })
  const directory = await readZip(file.source)
  if (!directory.ok) return directory
  return ok({
    paths: directory.value.entries.map(({ name }) => name).filter((name) => !name.endsWith('/')),
    read: async (path) => {
      const entry = directory.value.find(path)
      const bytes = entry && (await extractBytes(directory.value, entry, largestFile))
      return bytes?.ok ? bytes.value : undefined
    },
  })
}

/** An archive zipped or chosen together with its folder: the folder's own name is not part of the paths. */
function withoutCommonFolder(files: ArchiveFiles): ArchiveFiles {
  const seal = files.paths.find((path) => path === 'seal.asice' || path.endsWith('/seal.asice'))
  const prefix = seal?.slice(0, -'seal.asice'.length) ?? ''
  if (prefix === '' || !files.paths.every((path) => path.startsWith(prefix))) return files
  return { paths: files.paths.map((path) => path.slice(prefix.length)), read: (path) => files.read(prefix + path) }
}
