import { describe } from '../../errors/describe.ts'
import { formatDecimal, type Language, parseScore, scaleValues } from '../../i18n/index.ts'
import type { Criterion } from '../../model/criterion.ts'
import type { ScoreReading } from '../../ui/score-field.tsx'
import type { ScoreStep } from '../../ui/score-strip.ts'

/** Every value of a criterion's scale as the strip shows it. */
export const stepsOf = ({ scale }: Criterion, language: Language): readonly ScoreStep[] =>
  scaleValues(scale).map((value) => ({
    value,
    text: formatDecimal(value, language),
    label: scale.anchors.find((anchor) => anchor.value === value)?.label[language] ?? '',
  }))

/** What a juror typed for a mark: its value, nothing, or the reason it is not taken. Empty takes the mark away. */
export function readTyped(typed: string, { scale }: Criterion, language: Language): ScoreReading {
  const score = parseScore(typed, scale)
  if (score.ok) return { ok: true, value: score.value }
  if (score.error.kind === 'input/empty') return { ok: true, value: '' }
  const { message, next } = describe(score.error, language)
  return { ok: false, message: `${message} ${next}` }
}
