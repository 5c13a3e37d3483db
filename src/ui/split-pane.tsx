import { type ReactNode, useSyncExternalStore } from 'react'
import { Group, Panel, Separator } from 'react-resizable-panels'
import { classes } from './class-names.ts'
import { pane } from './panes.ts'
import styles from './split-pane.module.css'

export interface SplitPaneProps {
  readonly left: ReactNode
  readonly right: ReactNode
  /** Names of the two panes and of the bar between them, read out. */
  readonly labels: { readonly left: string; readonly right: string; readonly separator: string }
  /** Share of the left pane in percent. */
  readonly share: number
  /** After the bar was moved, by mouse or arrow keys. */
  readonly onShare: (share: number) => void
}

/** Two panes side by side, one above the other in a narrow or enlarged window (WCAG 1.4.10). The bar is moved by mouse or arrow keys; F6 goes from pane to pane. */
export function SplitPane({ left, right, labels, share, onShare }: SplitPaneProps) {
  const isNarrow = useSyncExternalStore(watchWidth, () => narrow().matches)
  return (
    <Group
      className={classes(styles['group'], isNarrow && styles['down'])}
      orientation={isNarrow ? 'vertical' : 'horizontal'}
      defaultLayout={{ left: share, right: 100 - share }}
      onLayoutChanged={(layout) => {
        const changed = layout['left']
        if (changed !== undefined && Math.abs(changed - share) >= 0.5) onShare(Math.round(changed * 10) / 10)
      }}
      disableCursor
    >
      <Panel id="left" minSize="30%">
        <div className={styles['pane']} {...pane(labels.left)}>
          {left}
        </div>
      </Panel>
      <Separator className={styles['separator'] ?? ''} aria-label={labels.separator} />
      <Panel id="right" minSize="28%">
        <div className={styles['pane']} {...pane(labels.right)}>
          {right}
        </div>
      </Panel>
    </Group>
  )
}

const narrow = (): MediaQueryList => window.matchMedia('(max-width: 760px)')

function watchWidth(onChange: () => void): () => void {
  const query = narrow()
  query.addEventListener('change', onChange)
  return () => query.removeEventListener('change', onChange)
}
