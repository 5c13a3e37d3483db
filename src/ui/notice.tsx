import type { ReactNode } from 'react'
import { classes } from './class-names.ts'
import { Icon, type IconName } from './icon.tsx'
import styles from './notice.module.css'

export interface NoticeProps {
  readonly tone: 'info' | 'success' | 'warning' | 'danger'
  /** One sentence. */
  readonly title: string
  readonly children?: ReactNode
  /** What to do now, with its lead-in: "Çfarë të bëni:". */
  readonly next?: { readonly lead: string; readonly text: string } | undefined
  /** The code a person reads over the phone. */
  readonly code?: string | undefined
  readonly action?: ReactNode
  /** Read out as soon as it appears: for what has just happened, not for what stands on the page. */
  readonly isLive?: boolean
}

const signs: Readonly<Record<NoticeProps['tone'], IconName>> = {
  info: 'info',
  success: 'check',
  warning: 'warning',
  danger: 'danger',
}

/** One sentence with its way on. */
export function Notice({ tone, title, children, next, code, action, isLive = false }: NoticeProps) {
  const role = isLive ? (tone === 'danger' ? 'alert' : 'status') : undefined
  return (
    <div className={classes(styles['notice'], tone !== 'info' && styles[tone])} role={role}>
      <span className={styles['sign']}>
        <Icon name={signs[tone]} />
      </span>
      <div className={styles['text']}>
        <p className={styles['title']}>
          {title} {code !== undefined && <span className={styles['code']}>{code}</span>}
        </p>
        {children !== undefined && <div>{children}</div>}
        {next !== undefined && (
          <p className={styles['next']}>
            <b>{next.lead}</b> {next.text}
          </p>
        )}
      </div>
      {action !== undefined && <div className={styles['actions']}>{action}</div>}
    </div>
  )
}
