import { formatTime, type Language } from '../../i18n/index.ts'
import type { Sha256 } from '../../lib/sha256.ts'
import type { EditionId } from '../../model/ids.ts'
import type { ContestRow, SaveState } from '../../storage/index.ts'
import { useBundles, useContest, useSaveState, useSeat, useSetting } from '../../storage/queries.ts'
import { remember } from '../../workflow/remember.ts'
import { keepingOf, useDraftBook } from '../juror/draft-book.ts'
import { Frame } from './frame.tsx'
import { useLanguage, useMessages } from './language.tsx'
import { useDesk } from './program.tsx'
import { useProgress } from './progress.ts'
import { railFor, railTarget } from './rail.ts'
import { go, useRoute, useSectionsOf } from './route.ts'
import { Screen } from './screens.tsx'
import { StartScreen } from './start-screen.tsx'
import type { SavedState, Theme } from './status-bar.tsx'

const nowhere = '' as Sha256
const noEdition = '' as EditionId

/** The program: the frame around whatever screen the person is on. */
export function App({ edition }: { readonly edition: 'desktop' | 'browser' }) {
  const desk = useDesk()
  const language = useLanguage()
  const words = useMessages()
  const route = useRoute()
  const progress = useProgress()
  const sections = useSectionsOf()
  const hash = 'bundle' in sections ? sections.bundle : null
  const bundle = useBundles()?.find(({ sha256 }) => sha256 === hash) ?? null
  const seat = useSeat(hash ?? nowhere) ?? null
  const theme = useSetting('theme')
  const contest = useContest('edition' in sections ? sections.edition : noEdition) ?? null
  const saved = savedState(useSaveState(), useDraftBook(keepingOf))
  const panel = bundle?.edition.panels.find(({ id }) => id === bundle.panel)
  const person = bundle?.edition.people.find(({ id }) => id === seat?.juror)
  const role =
    panel && person && (panel.chair === person.id ? words.everywhere.roles.chair : words.everywhere.roles.juror)
  return (
    <Frame
      where={
        bundle && panel ? `${bundle.edition.title[language]} · ${panel.title[language]}` : titleOf(contest, language)
      }
      who={person && role ? words.shell.who(role, person.name) : null}
      sections={railFor(sections, words, bundle, seat)}
      current={route.screen === 'scoring' ? 'applications' : route.screen}
      onGo={(id) => go(railTarget(sections, id))}
      onStart={() => go({ screen: 'start' })}
      status={{
        saved,
        progress,
        bundle: hash,
        language,
        // React Aria takes its words once: another language is another page, and the place is kept.
        onLanguage: (chosen) => void remember(desk, 'language', chosen).then(() => location.reload()),
        theme: theme === 'light' || theme === 'dark' ? theme : 'system',
        onTheme: (chosen: Theme) => {
          showTheme(chosen)
          void remember(desk, 'theme', chosen)
        },
      }}
    >
      <Screen key={JSON.stringify(route)} route={route} start={<StartScreen edition={edition} />} />
    </Frame>
  )
}

/** A draft of a contest may have no title yet. */
const titleOf = (contest: ContestRow | null, language: Language): string | null =>
  contest?.edition.title[language] || null

/** The last write may have succeeded while an earlier draft is still not kept: both have to say "saved". */
function savedState(state: SaveState, drafts: ReturnType<typeof keepingOf>): SavedState {
  if (drafts === 'not-saved') return { kind: drafts }
  if (drafts === 'saving' || state.state === 'saving') return { kind: 'saving' }
  if (state.state === 'failed') return { kind: 'not-saved' }
  return state.at === null ? { kind: 'nothing' } : { kind: 'saved', time: formatTime(state.at) }
}

/** The tokens follow the system unless told otherwise. */
export function showTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
}
