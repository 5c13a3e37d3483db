import { type ReactNode, useState } from 'react'
import type { Person } from '../../model/edition.ts'
import type { IdentityRow } from '../../storage/index.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { AlertDialog } from '../../ui/dialog.tsx'
import { Fingerprint } from '../../ui/fingerprint.tsx'
import { Notice } from '../../ui/notice.tsx'
import { FailureNotice } from '../shell/failure-notice.tsx'
import { useMessages } from '../shell/language.tsx'
import { Facts } from '../shell/page.tsx'

/** Names as people compare them: spaces and capitals make no other person. */
const sameName = (a: string, b: string): boolean => plain(a) === plain(b)
const plain = (name: string): string => name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()

/**
 * The last question before a signature: whose sheet, with which key. The roster's word is final where it names a
 * certificate; where it names none, a key in another name asks for the juror's own word.
 */
export function SealConfirmation(props: {
  readonly isOpen: boolean
  readonly juror: Person
  readonly identity: IdentityRow
  readonly isSealing: boolean
  readonly onClose: () => void
  readonly onOtherKey: () => void
  readonly onConfirm: () => void
  readonly children: ReactNode
}) {
  const { isOpen, juror, identity: key, isSealing, onClose, onOtherKey, onConfirm, children } = props
  const { review, identity, everywhere } = useMessages()
  const [isMine, setMine] = useState(false)
  const isRefused = juror.certificate !== null && juror.certificate !== key.id
  const isOtherName = juror.certificate === null && !sameName(juror.name, key.stored.name)
  const rows = [
    { label: everywhere.terms.juror, value: <b>{juror.name}</b> },
    {
      label: identity.which,
      value: (
        <>
          <b>{key.stored.name}</b> <Fingerprint hash={key.id} label={identity.fingerprint} isInline />
        </>
      ),
    },
  ]
  return (
    <AlertDialog
      title={review.sealTitle}
      isOpen={isOpen}
      onClose={onClose}
      confirm={review.sealNow}
      onConfirm={onConfirm}
      cancel={everywhere.actions.cancel}
      tone="primary"
      isBusy={isSealing}
      isConfirmDisabled={isRefused || (isOtherName && !isMine)}
    >
      <Facts rows={rows} />
      <div>
        <Button size="small" tone="quiet" onPress={onOtherKey} isDisabled={isSealing}>
          {review.otherKey}
        </Button>
      </div>
      {isRefused && <FailureNotice error={{ kind: 'workflow/not-the-jurors-key', juror: juror.name }} />}
      {isOtherName && (
        <>
          <Notice tone="warning" title={review.otherName(key.stored.name, juror.name)} isLive />
          <Checkbox isSelected={isMine} onChange={setMine} isDisabled={isSealing}>
            {review.otherNameMine(juror.name)}
          </Checkbox>
        </>
      )}
      {children}
      {isSealing && <p>{review.sealing}</p>}
    </AlertDialog>
  )
}
