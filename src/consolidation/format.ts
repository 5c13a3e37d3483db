import { z } from 'zod'
import { ladderStep, methodSchema } from '../model/edition.ts'
import { formSchema } from '../model/form.ts'
import { applicationId, instant, jurorId, sha256Hex } from '../model/ids.ts'
import { line, prose } from '../model/text.ts'

export const minutesAttachmentName = 'consolidation.json'

/** Name and version of the rules in this room: a result is recounted with the rules it names. */
export const rulesVersion = 'juria-rules/1'

/** Characters. */
export const longestReason = 2000
export const longestRemarks = 10_000

const fraction = z.string().regex(/^-?\d{1,400}\/[1-9]\d{0,399}$/)
const shown = z.string().regex(/^-?\d{1,12}(\.\d{1,6})?$/)

/** One juror's part in one application's figure. */
const cell = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('counted'), exact: fraction, shown }),
  /** Valid, but left out by the Olympic mean as the highest or the lowest. */
  z.strictObject({ state: z.literal('dropped'), exact: fraction, shown }),
  z.strictObject({ state: z.literal('recused') }),
  z.strictObject({ state: z.literal('abstained') }),
])
export type Cell = z.infer<typeof cell>

const row = z.strictObject({
  application: applicationId,
  /** Standard competition rank, or null where too few totals are valid. */
  rank: z.int().min(1).nullable(),
  total: z.strictObject({ exact: fraction, shown }).nullable(),
  /** In the order of `jurors`. */
  cells: z.array(cell),
  /** The Olympic mean was declared but fewer than three totals are there: the plain mean stands. */
  tooFewToDrop: z.boolean(),
})
export type Row = z.infer<typeof row>

/** What the sheets alone decide: recounting means computing this again and finding the same bytes. */
export const outcomeSchema = z.strictObject({
  rules: z.literal(rulesVersion),
  method: methodSchema,
  ladder: z.array(ladderStep),
  winners: z.int().min(0),
  /** The jurors whose sheets count, in the panel's order. */
  jurors: z.array(z.strictObject({ id: jurorId, name: line(120), sheet: sha256Hex })),
  /** By rank, then in the form's order; unranked last. */
  rows: z.array(row),
})
export type Outcome = z.infer<typeof outcomeSchema>

const sheetState = z.enum([
  'valid',
  'valid-accepted',
  'unknown-signer',
  'duplicate',
  'superseded',
  'committed',
  'foreign-signature',
  'not-rebuildable',
  'refused',
])

/** Every file the chair looked at, counted or not. */
const sheetLine = z.strictObject({
  file: line(300),
  /** SHA-256 of the file as it arrived. */
  file256: sha256Hex,
  /** The sheet's identity where it could be read, else null. */
  sheet: sha256Hex.nullable(),
  state: sheetState,
  /** The kind of the refusal ("scoresheet/other-bundle"), or null. */
  code: z.string().max(80).nullable(),
  juror: line(120).nullable(),
  /** Fingerprint of the signing certificate where it could be read. */
  signer: sha256Hex.nullable(),
  /** When the file reached the chair: its certificates are judged at this time, never at the signer's own claim. */
  receivedAt: instant,
})
export type SheetLine = z.infer<typeof sheetLine>

/** An act of the chair that changed what counts; each carries its reason. */
const decision = z.strictObject({
  kind: z.literal('signer-accepted'),
  fingerprint: sha256Hex,
  /** For whom the key was accepted; in another name it is a stranger's again. */
  juror: z.strictObject({ id: jurorId, name: line(120) }),
  reason: prose(longestReason),
  at: instant,
})
export type Decision = z.infer<typeof decision>

/** The data inside the signed minutes, version 1. Whole in itself: the pages are rebuilt from it. */
export const consolidationSchema = z.strictObject({
  schema: z.literal('juria-consolidation/1'),
  template: z.literal(1),
  bundle: sha256Hex,
  form: formSchema,
  chair: z.strictObject({ id: jurorId, name: line(120), certificate: sha256Hex }),
  /** The whole panel, so that the reader sees who returned nothing. */
  panel: z.array(z.strictObject({ id: jurorId, name: line(120) })),
  sealedAt: instant,
  sheets: z.array(sheetLine).max(5000),
  decisions: z.array(decision).max(1000),
  outcome: outcomeSchema,
  /** Recusals and abstentions with their reasons, as declared on the sheets. */
  absences: z.array(
    z.strictObject({
      juror: jurorId,
      application: applicationId,
      state: z.enum(['recused', 'abstained']),
      reason: line(40),
      explanation: prose(1000),
    }),
  ),
  remarks: prose(longestRemarks),
  software: line(40),
})
export type Consolidation = z.infer<typeof consolidationSchema>
