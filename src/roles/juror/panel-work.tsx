import { type ReactNode, useMemo } from 'react'
import type { Messages } from '../../i18n/index.ts'
import { present } from '../../lib/assert.ts'
import type { Sha256 } from '../../lib/sha256.ts'
import type { Application } from '../../model/application.ts'
import type { Criterion } from '../../model/criterion.ts'
import type { Category, Panel, Person } from '../../model/edition.ts'
import type { ApplicationId, JurorId } from '../../model/ids.ts'
import type { BallotRow, BundleRow, SealedRow } from '../../storage/index.ts'
import { useBallots, useBundle, useSealed, useSeat } from '../../storage/queries.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { emptyRow } from '../../workflow/draft-row.ts'
import { useMessages } from '../shell/language.tsx'
import { useTellProgress } from '../shell/progress.ts'
import { go } from '../shell/route.ts'
import { useDraftBook } from './draft-book.ts'
import { type DraftRow, draftKey } from './draft-row.ts'
import styles from './panel-work.module.css'
import { isDecided, type Standing, standingOf } from './standing.ts'

/** One juror's work on one bundle, as every screen of the juror sees it. */
export interface PanelWork {
  readonly bundle: BundleRow
  readonly panel: Panel
  readonly category: Category
  readonly criteria: readonly Criterion[]
  readonly juror: Person
  /** In the panel's order. */
  readonly applications: readonly Application[]
  readonly draftOf: (application: ApplicationId) => DraftRow
  readonly standingOf: (application: ApplicationId) => Standing
  /** This juror's sealed sheets, first version first; drafts are locked as soon as there is one. */
  readonly sealed: readonly SealedRow[]
}

/** Reads the bundle, the seat and the drafts, and shows the screen when they are there. */
export function WithPanelWork(props: { readonly bundle: Sha256; readonly children: (work: PanelWork) => ReactNode }) {
  const bundle = useBundle(props.bundle)
  const seat = useSeat(props.bundle)
  const sealed = useSealed(props.bundle)
  const { everywhere, juror } = useMessages()
  if (bundle === undefined || seat === undefined || sealed === undefined)
    return (
      <div className={styles['waiting']}>
        <Spinner label={everywhere.words.loading} isLabelShown />
      </div>
    )
  if (bundle === null || seat === null) {
    const open = <Button onPress={() => go({ screen: 'open-bundle' })}>{juror.bundle.choose}</Button>
    return <EmptyState icon="open" title={juror.bundle.noSeat} hint={juror.bundle.noSeatHint} action={open} />
  }
  const own = sealed.filter((sheet) => sheet.juror === seat.juror)
  return (
    <Drafts bundle={bundle} juror={seat.juror} sealed={own}>
      {props.children}
    </Drafts>
  )
}

function Drafts(props: {
  readonly bundle: BundleRow
  readonly juror: JurorId
  readonly sealed: readonly SealedRow[]
  readonly children: (work: PanelWork) => ReactNode
}) {
  const { bundle, juror, sealed, children } = props
  const words = useMessages()
  const ballots = useBallots(bundle.sha256, juror)
  const changed = useDraftBook(({ rows }) => rows)
  const work = useMemo(
    () => ballots && workOf({ bundle, juror, sealed, ballots, changed }),
    [bundle, juror, sealed, ballots, changed],
  )
  useTellProgress(work ? progressText(work, words) : null)
  return work ? children(work) : null
}

/** "7 nga 16 të përfunduara · 1 përjashtim" */
function progressText({ applications, standingOf: standing }: PanelWork, { juror: words }: Messages): string {
  const all = applications.map(({ id }) => standing(id))
  const recusals = all.filter(({ state }) => state === 'recused').length
  const done = words.progress.done(all.filter(isDecided).length, all.length)
  return recusals > 0 ? `${done} · ${words.progress.recusals(recusals)}` : done
}

function workOf(parts: {
  readonly bundle: BundleRow
  readonly juror: JurorId
  readonly sealed: readonly SealedRow[]
  readonly ballots: readonly BallotRow[]
  readonly changed: Readonly<Record<string, DraftRow>>
}): PanelWork {
  const { bundle, juror, sealed, ballots, changed } = parts
  const { edition, applications, sha256 } = bundle
  const panel = present(
    edition.panels.find(({ id }) => id === bundle.panel),
    bundle.panel,
  )
  const category = present(
    edition.categories.find(({ id }) => id === panel.category),
    panel.category,
  )
  const kept = new Map(ballots.map((row) => [row.application, row]))
  const draftOf = (application: ApplicationId): DraftRow =>
    changed[draftKey({ bundle: sha256, juror, application })] ??
    kept.get(application) ??
    emptyRow(sha256, juror, application)
  const standings = new Map<ApplicationId, Standing>()
  return {
    bundle,
    panel,
    category,
    criteria: category.criteria,
    juror: present(
      edition.people.find(({ id }) => id === juror),
      juror,
    ),
    applications,
    draftOf,
    standingOf: (application) => {
      const standing = standings.get(application) ?? standingOf(draftOf(application), category.criteria)
      standings.set(application, standing)
      return standing
    },
    sealed,
  }
}
