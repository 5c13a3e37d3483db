import { type Language, languages } from '../../i18n/index.ts'
import type { Sha256 } from '../../lib/sha256.ts'
import { classes } from '../../ui/class-names.ts'
import { Fingerprint } from '../../ui/fingerprint.tsx'
import { Icon } from '../../ui/icon.tsx'
import { pane } from '../../ui/panes.ts'
import styles from './frame.module.css'
import { useMessages } from './language.tsx'

export type Theme = 'system' | 'light' | 'dark'

const themes: readonly Theme[] = ['system', 'light', 'dark']

/** What became of the last change. `time` is already formatted: "14:05". */
export type SavedState =
  | { readonly kind: 'nothing' | 'saving' | 'not-saved' }
  | { readonly kind: 'saved'; readonly time: string }

export interface StatusBarProps {
  readonly saved: SavedState
  /** "7 nga 16 të përfunduara · 1 përjashtim" */
  readonly progress: string | null
  readonly bundle: Sha256 | null
  readonly language: Language
  readonly onLanguage: (language: Language) => void
  readonly theme: Theme
  readonly onTheme: (theme: Theme) => void
}

/** Left what is saved, centre how far, right where one is: offline, bundle, language, appearance. */
export function StatusBar({ saved, progress, bundle, language, onLanguage, theme, onTheme }: StatusBarProps) {
  const { shell, everywhere } = useMessages()
  return (
    <footer className={styles['status']} {...pane(shell.statusBar, 'contentinfo')}>
      <Saved saved={saved} />
      <span className={styles['progress']}>{progress}</span>
      <div className={styles['right']}>
        <span>{shell.offline}</span>
        {bundle !== null && (
          <span>
            {everywhere.terms.bundle} <Fingerprint hash={bundle} label={everywhere.words.fingerprint} isInline />
          </span>
        )}
        <fieldset className={styles['switch']} aria-label={shell.language}>
          {languages.map((each) => (
            <button
              key={each}
              type="button"
              className={styles['choice']}
              aria-pressed={each === language}
              aria-label={shell.languages[each]}
              title={shell.languages[each]}
              lang={each}
              onClick={() => each !== language && onLanguage(each)}
            >
              {each.toUpperCase()}
            </button>
          ))}
        </fieldset>
        <fieldset className={styles['switch']} aria-label={shell.theme}>
          {themes.map((each) => (
            <button
              key={each}
              type="button"
              className={styles['choice']}
              aria-pressed={each === theme}
              onClick={() => onTheme(each)}
            >
              {shell.themes[each]}
            </button>
          ))}
        </fieldset>
      </div>
    </footer>
  )
}

/** Only a failure is read out by itself: "saved" after every change would drown everything else. */
function Saved({ saved }: { readonly saved: SavedState }) {
  const { shell } = useMessages()
  const isFailed = saved.kind === 'not-saved'
  return (
    <span className={classes(styles['saved'], isFailed && styles['failed'])} {...(isFailed ? { role: 'alert' } : {})}>
      {saved.kind === 'saved' && <Icon name="check" size={12} />}
      {isFailed && <Icon name="danger" size={12} />}
      {saved.kind === 'saved' && shell.savedAt(saved.time)}
      {saved.kind === 'saving' && shell.saving}
      {isFailed && shell.notSaved}
      {saved.kind === 'nothing' && shell.nothingToSave}
    </span>
  )
}
