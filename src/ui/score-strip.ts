/** One value of a scale: as the model writes it, as it is shown, and what the anchor calls it. */
export interface ScoreStep {
  readonly value: string
  readonly text: string
  /** "I lartë"; '' where the scale has no anchor for it. */
  readonly label: string
}

const mostButtons = 11

/**
 * The steps that get a button. Up to eleven stand side by side; a finer scale shows its whole numbers, or every n-th,
 * and its other values are typed. The lowest value is always among them.
 */
export function stripOf(steps: readonly ScoreStep[]): readonly ScoreStep[] {
  if (steps.length <= mostButtons) return steps
  const whole = steps.filter(({ value }) => !value.includes('.'))
  const shown = whole.length > 1 ? whole : steps
  const stride = Math.ceil((shown.length - 1) / (mostButtons - 1))
  return stride <= 1 ? shown : shown.filter((_, index) => index % stride === 0)
}

/** A key that begins a typed value while the strip has the focus: digits, a separator, a minus. */
export const beginsNumber = (key: string): boolean => /^[0-9,.\u2212-]$/.test(key)
