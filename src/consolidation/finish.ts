import { assert, present } from '../lib/assert.ts'
import type { Sha256 } from '../lib/sha256.ts'
import type { Application } from '../model/application.ts'
import type { Edition } from '../model/edition.ts'
import { type Form, formOf } from '../model/form.ts'
import type { PanelId } from '../model/ids.ts'
import { tidy } from '../model/text.ts'
import { type CollectedFile, countedSheets } from './collect.ts'
import { type Consolidation, consolidationSchema, type Decision, type SheetLine } from './format.ts'
import { consolidate, type Rules } from './outcome.ts'

/** The rules of one panel, as its bundle froze them. */
export function rulesOf(edition: Edition, panelId: PanelId, applications: readonly Application[]): Rules {
  const panel = present(
    edition.panels.find(({ id }) => id === panelId),
    `panel ${panelId}`,
  )
  const category = present(
    edition.categories.find(({ id }) => id === panel.category),
    `category ${panel.category}`,
  )
  return {
    form: formOf(edition, panelId, applications),
    method: category.method,
    ladder: edition.ladder,
    winners: category.winners,
    jurors: panel.jurors,
  }
}

export interface MinutesHead {
  readonly bundle: Sha256
  readonly form: Form
  readonly chair: Consolidation['chair']
  readonly panel: Consolidation['panel']
  readonly sealedAt: Consolidation['sealedAt']
  readonly decisions: readonly Decision[]
  readonly remarks: string
  readonly software: string
}

/** Everything the minutes say, from settled files: what was counted, what was refused and why, and the outcome. */
export function finishMinutes(head: MinutesHead, rules: Rules, files: readonly CollectedFile[]): Consolidation {
  const counted = countedSheets(files)
  const parsed = consolidationSchema.safeParse({
    schema: 'juria-consolidation/1',
    template: 1,
    ...head,
    decisions: [...head.decisions],
    remarks: tidy(head.remarks),
    sheets: files.filter(isFirstCopy).map(sheetLine),
    outcome: consolidate(rules, counted),
    absences: counted.flatMap(({ juror, ballots }) =>
      ballots.flatMap((ballot) =>
        ballot.state === 'scored'
          ? []
          : [
              {
                juror: juror.id,
                application: ballot.application,
                state: ballot.state,
                reason: ballot.reason,
                explanation: ballot.explanation,
              },
            ],
      ),
    ),
  })
  assert(parsed.success, 'minutes break their own format')
  return parsed.data
}

/** The very same file given twice is one line; a copy that differs in later signatures is a line of its own. */
const isFirstCopy = ({ file256 }: CollectedFile, i: number, all: readonly CollectedFile[]): boolean =>
  all.findIndex((other) => other.file256 === file256) === i

/** Letters no face has would keep the minutes from being written: a file's name is not worth that. */
const unusual = /[^\x20-\x7e\u00a0-\u024f\u0370-\u03ff\u0400-\u04ff\u2010-\u2026]/gu

const shownName = (name: string): string => [...tidy(name).replace(unusual, '·')].slice(0, 300).join('') || '·'

function sheetLine({ name, file256, state, refusal, read, at }: CollectedFile): SheetLine {
  return {
    file: shownName(name),
    file256,
    sheet: read?.identity ?? null,
    state,
    code: refusal?.kind ?? null,
    juror: read?.sheet.juror.name ?? null,
    signer: read?.juror.certificate.fingerprint ?? null,
    receivedAt: at,
  }
}
