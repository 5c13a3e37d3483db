import { Button } from '../../ui/button.tsx'
import styles from './key-dialog.module.css'
import { useMessages } from './language.tsx'

/** The foot of a key's dialog. Enter in a field submits the same form as the last button. */
export function KeyButtons(props: {
  /** Id of the form. */
  readonly form: string
  readonly label: string
  readonly pendingLabel: string
  readonly isPending: boolean
  readonly onClose: () => void
  readonly aside?: { readonly label: string; readonly onPress: () => void }
}) {
  const { form, label, pendingLabel, isPending, onClose, aside } = props
  const { everywhere } = useMessages()
  const submit = () => {
    const element = document.getElementById(form)
    if (element instanceof HTMLFormElement) element.requestSubmit()
  }
  return (
    <>
      {aside && (
        <span className={styles['aside']}>
          <Button tone="quiet" onPress={aside.onPress} isDisabled={isPending}>
            {aside.label}
          </Button>
        </span>
      )}
      <Button onPress={onClose} isDisabled={isPending}>
        {everywhere.actions.cancel}
      </Button>
      <Button tone="primary" onPress={submit} isPending={isPending} pendingLabel={pendingLabel}>
        {label}
      </Button>
    </>
  )
}
