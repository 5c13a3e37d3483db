import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fail, ok } from '../lib/result.ts'
import { blobsIn } from './blob-store.ts'
import type { AppInfo, Host, HostSecrets } from './contract.ts'
import { journalIn } from './journal-log.ts'
import { isResourceName } from './limits.ts'
import { blobsOnDisk, journalOnDisk } from './node-disk.ts'
import { nodeFailure } from './node-failure.ts'
import { type FileDialogs, nodeFiles } from './node-files.ts'

export { makeFolder, writeWhole } from './node-disk.ts'
export { nodeFailure } from './node-failure.ts'
export type { FileDialogs } from './node-files.ts'

export interface NodeHostOptions {
  /** Folder of the journal and the blobs; made where it is missing. */
  readonly profile: string
  /** Folder of the files that come with the program. */
  readonly resources: string
  readonly info: AppInfo
  /** Without dialogs `files.open` and `files.save` are as if the person had cancelled. */
  readonly dialogs?: FileDialogs
  readonly secrets?: HostSecrets
}

const nobodyToAsk: FileDialogs = {
  open: async () => undefined,
  openFolder: async () => undefined,
  save: async () => undefined,
}

const noSecrets: HostSecrets = {
  available: async () => ok(false),
  wrap: async () => fail({ kind: 'host/unavailable', what: 'secrets' }),
  unwrap: async () => fail({ kind: 'host/unavailable', what: 'secrets' }),
}

/** The host of the command line, and of the desktop shell, which adds dialogs and the system's key store. */
export function nodeHost({
  profile,
  resources,
  info,
  dialogs = nobodyToAsk,
  secrets = noSecrets,
}: NodeHostOptions): Host {
  const blobs = blobsIn(blobsOnDisk(profile))
  return {
    files: nodeFiles(dialogs, blobs),
    blobs,
    journal: journalIn(journalOnDisk(profile)),
    secrets,
    app: {
      info: async () => ok(info),
      resource: async (name) => {
        if (!isResourceName(name)) return fail({ kind: 'host/not-found', what: name })
        try {
          return ok(Uint8Array.from(await readFile(join(resources, name))))
        } catch (thrown) {
          return fail(nodeFailure(thrown, name))
        }
      },
    },
  }
}
