import type { ReactNode } from 'react'
import { classes } from '../../ui/class-names.ts'
import styles from './page.module.css'

export interface PageProps {
  readonly title: string
  /** One sentence beside or under the title. */
  readonly lead?: ReactNode
  /** Buttons at the right end of the head. */
  readonly tools?: ReactNode
  readonly children: ReactNode
  /** Takes the whole width: for tables of many columns. */
  readonly isWide?: boolean
}

/** A screen that is read from top to bottom: title, sections below each other. */
export function Page({ title, lead, tools, children, isWide = false }: PageProps) {
  return (
    <div className={classes(styles['page'], isWide && styles['wide'])}>
      <header className={styles['head']}>
        <div className={styles['titles']}>
          <h1>{title}</h1>
          {lead !== undefined && <p className={styles['lead']}>{lead}</p>}
        </div>
        {tools !== undefined && <div className={styles['tools']}>{tools}</div>}
      </header>
      {children}
    </div>
  )
}

/** One part of a page under its heading. */
export function Section(props: {
  readonly title: string
  readonly note?: ReactNode
  readonly tools?: ReactNode
  readonly children: ReactNode
}) {
  const { title, note, tools, children } = props
  return (
    <section className={styles['section']}>
      <div className={styles['sectionHead']}>
        <h2>{title}</h2>
        {note !== undefined && <span className={styles['note']}>{note}</span>}
        {tools !== undefined && <div className={styles['tools']}>{tools}</div>}
      </div>
      {children}
    </section>
  )
}

export interface Fact {
  readonly label: string
  readonly value: ReactNode
}

/** Labels and their values, two columns. */
export function Facts({ rows }: { readonly rows: readonly Fact[] }) {
  return (
    <dl className={styles['facts']}>
      {rows.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
