import { z } from 'zod'
import type { Bytes } from '../lib/bytes.ts'
import { type Json, readCanonical } from '../lib/canonical-json.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import type { Application } from '../model/application.ts'
import { type Edition, editionSchema, weightSum } from '../model/edition.ts'
import type { JurorId, PanelId } from '../model/ids.ts'
import { type CertificateInfo, readCertificate } from '../signing/index.ts'
import type { BundleFault } from './errors.ts'
import { editionPath } from './format.ts'

/** Canonical JSON of a known version and shape; a later version of the same document is told apart from nonsense. */
export function readDocument<S extends z.ZodType>(
  path: string,
  bytes: Bytes,
  schema: S,
): Result<z.infer<S>, BundleFault> {
  const json = readCanonical(bytes)
  if (json === undefined) return fail({ kind: 'bundle/malformed', path, where: 'canonical JSON' })
  const newer = newerSchema(json)
  if (newer !== undefined) return fail({ kind: 'bundle/newer', path, schema: newer })
  return shaped(path, json, schema)
}

/** "juria-bundle/2" and later. */
function newerSchema(json: Json): string | undefined {
  const head = z.object({ schema: z.string().regex(/^juria-[a-z]+\/([2-9]|[1-9]\d+)$/) }).safeParse(json)
  return head.success ? head.data.schema : undefined
}

function shaped<S extends z.ZodType>(path: string, json: unknown, schema: S): Result<z.infer<S>, BundleFault> {
  const parsed = schema.safeParse(json)
  if (parsed.success) return ok(parsed.data)
  const issue = parsed.error.issues[0]
  return fail({ kind: 'bundle/malformed', path, where: [...(issue?.path ?? []), issue?.message].join(' ') })
}

/** The edition, whose most likely fault has a sentence of its own: weights that do not sum to 100 %. */
export function checkEdition(json: unknown): Result<Edition, BundleFault> {
  const weighed = weighedCategories.safeParse(json)
  if (weighed.success)
    for (const { id, criteria } of weighed.data.categories) {
      const sum = weightSum(criteria)
      if (sum !== 10_000) return fail({ kind: 'bundle/weights', category: id, sum })
    }
  return shaped(editionPath, json, editionSchema)
}

export function readEdition(bytes: Bytes): Result<Edition, BundleFault> {
  const json = readDocument(editionPath, bytes, z.unknown())
  return json.ok ? checkEdition(json.value) : json
}

const weighedCategories = z.object({
  categories: z.array(z.object({ id: z.string(), criteria: z.array(z.object({ weight: z.int() })) })),
})

/** Exactly the panel's applications, in its order and of its category. */
export function checkApplications(
  edition: Edition,
  panelId: PanelId,
  applications: readonly Application[],
): Result<null, BundleFault> {
  const panel = edition.panels.find(({ id }) => id === panelId)
  if (!panel) return fail({ kind: 'bundle/unknown-panel', panel: panelId })
  for (let i = 0; i < Math.max(panel.applications.length, applications.length); i++) {
    const application = applications[i]
    const expected = panel.applications[i]
    if (!application || application.id !== expected || application.category !== panel.category)
      return fail({ kind: 'bundle/applications-differ', application: expected ?? application?.id ?? '' })
  }
  return ok(null)
}

/** People of the edition whose certificate the secretariat vouches for. */
export const enrolledPeople = (edition: Edition): readonly JurorId[] =>
  edition.people.flatMap(({ id, certificate }) => (certificate === null ? [] : [id]))

/** The certificate of an enrolled person, of which the edition holds the fingerprint. */
export function checkCertificate(
  edition: Edition,
  juror: JurorId,
  der: Bytes | undefined,
): Result<CertificateInfo, BundleFault> {
  if (!der) return fail({ kind: 'bundle/certificate-missing', juror })
  const expected = edition.people.find(({ id }) => id === juror)?.certificate
  const certificate = readCertificate(der)
  if (!certificate.ok || certificate.value.fingerprint !== expected)
    return fail({ kind: 'bundle/certificate-differs', juror })
  return certificate
}
