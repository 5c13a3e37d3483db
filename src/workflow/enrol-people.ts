import { assert } from '../lib/assert.ts'
import { type Bytes, fromBase64 } from '../lib/bytes.ts'
import { ok, type Result } from '../lib/result.ts'
import { type Edition, editionSchema } from '../model/edition.ts'
import type { JurorId } from '../model/ids.ts'
import {
  createIdentity,
  issueCertificate,
  type Signer,
  type SigningError,
  type StoredIdentity,
  withCertificate,
} from '../signing/index.ts'

export interface Enrolled {
  /** The edition with everybody's certificate in its roster. */
  readonly edition: Edition
  readonly identities: ReadonlyMap<JurorId, StoredIdentity>
  readonly certificates: ReadonlyMap<JurorId, Bytes>
}

/** How long a certificate issued for one edition is good for. */
const certificateDays = 400

/** Makes an identity for everybody in the roster and lets the authority vouch for it: how a demonstration enrols. */
export async function enrolPeople(
  edition: Edition,
  order: {
    readonly authority: Signer
    readonly passphrase: string
    readonly now: Date
    readonly progress: (name: string) => void
  },
): Promise<Result<Enrolled, SigningError>> {
  const identities = new Map<JurorId, StoredIdentity>()
  const certificates = new Map<JurorId, Bytes>()
  for (const { id, name } of edition.people) {
    order.progress(name)
    const made = await createIdentity({ kind: 'person', name, passphrase: order.passphrase, now: order.now })
    if (!made.ok) return made
    const applicant = fromBase64(made.value.certificate)
    assert(applicant, 'a new identity has a certificate')
    const issued = await issueCertificate({
      authority: order.authority,
      applicant,
      now: order.now,
      days: certificateDays,
    })
    if (!issued.ok) return issued
    const enrolled = withCertificate(made.value, issued.value, [order.authority.certificate, ...order.authority.chain])
    if (!enrolled.ok) return enrolled
    identities.set(id, enrolled.value)
    certificates.set(id, issued.value)
  }
  const people = edition.people.map((person) => ({
    ...person,
    certificate: identities.get(person.id)?.fingerprint ?? null,
  }))
  return ok({ edition: editionSchema.parse({ ...edition, people }), identities, certificates })
}
