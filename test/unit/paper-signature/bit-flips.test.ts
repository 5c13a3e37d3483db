import { describe, expect, it } from 'vitest'
import { latin1 } from '../../../src/lib/bytes.ts'
import { readSignedPaper } from '../../../src/paper/index.ts'
import { paperKit } from '../../fixtures/paper-kit.ts'
import { signed, unsignedPaper } from '../../fixtures/signed-papers.ts'
import { enrolled, newAuthority } from '../../fixtures/signers.ts'

const unsigned = await unsignedPaper()
const honest = await signed(unsigned, 'juror', await enrolled('Ëngjëll Shembull', await newAuthority()))
const text = latin1(honest)

describe('a single flipped bit', () => {
  it('is refused wherever in the file it falls', async () => {
    const accepted: number[] = []
    const step = Math.floor(honest.length / 200)
    for (let at = 0; at < honest.length; at += step) {
      const damaged = Uint8Array.from(honest)
      damaged[at] = (damaged[at] ?? 0) ^ (1 << (at % 8))
      if ((await readSignedPaper(damaged, paperKit)).ok) accepted.push(at)
    }
    expect(accepted).toEqual([])
  })

  it('is refused at every third byte of the increment that signs', async () => {
    const accepted: number[] = []
    const hole = /\/Contents </.exec(text)?.index ?? 0
    const places = Array.from({ length: (honest.length - unsigned.length) / 3 }, (_, i) => unsigned.length + 3 * i)
    for (const at of places.filter((place) => place < hole + 40 || place > hole + 16_300 || place % 61 === 0)) {
      const damaged = Uint8Array.from(honest)
      damaged[at] = (damaged[at] ?? 0) ^ (1 << (at % 7))
      if ((await readSignedPaper(damaged, paperKit)).ok) accepted.push(at)
    }
    expect(accepted).toEqual([])
  }, 60_000)
})
