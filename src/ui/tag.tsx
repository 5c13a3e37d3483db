import type { ReactNode } from 'react'
import { classes } from './class-names.ts'
import styles from './tag.module.css'

/** A state in one or two words. The colour only repeats what the word says. */
export function Tag(props: {
  readonly children: ReactNode
  readonly tone?: 'plain' | 'accent' | 'success' | 'warning' | 'danger'
}) {
  const { children, tone = 'plain' } = props
  return <span className={classes(styles['tag'], tone !== 'plain' && styles[tone])}>{children}</span>
}
