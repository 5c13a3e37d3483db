import type { Decision } from '../consolidation/index.ts'
import { ok, type Result } from '../lib/result.ts'
import type { Sha256 } from '../lib/sha256.ts'
import type { PanelId } from '../model/ids.ts'
import { tidy } from '../model/text.ts'
import { type StorageError, write } from '../storage/index.ts'
import { draftMinutes } from './consolidate-files.ts'
import type { Desk } from './desk.ts'
import type { AppFailure } from './failure.ts'
import { type Inbox, inspectInbox } from './inspect-inbox.ts'
import { keepBytes } from './keep-blob.ts'
import { keyInHand } from './keyring.ts'
import { logLine } from './log-line.ts'
import { signMinutes } from './sign-minutes.ts'

export interface SignedMinutes {
  readonly sha256: Sha256
  readonly blob: Sha256
  readonly fileName: string
}

/** The consolidation as it stands, signed by the chair as minutes and kept on this device. */
export async function closeConsolidation(
  desk: Desk,
  order: { readonly bundle: Sha256; readonly identity: Sha256; readonly remarks: string },
): Promise<Result<SignedMinutes, AppFailure | StorageError>> {
  const inbox = await inspectInbox(desk, order.bundle)
  if (!inbox.ok) return inbox
  const [signer, kit] = [keyInHand(order.identity), await desk.kit()]
  if (!signer.ok) return signer
  if (!kit.ok) return kit
  const at = desk.now()
  const minutes = draftMinutes(inbox.value.bundle, inbox.value.files, {
    certificate: signer.value.fingerprint,
    at,
    decisions: decisionsOf(inbox.value),
    remarks: order.remarks,
  })
  if (!minutes.ok) return minutes
  const signed = await signMinutes(minutes.value, signer.value, kit.value)
  if (!signed.ok) return signed
  const blob = await keepBytes(desk, signed.value.bytes)
  if (!blob.ok) return blob
  const sha256 = signed.value.identity
  const saved = await write(desk.store, [
    { table: 'consolidations', op: 'put', row: { sha256, bundle: order.bundle, blob: blob.value, at } },
    logLine(minutes.value.chair.name, 'minutes-signed', sha256, minutes.value.form.panel.id),
  ])
  return saved.ok ? ok({ sha256, blob: blob.value, fileName: minutesFileName(minutes.value.form.panel.id) }) : saved
}

/** The name that minutes are offered to be saved by, however often. */
export const minutesFileName = (panel: PanelId): string => `${panel}-procesverbal.pdf`

/** Acceptances as the minutes record them; one whose sheet has since gone names nobody and is left out. */
function decisionsOf({ acceptances, files }: Inbox): Decision[] {
  return acceptances.flatMap(({ fingerprint, juror, reason, at }) => {
    const sheet = files.find(
      ({ read }) => read?.juror.certificate.fingerprint === fingerprint && read.sheet.juror.id === juror,
    )?.read?.sheet
    return sheet
      ? [
          {
            kind: 'signer-accepted',
            fingerprint,
            juror: { id: juror, name: sheet.juror.name },
            reason: tidy(reason),
            at,
          },
        ]
      : []
  })
}
