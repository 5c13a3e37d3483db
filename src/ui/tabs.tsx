import type { ReactNode } from 'react'
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components'
import { classes } from './class-names.ts'
import styles from './tabs.module.css'

export interface TabItem {
  readonly id: string
  readonly title: string
  readonly content: ReactNode
}

export interface TabsProps {
  /** What the tabs are of, read out. */
  readonly label: string
  readonly items: readonly TabItem[]
  readonly selected: string
  readonly onSelect: (id: string) => void
  /** At the right end of the bar. */
  readonly tools?: ReactNode
  /** Takes the height of its place and scrolls inside. */
  readonly isFilling?: boolean
}

export function Tabs({ label, items, selected, onSelect, tools, isFilling = false }: TabsProps) {
  return (
    <AriaTabs
      className={classes(styles['tabs'], isFilling && styles['fill'])}
      selectedKey={selected}
      onSelectionChange={(key) => onSelect(String(key))}
    >
      <div className={styles['bar']}>
        <TabList className={styles['list'] ?? ''} aria-label={label}>
          {items.map(({ id, title }) => (
            <Tab key={id} id={id} className={styles['tab'] ?? ''}>
              {title}
            </Tab>
          ))}
        </TabList>
        {tools !== undefined && <div className={styles['tools']}>{tools}</div>}
      </div>
      {items.map(({ id, content }) => (
        <TabPanel key={id} id={id} className={styles['panel'] ?? ''}>
          {content}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
