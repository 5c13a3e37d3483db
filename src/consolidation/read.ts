import { type Bytes, equalBytes } from '../lib/bytes.ts'
import { readCanonical } from '../lib/canonical-json.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import type { Sha256 } from '../lib/sha256.ts'
import { layPaper, type PaperError, type PaperKit, type PaperSignature, readSignedPaper } from '../paper/index.ts'
import type { MinutesError } from './errors.ts'
import { type Consolidation, consolidationSchema, minutesAttachmentName } from './format.ts'
import { toPaper } from './to-paper.ts'

export interface ReadMinutes {
  /** SHA-256 of the bytes up to the end of the chair's signature. */
  readonly identity: Sha256
  readonly consolidation: Consolidation
  readonly chair: PaperSignature
  readonly signatures: readonly PaperSignature[]
}

/** Signed PDF → minutes, by the same steps as a scoresheet: paper, data, page rebuilt from data, signer. */
export async function readMinutes(
  bytes: Bytes,
  kit: PaperKit,
): Promise<Result<ReadMinutes, PaperError | MinutesError>> {
  const paper = await readSignedPaper(bytes, kit)
  if (!paper.ok) return paper
  const { attachment, revision0, signatures } = paper.value
  if (attachment.name !== minutesAttachmentName) return fail({ kind: 'consolidation/not-minutes' })
  const data = readData(attachment.bytes)
  if (!data.ok) return data
  const rebuilt = await layPaper(toPaper(data.value), kit)
  if (!rebuilt.ok || !equalBytes(rebuilt.value, revision0)) return fail({ kind: 'consolidation/page-differs' })
  const [chair] = signatures
  if (chair?.field !== 'chair') return fail({ kind: 'consolidation/not-chair-signed' })
  if (chair.certificate.fingerprint !== data.value.chair.certificate)
    return fail({ kind: 'consolidation/signer-differs' })
  return ok({ identity: chair.identity, consolidation: data.value, chair, signatures })
}

function readData(bytes: Bytes): Result<Consolidation, MinutesError> {
  const json = readCanonical(bytes)
  if (json === undefined) return fail({ kind: 'consolidation/malformed', where: 'JSON' })
  const schema = json !== null && typeof json === 'object' && 'schema' in json ? json['schema'] : undefined
  if (typeof schema !== 'string' || !schema.startsWith('juria-consolidation/'))
    return fail({ kind: 'consolidation/not-minutes' })
  if (schema !== 'juria-consolidation/1') return fail({ kind: 'consolidation/newer', schema: schema.slice(0, 40) })
  const parsed = consolidationSchema.safeParse(json)
  return parsed.success
    ? ok(parsed.data)
    : fail({ kind: 'consolidation/malformed', where: parsed.error.issues[0]?.path.join('.') ?? '' })
}
