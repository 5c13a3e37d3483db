import { useState } from 'react'
import { abstentionReason, longestExplanation, recusalReason } from '../../model/ballot.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useMessages } from '../shell/language.tsx'
import type { Stance } from './draft-row.ts'
import { useTextLimit } from './text-limit.ts'

export interface StanceDialogProps {
  readonly kind: Stance['kind']
  readonly hasMarks: boolean
  readonly onClose: () => void
  readonly onConfirm: (stance: Stance) => void
}

/** Why an application is not judged: excluded for a conflict of interest, or by the juror's own choice. */
export function StanceDialog({ kind, hasMarks, onClose, onConfirm }: StanceDialogProps) {
  const { scoring, juror, everywhere } = useMessages()
  const words = kind === 'recused' ? scoring.recusal : scoring.abstention
  const [reason, setReason] = useState<string | null>(null)
  const [explanation, setExplanation] = useState('')
  const [wasTried, setTried] = useState(false)
  // "Other" alone tells the reader nothing.
  const isUnexplained = reason === 'other' && explanation.trim() === ''
  const { hint, error } = useTextLimit(longestExplanation)(explanation)
  const options = Object.entries(words.reasons).map(([id, label]) => ({ id, label }))
  const confirm = () => {
    setTried(true)
    if (isUnexplained || error !== undefined) return
    const stance =
      kind === 'recused'
        ? { kind, reason: recusalReason.parse(reason), explanation }
        : { kind, reason: abstentionReason.parse(reason), explanation }
    onConfirm(stance)
  }
  return (
    <Dialog
      title={words.title}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{everywhere.actions.cancel}</Button>
          <Button tone="primary" onPress={confirm} isDisabled={reason === null}>
            {words.confirm}
          </Button>
        </>
      }
    >
      <p>{words.text}</p>
      <RadioGroup label={words.reason} options={options} value={reason} onChange={setReason} />
      <TextArea
        label={words.explanation}
        labelNote={reason === 'other' ? everywhere.words.required : everywhere.words.optional}
        value={explanation}
        onChange={setExplanation}
        isRequired={reason === 'other'}
        hint={hint}
        error={wasTried && isUnexplained ? words.explanationNeeded : error}
      />
      {kind === 'recused' && <Notice tone="info" title={juror.conflicts.legal} />}
      {hasMarks && <Notice tone="warning" title={scoring.recusal.marksKept} />}
    </Dialog>
  )
}
