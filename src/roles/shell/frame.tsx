import type { ReactNode } from 'react'
import { classes } from '../../ui/class-names.ts'
import { pane, usePaneKeys } from '../../ui/panes.ts'
import { ToastRegion } from '../../ui/toast.tsx'
import styles from './frame.module.css'
import { useMessages } from './language.tsx'
import { StatusBar, type StatusBarProps } from './status-bar.tsx'

export interface RailItem {
  readonly id: string
  readonly label: string
  /** At its right end: "7 / 16". */
  readonly count?: string
}

export interface RailSection {
  readonly id: string
  readonly heading: string
  readonly items: readonly RailItem[]
}

export interface FrameProps {
  /** Contest and panel: "Praktikat e Mira 2020 · Mbrojtja civile"; null on the Start screen. */
  readonly where: string | null
  /** Role and name: "Anëtar jurie: Arta Shembull". */
  readonly who: string | null
  /** None on the Start screen: the work takes the whole width. */
  readonly sections: readonly RailSection[]
  readonly current: string | null
  readonly onGo: (id: string) => void
  readonly onStart: () => void
  readonly status: StatusBarProps
  readonly children: ReactNode
}

/** Around every screen: title bar, rail of sections, work area, status bar. F6 goes from one to the next. */
export function Frame({ where, who, sections, current, onGo, onStart, status, children }: FrameProps) {
  const { shell, everywhere } = useMessages()
  usePaneKeys()
  return (
    <div className={styles['frame']}>
      <a className={styles['skip']} href="#work">
        {shell.skipToWork}
      </a>
      <header className={styles['bar']}>
        <button type="button" className={styles['mark']} onClick={onStart} title={shell.toStart}>
          {everywhere.appName}
        </button>
        {where !== null && <span className={styles['where']}>{where}</span>}
        {who !== null && <span className={styles['who']}>{who}</span>}
      </header>
      {sections.length > 0 && (
        <nav className={styles['rail']} {...pane(shell.navigation, 'navigation')}>
          {sections.map((section) => (
            <Section key={section.id} section={section} current={current} onGo={onGo} />
          ))}
        </nav>
      )}
      <main
        id="work"
        className={classes(styles['work'], sections.length === 0 && styles['wide'])}
        {...pane(shell.workArea, 'main')}
      >
        {children}
      </main>
      <StatusBar {...status} />
      <ToastRegion label={shell.notices} close={shell.closeNotice} />
    </div>
  )
}

function Section(props: {
  readonly section: RailSection
  readonly current: string | null
  readonly onGo: (id: string) => void
}) {
  const { section, current, onGo } = props
  return (
    <>
      <h2 className={styles['heading']}>{section.heading}</h2>
      <ul className={styles['items']}>
        {section.items.map(({ id, label, count }) => (
          <li key={id}>
            <button
              type="button"
              className={classes(styles['item'], id === current && styles['current'])}
              onClick={() => onGo(id)}
              {...(id === current ? { 'aria-current': 'page' as const } : {})}
            >
              <span>{label}</span>
              {count !== undefined && <span className={styles['count']}>{count}</span>}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
