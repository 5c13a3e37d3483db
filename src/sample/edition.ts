import { assert, present } from '../lib/assert.ts'
import type { Json } from '../lib/canonical-json.ts'
import type { Edition, Method } from '../model/edition.ts'
import { readSampleData, type SampleData } from './format.ts'

/** Jurors a panel that the sample has names for. */
export const sampleJurors = { fewest: 3, most: 9 } as const

/**
 * The 2020 edition with `jurors` invented people on each panel; the first of each panel chairs.
 * The method follows the size of the panel. Anything but a whole number from 3 to 9 is a bug of the caller.
 */
export const sampleEdition = ({ data, jurors }: { data: Json; jurors: number }): Edition =>
  editionFor(readSampleData(data), jurors)

export function editionFor({ edition, reserve }: SampleData, jurors: number): Edition {
  assert(Number.isInteger(jurors), 'a whole number of jurors')
  assert(jurors >= sampleJurors.fewest && jurors <= sampleJurors.most, `no sample panel of ${jurors}`)
  const panels = edition.panels.map((panel) => {
    const further = reserve.find((candidate) => candidate.panel === panel.id)?.people ?? []
    return { ...panel, jurors: [...panel.jurors, ...further.map(({ id }) => id)].slice(0, jurors) }
  })
  const everybody = new Map([...edition.people, ...reserve.flatMap(({ people }) => people)].map((one) => [one.id, one]))
  return {
    ...edition,
    categories: edition.categories.map((category) => ({ ...category, method: methodFor(jurors) })),
    people: panels.flatMap((panel) => panel.jurors.map((id) => present(everybody.get(id), `person ${id}`))),
    panels,
  }
}

/**
 * Olympic mean from five jurors on; below, it would leave the decision to one or two marks, so the mean.
 * Two thirds of the panel, and never fewer than three, must have marked an application (design: scoring §1.6, §5).
 */
export const methodFor = (jurors: number): Method => ({
  kind: jurors >= 5 ? 'olympic' : 'mean',
  minimumMarks: Math.max(3, Math.ceil((2 * jurors) / 3)),
})
