import type { ReactNode } from 'react'
import styles from './empty-state.module.css'
import { Icon, type IconName } from './icon.tsx'

/** Where there is nothing yet: what would be here, and what to do. */
export function EmptyState(props: {
  readonly icon: IconName
  readonly title: string
  readonly hint: string
  readonly action?: ReactNode
}) {
  return (
    <div className={styles['empty']}>
      <span className={styles['sign']}>
        <Icon name={props.icon} size={40} />
      </span>
      <p className={styles['title']}>{props.title}</p>
      <p className={styles['hint']}>{props.hint}</p>
      {props.action !== undefined && <div className={styles['action']}>{props.action}</div>}
    </div>
  )
}
