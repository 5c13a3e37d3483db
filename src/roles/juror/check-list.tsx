import type { ReactNode } from 'react'
import { formatNumber } from '../../i18n/index.ts'
import { useIdentities } from '../../storage/queries.ts'
import { Button } from '../../ui/button.tsx'
import { classes } from '../../ui/class-names.ts'
import { Icon } from '../../ui/icon.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { unlockedFor } from '../shell/key-dialog.tsx'
import { useLanguage, useMessages } from '../shell/language.tsx'
import { Section } from '../shell/page.tsx'
import { go } from '../shell/route.ts'
import type { PanelWork } from './panel-work.tsx'
import styles from './review.module.css'
import { isDecided, type Standing } from './standing.ts'

/** What stands between the juror and the seal; each line leads to the first application it is about. */
export function CheckList({ work }: { readonly work: PanelWork }) {
  const { review } = useMessages()
  const language = useLanguage()
  const text = (value: number) => formatNumber(value, language)
  const identities = useIdentities() ?? []
  const standings = work.applications.map(({ id }) => ({ id, standing: work.standingOf(id) }))
  const where = (holds: (standing: Standing) => boolean) => standings.filter(({ standing }) => holds(standing))
  const open = where((standing) => !isDecided(standing))
  const silent = where((standing) => standing.silent.length > 0)
  const long = where(({ tooLong }) => tooLong.length > 0)
  const flagged = where((standing) => standing.flagged)
  const [recused, abstained] = [where(({ state }) => state === 'recused'), where(({ state }) => state === 'abstained')]
  const comments = silent.reduce((sum, { standing }) => sum + standing.silent.length, 0)
  const visit = (at: typeof standings) => {
    const [first] = at
    if (!first) return undefined
    return () => go({ screen: 'scoring', bundle: work.bundle.sha256, application: first.id })
  }
  const decided = review.checks.scored(text(standings.length - open.length), text(standings.length))
  const aside = [
    recused.length > 0 && review.checks.recused(recused.length),
    abstained.length > 0 && review.checks.abstained(abstained.length),
  ].filter((part) => part !== false)
  return (
    <Section title={review.checklist}>
      <ul className={styles['checks']}>
        <Check state={open.length === 0 ? 'done' : 'missing'} onVisit={visit(open)}>
          {decided}
          {aside.length > 0 && <small> ({aside.join(', ')})</small>}
        </Check>
        <Check state={comments === 0 ? 'done' : 'missing'} onVisit={visit(silent)}>
          {review.checks.comments(comments)}
        </Check>
        {long.length > 0 && (
          <Check state="missing" onVisit={visit(long)}>
            {review.checks.tooLong(long.reduce((sum, { standing }) => sum + standing.tooLong.length, 0))}
          </Check>
        )}
        <Check state={flagged.length === 0 ? 'done' : 'note'} onVisit={visit(flagged)}>
          {review.checks.flagged(flagged.length)}
        </Check>
        {unlockedFor('juror', identities) ? (
          <Check state="done">{review.checks.key}</Check>
        ) : (
          <Check state="note">{review.nobodyYet}</Check>
        )}
      </ul>
    </Section>
  )
}

const icons = { done: 'check', missing: 'warning', note: 'info' } as const

function Check(props: {
  readonly state: keyof typeof icons
  readonly onVisit?: (() => void) | undefined
  readonly children: ReactNode
}) {
  const { state, onVisit, children } = props
  const { review, everywhere } = useMessages()
  return (
    <li className={classes(styles['check'], styles[state])}>
      <Icon name={icons[state]} />
      <span>
        <VisuallyHidden>
          {state === 'done' ? everywhere.words.yes : state === 'missing' ? everywhere.words.no : ''}{' '}
        </VisuallyHidden>
        {children}
      </span>
      {state !== 'done' && onVisit && (
        <Button size="small" tone="quiet" onPress={onVisit}>
          {review.goThere}
        </Button>
      )}
    </li>
  )
}
