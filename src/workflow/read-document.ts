import type { HostError } from '../host/contract.ts'
import type { Bytes } from '../lib/bytes.ts'
import type { Result } from '../lib/result.ts'
import type { Sha256 } from '../lib/sha256.ts'
import type { Desk } from './desk.ts'
import { readKept } from './keep-blob.ts'

/** The bytes of an application's document. */
export const readDocument = (desk: Desk, hash: Sha256): Promise<Result<Bytes, HostError>> => readKept(desk, hash)
