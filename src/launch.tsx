import { type ReactNode, StrictMode } from 'react'
import type { AppError } from './errors/catalogue.ts'
import type { Host } from './host/contract.ts'
import { installReactAriaWords, instantOf, type Language, languageFrom } from './i18n/index.ts'
import { instant } from './model/ids.ts'
import { App, showTheme } from './roles/shell/app.tsx'
import { Boundary } from './roles/shell/boundary.tsx'
import { FailureNotice } from './roles/shell/failure-notice.tsx'
import { LanguageProvider, useMessages } from './roles/shell/language.tsx'
import { DeskContext } from './roles/shell/program.tsx'
import { RecoveryNotice } from './roles/shell/recovery-notice.tsx'
import { onGo, type Place, placeText, readPlace, resumeAt } from './roles/shell/route.ts'
import { load, openStorage, type Recovery, type Store, settingOf } from './storage/index.ts'
import { StoreContext } from './storage/queries.ts'
import type { Desk } from './workflow/desk.ts'
import { remember } from './workflow/remember.ts'

const now = () => instant.parse(instantOf(new Date()))

/** Opens the database (repairing it from the journal where it must), and goes to where the person was. */
export async function launch(host: Host): Promise<ReactNode> {
  const info = await host.app.info()
  const preferred = languageFrom(info.ok ? info.value.languages : [])
  const opened = await openStorage({ host, name: 'juria', now })
  if (!opened.ok) return spoken(preferred, <CannotOpen error={opened.error} />)
  const store = opened.value
  const language = await languageOf(store, preferred)
  const theme = await load(store, settingOf('theme'))
  if (theme.ok && (theme.value === 'light' || theme.value === 'dark')) showTheme(theme.value)
  const last = await lastPlace(store)
  const desk = deskFor(host, store)
  if (last) resumeAt(last)
  onGo((place) => void remember(desk, 'place', placeText(place)))
  // Chromium may keep the origin's data longer when asked; the journal does not rely on it.
  void navigator.storage?.persist?.()
  const edition = info.ok && info.value.edition === 'desktop' ? 'desktop' : 'browser'
  return spoken(
    language,
    <DeskContext value={desk}>
      <StoreContext value={store}>
        <Program edition={edition} recovery={store.recovery} />
      </StoreContext>
    </DeskContext>,
  )
}

function Program(props: { readonly edition: 'desktop' | 'browser'; readonly recovery: Recovery | null }) {
  const { shell } = useMessages()
  return (
    <Boundary words={shell.failure}>
      <RecoveryNotice recovery={props.recovery} />
      <App edition={props.edition} />
    </Boundary>
  )
}

function CannotOpen({ error }: { readonly error: AppError }) {
  const { everywhere } = useMessages()
  return (
    <main>
      <h1>{everywhere.appName}</h1>
      <FailureNotice error={error} />
    </main>
  )
}

/** React Aria takes its words once, before the first render. */
function spoken(language: Language, children: ReactNode): ReactNode {
  installReactAriaWords(language, window)
  document.documentElement.lang = language
  return (
    <StrictMode>
      <LanguageProvider language={language}>{children}</LanguageProvider>
    </StrictMode>
  )
}

async function languageOf(store: Store, preferred: Language): Promise<Language> {
  const chosen = await load(store, settingOf('language'))
  return chosen.ok && (chosen.value === 'sq' || chosen.value === 'en') ? chosen.value : preferred
}

async function lastPlace(store: Store): Promise<Place | null> {
  const kept = await load(store, settingOf('place'))
  return (kept.ok && readPlace(kept.value)) || null
}

function deskFor(host: Host, store: Store): Desk {
  let kit: ReturnType<Desk['kit']> | undefined
  return {
    host,
    store,
    now,
    kit: async () => {
      kit ??= import('./workflow/paper-kit.ts').then(({ loadPaperKit }) => loadPaperKit(host))
      const answer = await kit
      // A failure is not kept: the next attempt may find the files.
      if (!answer.ok) kit = undefined
      return answer
    },
  }
}
