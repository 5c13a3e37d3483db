import type { Result } from '../lib/result.ts'
import type { Sha256 } from '../lib/sha256.ts'
import type { Setting } from '../storage/index.ts'
import { type Saved, type StorageError, write } from '../storage/index.ts'
import type { Desk } from './desk.ts'

/** Keeps a small setting (language, appearance, position). The one verb without a line in the log: it decides nothing. */
export const remember = (
  desk: Pick<Desk, 'store'>,
  key: 'language' | 'theme' | 'place' | `remarks/${Sha256}`,
  value: Setting['value'],
): Promise<Result<Saved, StorageError>> => write(desk.store, [{ table: 'settings', op: 'put', row: { key, value } }])
