import { useId, useState } from 'react'
import { formatBasisPoints, formatDecimal } from '../../i18n/index.ts'
import { longestComment } from '../../model/ballot.ts'
import type { Criterion, Decimal } from '../../model/criterion.ts'
import { anchorFor, needsComment } from '../../scoring/index.ts'
import { classes } from '../../ui/class-names.ts'
import { Icon } from '../../ui/icon.tsx'
import { ScoreField } from '../../ui/score-field.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useLanguage, useMessages } from '../shell/language.tsx'
import { useDesk } from '../shell/program.tsx'
import { flush } from './draft-book.ts'
import { readTyped, stepsOf } from './scale-words.ts'
import styles from './sheet.module.css'
import { useTextLimit } from './text-limit.ts'

export interface CriterionRowProps {
  readonly criterion: Criterion
  readonly mark: { readonly value: Decimal | null; readonly comment: string } | undefined
  readonly isCurrent: boolean
  readonly isLocked: boolean
  /** The value asks for a comment and there is none. */
  readonly isSilent: boolean
  readonly isAsked: boolean
  readonly onFocus: () => void
  readonly onValue: (value: Decimal | null) => void
  readonly onComment: (comment: string) => void
}

/** One criterion: what is asked, the strip, what the value means, the comment. */
export function CriterionRow(props: CriterionRowProps) {
  const { criterion, mark, isCurrent, isLocked, isAsked, onFocus, onValue } = props
  const { scoring, everywhere } = useMessages()
  const language = useLanguage()
  const heading = useId()
  const value = mark?.value ?? null
  const shown = value === null ? everywhere.words.none : formatDecimal(value, language)
  const isMissing = isAsked && value === null
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a press beside its controls only makes the row the current one
    <li
      className={classes(styles['criterion'], isCurrent && styles['current'])}
      data-criterion={criterion.id}
      aria-labelledby={heading}
      onFocusCapture={onFocus}
      onClick={onFocus}
      {...(isCurrent ? { 'aria-current': true } : {})}
    >
      <div className={styles['title']}>
        <h2 id={heading}>{criterion.title[language]}</h2>
        <span className={styles['weight']}>{scoring.weight(formatBasisPoints(criterion.weight, language))}</span>
        <span className={styles['value']}>
          {shown} <small>{scoring.outOf(formatDecimal(criterion.scale.high, language))}</small>
        </span>
      </div>
      <p className={styles['question']}>{criterion.question[language]}</p>
      <ScoreField
        label={criterion.title[language]}
        steps={stepsOf(criterion, language)}
        value={value}
        onChange={onValue}
        read={(typed) => readTyped(typed, criterion, language)}
        words={{ typed: scoring.typed, step: scoring.step }}
        isDisabled={isLocked}
      />
      {isMissing && (
        <p className={styles['asked']}>
          <Icon name="warning" size={14} /> {scoring.unscored}
        </p>
      )}
      <AnchorText criterion={criterion} value={value} />
      <Comment {...props} />
    </li>
  )
}

/** What an application looks like that deserves this value: the highest anchor not above it. */
function AnchorText({ criterion, value }: { readonly criterion: Criterion; readonly value: Decimal | null }) {
  const language = useLanguage()
  const anchor = value === null ? undefined : anchorFor(value, criterion)
  if (!anchor || value === null) return null
  return (
    <p className={styles['anchor']}>
      <b>
        {formatDecimal(anchor.value, language)} – {anchor.label[language]}:
      </b>{' '}
      {anchor.meaning[language]}
    </p>
  )
}

/**
 * Shown where it is current, required, not yet decided about, or already written. Once shown it stays: a row that
 * shrank when the pointer went down on another would pull that one away from under it.
 */
function Comment({ criterion, mark, isCurrent, isLocked, isSilent, isAsked, onComment }: CriterionRowProps) {
  const { scoring } = useMessages()
  const language = useLanguage()
  const desk = useDesk()
  const limit = useTextLimit(longestComment)
  const value = mark?.value ?? null
  const comment = mark?.comment ?? ''
  const isRequired = value !== null && needsComment(value, criterion)
  const [wasShown, setShown] = useState(false)
  const isShown = wasShown || isCurrent || isRequired || value === null || comment !== ''
  if (isShown && !wasShown) setShown(true)
  if (!isShown) return null
  const { atOrBelow, atOrAbove } = criterion.comment
  const text = (bound: Decimal | null) => (bound === null ? null : formatDecimal(bound, language))
  const { hint, error } = limit(comment)
  const rule = scoring.commentRule(text(atOrBelow), text(atOrAbove))
  return (
    <div className={styles['comment']}>
      <TextArea
        label={`${scoring.comment}: ${criterion.title[language]}`}
        isLabelHidden
        placeholder={isRequired ? scoring.commentRequired : rule}
        rows={1}
        value={comment}
        onChange={onComment}
        onBlur={() => flush(desk)}
        isRequired={isRequired}
        isDisabled={isLocked}
        hint={hint}
        error={isSilent && isAsked ? scoring.missingComments(1) : error}
      />
    </div>
  )
}
