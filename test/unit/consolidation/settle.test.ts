import { beforeAll, describe, expect, it } from 'vitest'
import type { OpenBundle } from '../../../src/bundle/index.ts'
import { type CollectedFile, inspectFile, settle } from '../../../src/consolidation/index.ts'
import { present } from '../../../src/lib/assert.ts'
import type { Bytes } from '../../../src/lib/bytes.ts'
import type { Sha256 } from '../../../src/lib/sha256.ts'
import { instant } from '../../../src/model/ids.ts'
import { layPaper, signPaper } from '../../../src/paper/index.ts'
import { type Acceptance, emptyDraft, finishSheet, rosterOf, toPaper } from '../../../src/scoresheet/index.ts'
import type { Signer } from '../../../src/signing/index.ts'
import { paperKit } from '../../fixtures/paper-kit.ts'
import { openedBundle, sealedBundle } from '../../fixtures/sealed-bundle.ts'
import { newAuthority, newPerson, won } from '../../fixtures/signers.ts'
import { sealedAt } from '../../fixtures/small-edition.ts'

const at = instant.parse(sealedAt)
let bundle: OpenBundle
/** Enrolled: the first two people. The stranger holds a key nobody vouches for. */
let enrolled: readonly Signer[]
let stranger: Signer

beforeAll(async () => {
  const sealed = await sealedBundle(await newAuthority(), 2)
  bundle = await openedBundle(sealed.bytes)
  enrolled = sealed.jurors
  stranger = await newPerson('Çelik Shembull')
})

async function sheet(seat: number, signer: Signer, mark = '7', replaces: Sha256 | null = null): Promise<Bytes> {
  const person = present(bundle.edition.people[seat], 'person')
  const drafts = new Map(
    bundle.applications.map(({ id }) => {
      const marks = Object.fromEntries(
        bundle.form.category.criteria.map((one) => [one.id, { value: mark, comment: '' }]),
      )
      return [id, { ...emptyDraft(id), marks }] as const
    }),
  )
  const head = {
    bundle: bundle.sha256,
    juror: { id: person.id, name: person.name, certificate: signer.fingerprint },
    sealedAt: at,
    version: replaces ? 2 : 1,
    replaces: replaces && { sheet: replaces, reason: 'Gabim në shtypje.' },
    software: 'juria test',
  }
  const data = won(finishSheet(head, bundle.form, drafts))
  const bytes = won(await layPaper(toPaper(data), paperKit))
  return won(await signPaper({ bytes, field: 'juror', signer, at, kit: paperKit, reason: 'Fletë' }))
}

async function settled(
  files: readonly Bytes[],
  accepted: readonly Acceptance[] = [],
): Promise<readonly CollectedFile[]> {
  const context = { kit: paperKit, roster: rosterOf(bundle), accepted, at }
  const looked = []
  for (const [i, bytes] of files.entries()) looked.push(await inspectFile({ name: `${i}.pdf`, bytes }, context))
  return settle(looked)
}

const statesOf = (files: readonly CollectedFile[]) => files.map(({ state, refusal }) => refusal?.kind ?? state)
const acceptedFor = (seat: number): Acceptance => ({
  fingerprint: stranger.fingerprint,
  juror: present(bundle.edition.people[seat], 'person').id,
})
const key = (seat: number) => present(enrolled[seat], 'signer')

describe('returned sheets held against each other', () => {
  it('a key accepted for one juror is a stranger’s in another juror’s name', async () => {
    const own = await sheet(2, stranger)
    const inAnotherName = await sheet(3, stranger)
    expect(statesOf(await settled([own, inAnotherName], [acceptedFor(2)]))).toEqual([
      'valid-accepted',
      'unknown-signer',
    ])
  })

  it('one key cannot vote as two jurors, whatever was accepted', async () => {
    const both = [await sheet(2, stranger), await sheet(3, stranger)]
    const states = statesOf(await settled(both, [acceptedFor(2), acceptedFor(3)]))
    expect(states).toEqual(['consolidation/one-key-two-jurors', 'consolidation/one-key-two-jurors'])
  })

  it('an accepted stranger’s “amendment” never displaces an enrolled juror’s sheet', async () => {
    const genuine = await sheet(0, key(0))
    const [read] = await settled([genuine])
    const forged = await sheet(0, stranger, '10', present(read?.read, 'sheet').identity)
    expect(statesOf(await settled([genuine, forged]))).toEqual(['valid', 'unknown-signer'])
    const accepted = statesOf(await settled([genuine, forged], [acceptedFor(0)]))
    expect(accepted).toEqual(['consolidation/two-sheets', 'consolidation/two-sheets'])
  })

  it('an amendment by the same juror and key supersedes what it cites', async () => {
    const first = await sheet(0, key(0))
    const [read] = await settled([first])
    const second = await sheet(0, key(0), '8', present(read?.read, 'sheet').identity)
    expect(statesOf(await settled([second, first]))).toEqual(['valid', 'superseded'])
  })

  it('two sheets of one juror that do not follow each other are both refused', async () => {
    const files = [await sheet(1, key(1), '7'), await sheet(1, key(1), '8')]
    expect(statesOf(await settled(files))).toEqual(['consolidation/two-sheets', 'consolidation/two-sheets'])
  })

  it('the same marks signed again by the same key count once, whichever arrives first', async () => {
    const [one, again] = [await sheet(1, key(1)), await sheet(1, key(1))]
    const counted = async (files: Bytes[]) =>
      (await settled(files)).find(({ state }) => state === 'valid')?.read?.identity
    expect([...statesOf(await settled([one, again]))].sort()).toEqual(['duplicate', 'valid'])
    expect(await counted([one, again])).toBe(await counted([again, one]))
  })
})
