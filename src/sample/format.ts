import { z } from 'zod'
import { assert } from '../lib/assert.ts'
import type { Json } from '../lib/canonical-json.ts'
import { applicationSchema } from '../model/application.ts'
import { editionSchema } from '../model/edition.ts'
import { panelId } from '../model/ids.ts'
import { line } from '../model/text.ts'

/** Of an application that the sample ships: what the model knows, and what its invented documents are made from. */
const sampleApplication = applicationSchema.omit({ schema: true, attachments: true }).extend({
  picture: z
    .strictObject({
      /** Beside the data, below `resources/sample`. */
      file: z.string().regex(/^[a-z-]+\.png$/),
      title: line(120),
      /** What is to be seen, for who cannot see it. */
      alternative: line(300),
    })
    .nullable(),
  plan: z
    .strictObject({
      title: line(120),
      rows: z.array(z.strictObject({ step: line(200), who: line(120), when: line(80) })).min(1),
    })
    .nullable(),
  /** Amounts in lekë. */
  budget: z
    .array(z.strictObject({ item: line(200), amount: z.int().min(0) }))
    .min(1)
    .nullable(),
})
export type SampleApplication = z.infer<typeof sampleApplication>

/** `resources/sample/kpm-2020.json`. The edition in it is whole by itself, with five jurors a panel. */
const sampleData = z.strictObject({
  edition: editionSchema,
  /** Further invented jurors of each panel, for larger juries. */
  reserve: z.array(z.strictObject({ panel: panelId, people: editionSchema.shape.people })),
  applications: z.array(sampleApplication).min(1),
})
export type SampleData = z.infer<typeof sampleData>

/** The data ship with the program: what does not pass is a bug. */
export function readSampleData(data: Json): SampleData {
  const read = sampleData.safeParse(data)
  assert(read.success, `sample data: ${read.error?.message ?? ''}`)
  return read.data
}
