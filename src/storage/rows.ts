import { z } from 'zod'
import { applicationSchema } from '../model/application.ts'
import { abstentionReason, recusalReason } from '../model/ballot.ts'
import { type Edition, editionSchema } from '../model/edition.ts'
import { applicationId, criterionId, editionId, instant, jurorId, panelId, sha256Hex } from '../model/ids.ts'

/**
 * The rows of schema version 1. Rows have no optional members (null stands for "none"), so that a row read back is
 * the row written. What people type is kept as typed: a draft is never refused for its form; `tidy` is for signing.
 */
const text = z.string()
const base64 = z.string().regex(/^[A-Za-z0-9+/]*={0,2}$/)

/** Language, door, position …: small values by name. */
const setting = z.strictObject({ key: text.min(1), value: z.union([text, z.number(), z.boolean(), z.null()]) })

/** The signing room's StoredIdentity, spelled out: importing that room would draw its cryptography into the start screen. */
const storedIdentity = z.strictObject({
  kind: z.enum(['person', 'authority']),
  name: text,
  certificate: base64,
  chain: z.array(base64).readonly(),
  wrappedKey: base64,
  fingerprint: sha256Hex,
})

/** `id` = fingerprint of the certificate. The private key is wrapped by the passphrase, here and in the journal. */
const identity = z.strictObject({
  id: sha256Hex,
  role: z.enum(['juror', 'chair', 'secretariat']),
  stored: storedIdentity,
})

/** The secretariat's authority that this device trusts for an edition, since the person compared its fingerprint. */
const authority = z.strictObject({
  editionId,
  fingerprint: sha256Hex,
  name: text,
  certificate: base64,
  pinnedAt: instant,
})

/** An opened bundle, unpacked for reading; its files lie in the host's blobs under their hashes. */
const bundle = z.strictObject({
  sha256: sha256Hex,
  edition: editionSchema,
  panel: panelId,
  applications: z.array(applicationSchema),
  /** Whose seal it bears, with the certificate: enrolled jurors are judged by it even after another one is pinned. */
  authority: z.strictObject({ fingerprint: sha256Hex, name: text, certificate: base64 }),
  sealedAt: instant,
  openedAt: instant,
  fileName: text,
  /** Certificates of enrolled people, DER in base64, by juror. */
  certificates: z.record(jurorId, base64),
})

/** One juror's draft on one application: marks inside the row, not one row a mark (durability §7). */
const ballot = z.strictObject({
  bundle: sha256Hex,
  juror: jurorId,
  application: applicationId,
  stance: z.enum(['scoring', 'recused', 'abstained']),
  /** Kept when the juror recuses, so that a mistaken click loses nothing. `value` is null until there is one. */
  marks: z.record(criterionId, z.strictObject({ value: text.nullable(), comment: text })),
  comment: text,
  reason: z.union([recusalReason, abstentionReason]).nullable(),
  explanation: text,
  flagged: z.boolean(),
  /** Never leaves this device: no export reads it. */
  privateNote: text,
  updatedAt: instant,
})

/** Who the person at this device is for a bundle. */
const seat = z.strictObject({ bundle: sha256Hex, juror: jurorId, identity: sha256Hex.nullable() })

/** An own sheet that was sealed and exported; version n + 1 amends version n. */
const sealed = z.strictObject({
  sha256: sha256Hex,
  bundle: sha256Hex,
  juror: jurorId,
  version: z.int().min(1),
  blob: sha256Hex,
  at: instant,
})

/**
 * The chair's inbox: a file as it arrived, readable or not. `sha256` is of the whole file, which lies in the blobs.
 * One file may lie in the inboxes of two panels: it is a row of each.
 */
const sheet = z.strictObject({
  sha256: sha256Hex,
  bundle: sha256Hex,
  fileName: text,
  receivedAt: instant,
})

/** The chair's explicit acceptance of a key outside the roster, for one juror. */
const acceptance = z.strictObject({
  bundle: sha256Hex,
  fingerprint: sha256Hex,
  juror: jurorId,
  reason: text,
  at: instant,
})

/** Signed minutes. */
const consolidation = z.strictObject({ sha256: sha256Hex, bundle: sha256Hex, blob: sha256Hex, at: instant })

/** The secretariat's work in progress: of an edition's shape, but complete and consistent only when sealed. */
const contest = z.strictObject({
  editionId,
  edition: z.custom<Edition>((value) => typeof value === 'object' && value !== null && !Array.isArray(value)),
  applications: z.array(
    z.custom<z.infer<typeof applicationSchema>>((value) => typeof value === 'object' && value !== null),
  ),
  state: z.enum(['draft', 'sealed', 'closed']),
  updatedAt: instant,
})

/** A bundle that was sealed on this device; the file lies in the blobs under its hash and can be saved again. */
const sealedBundle = z.strictObject({
  sha256: sha256Hex,
  editionId,
  panel: panelId,
  /** The bundle of this panel that it takes the place of. */
  replaces: sha256Hex.nullable(),
  at: instant,
})

const archive = z.strictObject({ id: text.min(1), editionId, fileName: text, sha256: sha256Hex, at: instant })

/** One line of the log. `seq` is that of the journal line it was written with; lines are only ever added. */
const logLine = z.strictObject({
  seq: z.int().min(1),
  at: instant,
  who: text,
  verb: text,
  object: sha256Hex.nullable(),
  outcome: text,
})

/** The tables and their rows; keys and indexes stand in migrations/v1.ts. */
export const rowSchemas = {
  settings: setting,
  identities: identity,
  authorities: authority,
  bundles: bundle,
  ballots: ballot,
  seats: seat,
  sealed,
  sheets: sheet,
  acceptances: acceptance,
  consolidations: consolidation,
  contests: contest,
  sealedBundles: sealedBundle,
  archives: archive,
  log: logLine,
} as const

export type TableName = keyof typeof rowSchemas
export type RowOf<T extends TableName> = z.infer<(typeof rowSchemas)[T]>

export type Setting = RowOf<'settings'>
export type IdentityRow = RowOf<'identities'>
export type AuthorityRow = RowOf<'authorities'>
export type BundleRow = RowOf<'bundles'>
export type BallotRow = RowOf<'ballots'>
export type SeatRow = RowOf<'seats'>
export type SealedRow = RowOf<'sealed'>
export type SheetRow = RowOf<'sheets'>
export type AcceptanceRow = RowOf<'acceptances'>
export type ConsolidationRow = RowOf<'consolidations'>
export type ContestRow = RowOf<'contests'>
export type SealedBundleRow = RowOf<'sealedBundles'>
export type ArchiveRow = RowOf<'archives'>
export type LogRow = RowOf<'log'>
