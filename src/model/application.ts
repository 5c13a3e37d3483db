import { z } from 'zod'
import { decimal } from './criterion.ts'
import { applicationId, categoryId, sha256Hex } from './ids.ts'
import { line, prose } from './text.ts'

/** Evidence of performance: "tax collection 37 % → 82 %". Values are decimals in the stated unit. */
const indicator = z.strictObject({
  name: line(200),
  unit: line(40),
  baseline: decimal.nullable(),
  result: decimal.nullable(),
  period: line(80).nullable(),
})
export type Indicator = z.infer<typeof indicator>

const section = z.strictObject({ title: line(200), body: prose() })

/** A document of the application; its bytes travel beside it and are kept by their hash. */
const attachment = z.strictObject({
  /** File name inside the bundle; the zip room's rules for names apply on top. */
  name: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/),
  title: line(200),
  mime: z.enum(['application/pdf', 'image/png', 'image/jpeg', 'text/plain']),
  /** Bytes. */
  size: z
    .int()
    .min(0)
    .max(2 ** 31),
  sha256: sha256Hex,
})
export type Attachment = z.infer<typeof attachment>

export const applicationSchema = z.strictObject({
  schema: z.literal('juria-application/1'),
  id: applicationId,
  category: categoryId,
  title: line(300),
  applicant: z.strictObject({ name: line(120), county: line(120).nullable() }),
  summary: prose(4000),
  sections: z.array(section).max(100),
  indicators: z.array(indicator).max(100),
  attachments: z.array(attachment).max(200),
})
export type Application = z.infer<typeof applicationSchema>
