import { z } from 'zod'
import { compare, type Exact, parseDecimal, subtract, zero } from '../lib/exact.ts'
import { criterionId } from './ids.ts'
import { bilingual } from './text.ts'

/** A decimal number as people write it, in one form only: no leading or trailing zeros, a point, no exponent. */
export const decimal = z
  .string()
  .regex(/^-?(0|[1-9]\d{0,8})(\.\d{0,5}[1-9])?$/)
  .refine((text) => text !== '-0')
export type Decimal = z.infer<typeof decimal>

/** The exact value of a decimal that has passed the schema. */
export const exactOf = (value: Decimal): Exact => parseDecimal(value) ?? zero

const anchor = z.strictObject({
  value: decimal,
  /** "I lartë", "High" */
  label: bilingual(60),
  /** What an application looks like that deserves this value. */
  meaning: bilingual(400),
})
export type Anchor = z.infer<typeof anchor>

const scale = z
  .strictObject({ low: decimal, high: decimal, step: decimal, anchors: z.array(anchor).max(50) })
  .refine(({ low, high }) => compare(exactOf(low), exactOf(high)) < 0, 'low end below high end')
  .refine(({ low, high, step }) => isWholeSteps(subtract(exactOf(high), exactOf(low)), exactOf(step)), 'whole steps')
export type Scale = z.infer<typeof scale>

export const criterionSchema = z.strictObject({
  id: criterionId,
  title: bilingual(120),
  /** The question the juror answers with a value. */
  question: bilingual(400),
  /** Basis points; the weights of one category sum to exactly 10 000. */
  weight: z.int().min(1).max(10_000),
  scale,
  /** A comment is required for values at or below `atOrBelow` and at or above `atOrAbove`; null = never. */
  comment: z.strictObject({ atOrBelow: decimal.nullable(), atOrAbove: decimal.nullable() }),
})
export type Criterion = z.infer<typeof criterionSchema>

/** True where `span` is a whole, positive number of steps. */
export const isWholeSteps = (span: Exact, step: Exact): boolean =>
  step.p > 0n && (span.p * step.q) % (span.q * step.p) === 0n
