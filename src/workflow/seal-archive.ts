import { type ArchiveFile, type ArchiveOrder, archiveFiles } from '../archive/index.ts'
import type { BundleError } from '../bundle/index.ts'
import type { Result } from '../lib/result.ts'
import { software } from './software.ts'

/** Every file of the sealed archive, tag files and seal included. */
export const sealArchive = (
  order: Omit<ArchiveOrder, 'software'>,
): Promise<Result<readonly ArchiveFile[], BundleError>> => archiveFiles({ ...order, software })
