import { canonicalJson } from '../lib/canonical-json.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import type { Sha256 } from '../lib/sha256.ts'
import type { Edition, Person } from '../model/edition.ts'
import type { Form } from '../model/form.ts'
import type { JurorId, PanelId } from '../model/ids.ts'
import { type CertificateInfo, vouchedBy } from '../signing/index.ts'
import type { SheetError } from './errors.ts'
import type { ReadSheet } from './read.ts'

/**
 * What became of a returned file: one enum for code, screen and command line (design: formats).
 * `valid-accepted`: signer outside the roster, accepted by the chair and logged.
 */
export type SheetState =
  | 'valid'
  | 'valid-accepted'
  | 'unknown-signer'
  | 'duplicate'
  | 'superseded'
  | 'committed'
  | 'foreign-signature'
  | 'not-rebuildable'
  | 'refused'

/** What a returned sheet is held against: the bundle it must be for, and whom its roster vouches for. */
export interface Roster {
  readonly bundle: Sha256
  readonly form: Form
  /** The jurors of this panel. */
  readonly jurors: readonly Person[]
  readonly authority: CertificateInfo
}

/** The roster of an opened bundle, judged by its own authority. */
export function rosterOf(bundle: {
  readonly sha256: Sha256
  readonly form: Form
  readonly edition: Edition
  readonly panel: PanelId
  readonly authority: CertificateInfo
}): Roster {
  const members = bundle.edition.panels.find(({ id }) => id === bundle.panel)?.jurors ?? []
  const jurors = bundle.edition.people.filter(({ id }) => members.includes(id))
  return { bundle: bundle.sha256, form: bundle.form, jurors, authority: bundle.authority }
}

/** A signer outside the roster whom the chair accepted, for one juror. Null: for whomever the sheet names (command line). */
export interface Acceptance {
  readonly fingerprint: Sha256
  readonly juror: JurorId | null
}

/** An acceptance is for a key and a juror: the same key in another juror's name is a stranger again. */
export const isAccepted = ({ sheet, juror }: ReadSheet, accepted: readonly Acceptance[]): boolean =>
  accepted.some(
    (one) => one.fingerprint === juror.certificate.fingerprint && (one.juror === null || one.juror === sheet.juror.id),
  )

export type Judgement = Extract<SheetState, 'valid' | 'valid-accepted' | 'unknown-signer'>

/**
 * Does this sheet count for this bundle? Its bundle, form and juror must be the roster's; its signer is then either
 * enrolled (certificate in the roster and issued by the edition's authority), accepted by the chair, or unknown.
 * `at` is the earliest trusted time, never the signer's own claim.
 */
export async function judgeSheet(
  read: ReadSheet,
  roster: Roster,
  accepted: readonly Acceptance[],
  at: Date,
): Promise<Result<Judgement, SheetError>> {
  const { sheet, juror } = read
  if (sheet.bundle !== roster.bundle) return fail({ kind: 'scoresheet/other-bundle', bundle: sheet.bundle })
  if (canonicalJson(sheet.form) !== canonicalJson(roster.form)) return fail({ kind: 'scoresheet/other-form' })
  const person = roster.jurors.find(({ id }) => id === sheet.juror.id)
  if (!person) return fail({ kind: 'scoresheet/unknown-juror', juror: sheet.juror.name })
  if (person.name !== sheet.juror.name)
    return fail({ kind: 'scoresheet/name-differs', juror: sheet.juror.name, expected: person.name })
  const { certificate } = juror
  const enrolled = certificate.fingerprint === person.certificate
  if (enrolled && (await vouchedBy(certificate, roster.authority, at)).ok) return ok('valid')
  return ok(isAccepted(read, accepted) ? 'valid-accepted' : 'unknown-signer')
}
