import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { RadioButton, RadioField, RadioGroup } from 'react-aria-components'
import { Icon } from './icon.tsx'
import styles from './score-field.module.css'
import { beginsNumber, type ScoreStep, stripOf } from './score-strip.ts'

/** What the reader of typed text answers: the value in the model's form, '' to clear, or why it is not taken. */
export type ScoreReading =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly message: string }

export interface ScoreFieldProps {
  /** The criterion, read out. */
  readonly label: string
  /** Every value of the scale, lowest first. */
  readonly steps: readonly ScoreStep[]
  /** As the model writes it; null = not yet scored, which is not zero. */
  readonly value: string | null
  readonly onChange: (value: string | null) => void
  readonly read: (typed: string) => ScoreReading
  readonly words: {
    /** Name of the entry: "Shkruaj pikët". */
    readonly typed: string
    /** Full name of one step for screen readers: "8 pikë, I lartë". */
    readonly step: (text: string, label: string) => string
  }
  readonly isDisabled?: boolean
}

/**
 * A mark: a strip of steps, and an entry for typing. A digit typed on the strip goes to the entry. What is typed counts
 * when it is entered (Enter, Tab, leaving), never half-typed: "75" on a scale to 10 is refused as a whole and the mark
 * stays as it was. Escape takes the typing back. Give it a `key` of application and criterion: what was typed for one
 * mark must not show on the next.
 */
export function ScoreField({ label, steps, value, onChange, read, words, isDisabled = false }: ScoreFieldProps) {
  const entry = useRef<HTMLInputElement>(null)
  const [draft, setDraft] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const problemId = useId()
  // A mark changed from outside (undo) replaces what was being typed for the old one.
  const [seen, setSeen] = useState(value)
  if (seen !== value) {
    setSeen(value)
    setDraft(null)
    setProblem(null)
  }
  const shown = draft ?? steps.find((step) => step.value === value)?.text ?? ''

  const settle = (next: string | null) => {
    setDraft(null)
    setProblem(null)
    if (next !== value) onChange(next)
  }
  const enter = () => {
    if (draft === null) return
    const reading = read(draft)
    if (reading.ok) settle(reading.value === '' ? null : reading.value)
    else setProblem(reading.message)
  }
  const onEntryKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter') enter()
    if (event.key === 'Escape' && draft !== null) {
      event.stopPropagation()
      settle(value)
    }
  }
  const onStripKey = (event: KeyboardEvent) => {
    if (isDisabled || !beginsNumber(event.key) || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    setProblem(null)
    setDraft(event.key)
    entry.current?.focus()
  }

  return (
    <div className={styles['field']}>
      <div className={styles['keys']} onKeyDownCapture={onStripKey}>
        <RadioGroup
          className={styles['strip'] ?? ''}
          aria-label={label}
          orientation="horizontal"
          value={value}
          onChange={settle}
          isDisabled={isDisabled}
        >
          {stripOf(steps).map((step) => (
            <RadioField
              key={step.value}
              value={step.value}
              className={styles['slot'] ?? ''}
              aria-label={words.step(step.text, step.label)}
            >
              <RadioButton className={styles['step'] ?? ''}>
                <span aria-hidden="true">{step.text}</span>
              </RadioButton>
            </RadioField>
          ))}
        </RadioGroup>
      </div>
      <input
        ref={entry}
        className={styles['typed']}
        aria-label={`${words.typed}: ${label}`}
        aria-invalid={problem !== null}
        inputMode="decimal"
        autoComplete="off"
        placeholder="–"
        value={shown}
        disabled={isDisabled}
        onChange={(event) => {
          setDraft(event.target.value)
          setProblem(null)
        }}
        onBlur={enter}
        onKeyDown={onEntryKey}
        {...(problem === null ? {} : { 'aria-describedby': problemId })}
      />
      {problem !== null && (
        <p className={styles['error']} id={problemId} role="alert">
          <Icon name="danger" size={14} />
          <span>{problem}</span>
        </p>
      )}
    </div>
  )
}
