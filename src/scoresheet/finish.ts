import { assert, present } from '../lib/assert.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import { type Ballot, longestComment, longestExplanation } from '../model/ballot.ts'
import type { Criterion } from '../model/criterion.ts'
import type { Form } from '../model/form.ts'
import type { ApplicationId } from '../model/ids.ts'
import { tidy } from '../model/text.ts'
import { needsComment, readMark, totalOf } from '../scoring/index.ts'
import { type Draft, valuesOf } from './draft.ts'
import type { FinishError } from './errors.ts'
import { type Scoresheet, scoresheetSchema } from './format.ts'

export type SheetHead = Pick<Scoresheet, 'bundle' | 'juror' | 'sealedAt' | 'version' | 'replaces' | 'software'>

/** How far one draft is: what the list of applications shows and what sealing asks for. */
export function progressOf(draft: Draft | undefined, criteria: readonly Criterion[]) {
  if (!draft) return { state: 'open', missing: criteria.length, comments: 0 } as const
  if (draft.stance.kind !== 'scoring') return { state: draft.stance.kind, missing: 0, comments: 0 } as const
  const { missing } = totalOf(valuesOf(draft), criteria)
  const comments = commentsMissing(draft, criteria).length
  if (missing.length === criteria.length) return { state: 'open', missing: missing.length, comments } as const
  const state = missing.length > 0 || comments > 0 ? 'partial' : 'scored'
  return { state, missing: missing.length, comments } as const
}

/**
 * Draft → final: one ballot for each application of the form, in its order. Refused as long as one application
 * is not decided, a value leaves its scale, a required comment is missing, or a text is too long for a sheet. The result passes the format's schema.
 */
export function finishSheet(
  head: SheetHead,
  form: Form,
  drafts: ReadonlyMap<ApplicationId, Draft>,
): Result<Scoresheet, FinishError> {
  const { criteria } = form.category
  const undecided = form.applications.filter(({ id }) => {
    const { state, missing } = progressOf(drafts.get(id), criteria)
    return state === 'open' || missing > 0
  })
  if (undecided.length > 0) return fail({ kind: 'scoresheet/not-scored', applications: undecided.map(({ id }) => id) })
  const ballots: Ballot[] = []
  for (const { id } of form.applications) {
    const ballot = finishBallot(present(drafts.get(id), `draft ${id}`), criteria)
    if (!ballot.ok) return ballot
    ballots.push(ballot.value)
  }
  const sheet = scoresheetSchema.safeParse({ schema: 'juria-scoresheet/1', template: 1, form, ballots, ...head })
  assert(sheet.success, 'a finished sheet breaks its own format')
  return ok(sheet.data)
}

function finishBallot(draft: Draft, criteria: readonly Criterion[]): Result<Ballot, FinishError> {
  const { application, stance } = draft
  const long = tooLong(draft, criteria)
  if (long) return fail(long)
  if (stance.kind === 'recused')
    return ok({ state: 'recused', application, reason: stance.reason, explanation: tidy(stance.explanation) })
  if (stance.kind === 'abstained')
    return ok({ state: 'abstained', application, reason: stance.reason, explanation: tidy(stance.explanation) })
  const values = valuesOf(draft)
  for (const criterion of criteria) {
    const mark = readMark(present(values.get(criterion.id), criterion.id), criterion)
    if (!mark.ok) return mark
  }
  const silent = commentsMissing(draft, criteria)
  if (silent.length > 0)
    return fail({ kind: 'scoresheet/comment-missing', application, criteria: silent.map(({ id }) => id) })
  const marks = criteria.map(({ id }) => ({
    criterion: id,
    value: present(values.get(id), id),
    comment: tidy(draft.marks[id]?.comment ?? ''),
  }))
  return ok({ state: 'scored', application, marks, comment: tidy(draft.comment) })
}

function commentsMissing(draft: Draft, criteria: readonly Criterion[]): readonly Criterion[] {
  return criteria.filter((criterion) => {
    const mark = draft.marks[criterion.id]
    return mark?.value != null && needsComment(mark.value, criterion) && tidy(mark.comment).trim() === ''
  })
}

/** The first text that the format has no room for; the juror shortens it, the program never does. */
function tooLong({ application, stance, marks, comment }: Draft, criteria: readonly Criterion[]): FinishError | null {
  const over = (text: string, limit: number, criterion: Criterion | null): FinishError[] => {
    const { length } = tidy(text)
    const title = criterion?.title ?? null
    return length > limit ? [{ kind: 'scoresheet/too-long', application, criterion: title, length, limit }] : []
  }
  const texts =
    stance.kind === 'scoring'
      ? [
          ...criteria.flatMap((criterion) => over(marks[criterion.id]?.comment ?? '', longestComment, criterion)),
          ...over(comment, longestComment, null),
        ]
      : over(stance.explanation, longestExplanation, null)
  return texts[0] ?? null
}
