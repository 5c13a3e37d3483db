import { z } from 'zod'
import type { Host } from '../../src/host/contract.ts'
import type { Bytes } from '../../src/lib/bytes.ts'
import { isSha256, type Sha256 } from '../../src/lib/sha256.ts'

type Shapes = {
  readonly [Part in keyof Host]: {
    readonly [Call in keyof Host[Part]]: Host[Part][Call] extends (...values: infer V) => unknown
      ? z.ZodType<Readonly<V>>
      : never
  }
}

// Limits of meaning (chunk sizes) are the host's own and answered as failures; these shapes stop what no version of
// our page ever sends.
const token = z.string().min(1).max(64)
const hash = z.custom<Sha256>((value) => typeof value === 'string' && isSha256(value))
const bytes = z.custom<Bytes>((value) => value instanceof Uint8Array)
const content = z.union([z.strictObject({ bytes }), z.strictObject({ blob: hash })])
const count = z.int().nonnegative()
const kinds = z
  .array(
    z.strictObject({
      label: z.string().max(100),
      extensions: z.array(z.string().regex(/^[a-z0-9]{1,12}$/i)).max(20),
    }),
  )
  .max(20)
/** A name to begin with in the dialog: no path, nothing invisible. */
const fileName = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^/\\\p{Cc}]+$/u)

/** What each call of the page must look like; every call of the contract has its entry, or this does not compile. */
export const callShapes = {
  files: {
    open: z.tuple([z.strictObject({ kinds, many: z.boolean() })]),
    openFolder: z.tuple([]),
    read: z.tuple([token, count, count]),
    release: z.tuple([z.array(token).max(100_000)]),
    save: z.tuple([z.strictObject({ name: fileName, kinds, content })]),
  },
  blobs: {
    begin: z.tuple([]),
    append: z.tuple([token, bytes]),
    finish: z.tuple([token, hash]),
    abandon: z.tuple([token]),
    size: z.tuple([hash]),
    read: z.tuple([hash, count, count]),
    remove: z.tuple([hash]),
    list: z.tuple([]),
  },
  journal: {
    append: z.tuple([z.array(z.string().min(1)), count]),
    read: z.tuple([count, count]),
    length: z.tuple([]),
    setAside: z.tuple([]),
  },
  secrets: {
    available: z.tuple([]),
    wrap: z.tuple([bytes]),
    unwrap: z.tuple([bytes]),
  },
  app: {
    info: z.tuple([]),
    resource: z.tuple([z.string().max(200)]),
  },
} satisfies Shapes
