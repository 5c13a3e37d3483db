import { type Bytes, equalBytes } from '../lib/bytes.ts'
import { type Json, readCanonical } from '../lib/canonical-json.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import type { Sha256 } from '../lib/sha256.ts'
import { layPaper, type PaperError, type PaperKit, type PaperSignature, readSignedPaper } from '../paper/index.ts'
import { readMark } from '../scoring/index.ts'
import type { SheetError } from './errors.ts'
import { attachmentName, type Scoresheet, scoresheetSchema } from './format.ts'
import { toPaper } from './to-paper.ts'

/** A scoresheet whose bytes are all accounted for: signed, unchanged, and its pages say what its data says. */
export interface ReadSheet {
  /** SHA-256 of the bytes up to the end of the juror's signature: later signatures do not change it. */
  readonly identity: Sha256
  readonly sheet: Scoresheet
  /** The attached data exactly as it stands in the file. */
  readonly data: Bytes
  readonly juror: PaperSignature
  readonly signatures: readonly PaperSignature[]
}

/**
 * Signed PDF → scoresheet. In this order: the paper's own verification (structure, signatures), the data's form,
 * revision 0 rebuilt from the data and compared byte for byte (this stops a page and data that disagree),
 * the juror's signature by the certificate the data names. Who vouches for that certificate is judged elsewhere.
 */
export async function readSheet(bytes: Bytes, kit: PaperKit): Promise<Result<ReadSheet, PaperError | SheetError>> {
  const paper = await readSignedPaper(bytes, kit)
  if (!paper.ok) return paper
  const { attachment, revision0, signatures } = paper.value
  if (attachment.name !== attachmentName) return fail({ kind: 'scoresheet/not-a-sheet' })
  const sheet = readData(attachment.bytes)
  if (!sheet.ok) return sheet
  const rebuilt = await layPaper(toPaper(sheet.value), kit)
  if (!rebuilt.ok || !equalBytes(rebuilt.value, revision0)) return fail({ kind: 'scoresheet/page-differs' })
  const [juror] = signatures
  if (juror?.field !== 'juror') return fail({ kind: 'scoresheet/not-juror-signed' })
  if (juror.certificate.fingerprint !== sheet.value.juror.certificate)
    return fail({ kind: 'scoresheet/signer-differs' })
  return ok({ identity: juror.identity, sheet: sheet.value, data: attachment.bytes, juror, signatures })
}

/** The attached bytes as a scoresheet: canonical JSON of a version and template this program knows, and consistent. */
export function readData(bytes: Bytes): Result<Scoresheet, SheetError> {
  const json = readCanonical(bytes)
  if (json === undefined) return fail({ kind: 'scoresheet/malformed', where: 'JSON' })
  const known = versionOf(json)
  if (!known.ok) return known
  const parsed = scoresheetSchema.safeParse(json)
  if (!parsed.success)
    return fail({ kind: 'scoresheet/malformed', where: parsed.error.issues[0]?.path.join('.') ?? '' })
  const where = inconsistency(parsed.data)
  return where === undefined ? ok(parsed.data) : fail({ kind: 'scoresheet/malformed', where })
}

function versionOf(json: Json): Result<null, SheetError> {
  if (json === null || typeof json !== 'object' || !('schema' in json)) return fail({ kind: 'scoresheet/not-a-sheet' })
  const { schema, template } = json as { schema?: Json; template?: Json }
  const version = typeof schema === 'string' ? /^juria-scoresheet\/(\d{1,4})$/.exec(schema)?.[1] : undefined
  if (version === undefined) return fail({ kind: 'scoresheet/not-a-sheet' })
  if (version !== '1') return fail({ kind: 'scoresheet/newer', schema: `juria-scoresheet/${version}` })
  if (typeof template === 'number' && template !== 1) return fail({ kind: 'scoresheet/template-unknown', template })
  return ok(null)
}

/** What the schema cannot say: ballots follow the form's applications, marks follow its criteria and scales. */
function inconsistency({ form, ballots }: Scoresheet): string | undefined {
  const { criteria } = form.category
  if (ballots.length !== form.applications.length) return 'ballots'
  for (const [i, ballot] of ballots.entries()) {
    if (ballot.application !== form.applications[i]?.id) return `ballots.${i}`
    if (ballot.state !== 'scored') continue
    if (ballot.marks.length !== criteria.length) return `ballots.${i}.marks`
    for (const [j, criterion] of criteria.entries()) {
      const mark = ballot.marks[j]
      if (mark?.criterion !== criterion.id || !readMark(mark.value, criterion).ok) return `ballots.${i}.marks.${j}`
    }
  }
  return undefined
}
