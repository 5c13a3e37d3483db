import { z } from 'zod'
import { criterionSchema } from './criterion.ts'
import { applicationId, categoryId, editionId, jurorId, panelId, sha256Hex } from './ids.ts'
import { bilingual, line, prose } from './text.ts'

/** How the jurors' totals of one application become one figure (design: scoring §1.2). Frozen with the edition. */
export const methodSchema = z.strictObject({
  kind: z.enum(['mean', 'olympic']),
  /** Fewer valid totals than this, and the application is not ranked. */
  minimumMarks: z.int().min(1).max(99),
})
export type Method = z.infer<typeof methodSchema>

/** The steps that may separate equal totals, in the order the edition declares (design: scoring §1.5). */
export const ladderStep = z.enum(['heaviest-criterion', 'median', 'head-to-head', 'first-places', 'chair', 'lot'])
export type LadderStep = z.infer<typeof ladderStep>

/** How a juror's marks become a total. One named policy each; all of them stand on the sheet. */
export const totalRules = z.strictObject({
  /** 100·(mark − low)/(high − low): the lowest mark of a scale is 0, the highest 100. */
  rescale: z.literal('range'),
  /** Digits shown; rounding happens for display only, never between steps. */
  decimals: z.int().min(0).max(6),
  rounding: z.literal('half-up'),
  /** A missing criterion blocks the juror's total. */
  missing: z.literal('block'),
  /** A juror's opinion is one number: criteria first, then jurors. */
  order: z.literal('criteria-first'),
})
export type TotalRules = z.infer<typeof totalRules>

const category = z
  .strictObject({
    id: categoryId,
    title: bilingual(120),
    criteria: z.array(criterionSchema).min(1).max(50),
    method: methodSchema,
    /** How many applications the jury awards here: where the award line is drawn. */
    winners: z.int().min(0).max(99),
  })
  .refine(({ criteria }) => distinct(criteria), 'criteria have distinct ids')
export type Category = z.infer<typeof category>

const person = z.strictObject({
  id: jurorId,
  name: line(120),
  /** "Akademike", "Shoqëria civile": shown beside the name. */
  background: bilingual(120),
  /** Fingerprint of the certificate the secretariat vouches for; null = not enrolled yet. */
  certificate: sha256Hex.nullable(),
})
export type Person = z.infer<typeof person>

const panel = z.strictObject({
  id: panelId,
  title: bilingual(120),
  category: categoryId,
  chair: jurorId,
  jurors: z.array(jurorId).min(1).max(99),
  applications: z.array(applicationId).min(1).max(5000),
})
export type Panel = z.infer<typeof panel>

const prize = z.strictObject({
  id: line(60),
  title: bilingual(200),
  kind: z.enum(['jury', 'public', 'special']),
  count: z.int().min(1).max(999),
})

/**
 * Everything the jury is bound by, frozen and hashed when the first bundle is sealed.
 * Stands whole in every bundle as `data/edition.json`.
 */
export const editionSchema = z
  .strictObject({
    schema: z.literal('juria-edition/1'),
    id: editionId,
    year: z.int().min(1900).max(9999),
    title: bilingual(200),
    organiser: bilingual(300),
    /** What a reader must know before relying on it ("weights provisional", "categories illustrative"). */
    notice: z.strictObject({ sq: prose(2000), en: prose(2000) }),
    totals: totalRules,
    ladder: z.array(ladderStep).max(20),
    /** Published before scores close; the lot of the ladder is drawn from it. */
    lotSeed: line(200),
    categories: z.array(category).min(1).max(200),
    people: z.array(person).min(1).max(5000),
    panels: z.array(panel).min(1).max(200),
    prizes: z.array(prize).max(200),
    templates: z.strictObject({ scoresheet: z.literal(1), minutes: z.literal(1) }),
  })
  .superRefine((edition, context) => {
    for (const message of inconsistencies(edition)) context.addIssue({ code: 'custom', message })
  })
export type Edition = z.infer<typeof editionSchema>

/** Weights of one category in basis points: exactly 10 000 or the edition is refused. */
export const weightSum = (criteria: readonly { weight: number }[]): number =>
  criteria.reduce((sum, criterion) => sum + criterion.weight, 0)

function inconsistencies(edition: {
  categories: readonly Category[]
  people: readonly Person[]
  panels: readonly Panel[]
}): string[] {
  const people = new Set<string>(edition.people.map(({ id }) => id))
  const categories = new Set<string>(edition.categories.map(({ id }) => id))
  const problems: string[] = []
  for (const { id, criteria } of edition.categories)
    if (weightSum(criteria) !== 10_000) problems.push(`weights: category ${id} sums to ${weightSum(criteria)}`)
  for (const { id, category, chair, jurors, applications } of edition.panels) {
    if (!categories.has(category)) problems.push(`panel ${id} names an unknown category`)
    if (![chair, ...jurors].every((juror) => people.has(juror))) problems.push(`panel ${id} names an unknown person`)
    if (new Set(jurors).size !== jurors.length) problems.push(`panel ${id} names a juror twice`)
    if (new Set(applications).size !== applications.length) problems.push(`panel ${id} names an application twice`)
  }
  for (const [what, list] of Object.entries({
    people: edition.people,
    categories: edition.categories,
    panels: edition.panels,
  }))
    if (!distinct(list)) problems.push(`${what} have distinct ids`)
  return problems
}

const distinct = (list: readonly { id: string }[]): boolean => new Set(list.map(({ id }) => id)).size === list.length
