import type { OpenBundle } from '../bundle/index.ts'
import {
  type CollectedFile,
  type Consolidation,
  consolidate,
  countedSheets,
  type Decision,
  finishMinutes,
  longestReason,
  longestRemarks,
  type MinutesError,
  type Outcome,
  rulesOf,
} from '../consolidation/index.ts'
import { present } from '../lib/assert.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import type { Sha256 } from '../lib/sha256.ts'
import type { Instant } from '../model/ids.ts'
import type { WorkflowError } from './errors.ts'
import { software } from './software.ts'

export type BundleInHand = Pick<OpenBundle, 'sha256' | 'form' | 'edition' | 'panel' | 'applications'>

/** The ranking that settled files give under their bundle's rules. */
export const outcomeOf = ({ edition, panel, applications }: BundleInHand, files: readonly CollectedFile[]): Outcome =>
  consolidate(rulesOf(edition, panel, applications), countedSheets(files))

export interface MinutesOrder {
  /** Fingerprint of the certificate the chair will sign with. */
  readonly certificate: Sha256
  readonly at: Instant
  readonly decisions: readonly Decision[]
  readonly remarks: string
}

/** The minutes before they are signed: everything that will be on their pages. */
export function draftMinutes(
  bundle: BundleInHand,
  files: readonly CollectedFile[],
  order: MinutesOrder,
): Result<Consolidation, MinutesError | WorkflowError> {
  const { edition, panel: panelId, applications, sha256, form } = bundle
  const panel = present(
    edition.panels.find(({ id }) => id === panelId),
    `panel ${panelId}`,
  )
  const nameOf = (id: string) =>
    present(
      edition.people.find((person) => person.id === id),
      `person ${id}`,
    )
  const chair = nameOf(panel.chair)
  if (chair.certificate !== null && chair.certificate !== order.certificate)
    return fail({ kind: 'workflow/not-the-chair', chair: chair.name })
  if (countedSheets(files).length === 0) return fail({ kind: 'consolidation/no-sheets' })
  if (order.remarks.length > longestRemarks)
    return fail({ kind: 'consolidation/too-long', what: 'remarks', limit: longestRemarks })
  if (order.decisions.some(({ reason }) => reason.length > longestReason))
    return fail({ kind: 'consolidation/too-long', what: 'reason', limit: longestReason })
  const head = {
    bundle: sha256,
    form,
    chair: { id: chair.id, name: chair.name, certificate: order.certificate },
    panel: panel.jurors.map((id) => ({ id, name: nameOf(id).name })),
    sealedAt: order.at,
    decisions: order.decisions,
    remarks: order.remarks,
    software,
  }
  return ok(finishMinutes(head, rulesOf(edition, panelId, applications), files))
}
