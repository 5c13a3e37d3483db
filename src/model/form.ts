import { z } from 'zod'
import { present } from '../lib/assert.ts'
import type { Application } from './application.ts'
import { criterionSchema } from './criterion.ts'
import { type Edition, totalRules } from './edition.ts'
import { applicationId, categoryId, editionId, type PanelId, panelId } from './ids.ts'
import { bilingual, line, prose } from './text.ts'

/**
 * What a scoresheet prints of its bundle: enough to rebuild the page from the sheet alone, years later.
 * A returned sheet counts only if its form equals the form of the bundle it names.
 */
export const formSchema = z.strictObject({
  edition: z.strictObject({
    id: editionId,
    year: z.int(),
    title: bilingual(200),
    organiser: bilingual(300),
    notice: z.strictObject({ sq: prose(2000), en: prose(2000) }),
  }),
  category: z.strictObject({
    id: categoryId,
    title: bilingual(120),
    criteria: z.array(criterionSchema).min(1).max(50),
  }),
  panel: z.strictObject({ id: panelId, title: bilingual(120) }),
  applications: z
    .array(z.strictObject({ id: applicationId, title: line(300), applicant: line(120) }))
    .min(1)
    .max(5000),
  totals: totalRules,
})
export type Form = z.infer<typeof formSchema>

/** The form of one panel: applications in the panel's order. The edition and applications have been validated together. */
export function formOf(edition: Edition, panel: PanelId, applications: readonly Application[]): Form {
  const {
    id,
    title,
    category,
    applications: order,
  } = present(
    edition.panels.find((candidate) => candidate.id === panel),
    `panel ${panel}`,
  )
  const { criteria, title: categoryTitle } = present(
    edition.categories.find((candidate) => candidate.id === category),
    `category ${category}`,
  )
  const byId = new Map(applications.map((application) => [application.id, application]))
  return {
    edition: {
      id: edition.id,
      year: edition.year,
      title: edition.title,
      organiser: edition.organiser,
      notice: edition.notice,
    },
    category: { id: category, title: categoryTitle, criteria },
    panel: { id, title },
    applications: order.map((key) => {
      const application = present(byId.get(key), `application ${key}`)
      return { id: application.id, title: application.title, applicant: application.applicant.name }
    }),
    totals: edition.totals,
  }
}
