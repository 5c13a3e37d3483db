import { z } from 'zod'
import { isSha256, type Sha256 } from '../lib/sha256.ts'
import './text.ts'

/** Identifiers are short and stand in file names: letters, digits, '-' and '_' only. */
const identifier = () => z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/)

export const editionId = identifier().brand('EditionId')
export const categoryId = identifier().brand('CategoryId')
export const criterionId = identifier().brand('CriterionId')
export const applicationId = identifier().brand('ApplicationId')
export const panelId = identifier().brand('PanelId')
export const jurorId = identifier().brand('JurorId')

export type EditionId = z.infer<typeof editionId>
export type CategoryId = z.infer<typeof categoryId>
export type CriterionId = z.infer<typeof criterionId>
export type ApplicationId = z.infer<typeof applicationId>
export type PanelId = z.infer<typeof panelId>
export type JurorId = z.infer<typeof jurorId>

/** SHA-256 in lower-case hexadecimal. */
export const sha256Hex = z.custom<Sha256>((value) => typeof value === 'string' && isSha256(value), 'a SHA-256')

/** A time with its offset as data, "2026-11-22T14:05:00+01:00": whole seconds, never a locale, never "Z". */
export const instant = z
  .string()
  .regex(/^\d{4}-(0\d|1[0-2])-([0-2]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d[+-](0\d|1[0-4]):[0-5]\d$/)
  .refine((text) => !Number.isNaN(Date.parse(text)), 'a day of the calendar')
export type Instant = z.infer<typeof instant>
