import { beforeAll, describe, expect, it } from 'vitest'
import { type OpenBundle, openBundle } from '../../src/bundle/index.ts'
import { sourceOf } from '../../src/lib/byte-source.ts'
import type { Bytes } from '../../src/lib/bytes.ts'
import { canonicalJson } from '../../src/lib/canonical-json.ts'
import { type Sha256, sha256, sha256Stream } from '../../src/lib/sha256.ts'
import { won } from '../fixtures/signers.ts'
import { sampleBundle } from './sample-bundle.ts'

/** 1 000 and more before a release (durability §9, F9). */
const flips = Number(process.env['FAULT_FLIPS'] ?? 300)
const seed = Number(process.env['FAULT_SEED'] ?? Math.floor(Math.random() * 1e6))

let whole: Bytes
let honest: { readonly identity: Sha256; readonly contents: string }

/** Everything a bundle gives out, its documents by the hash of their bytes. */
async function contentsOf(bundle: OpenBundle): Promise<string> {
  const documents: Record<string, string> = {}
  for (const { attachments } of bundle.applications)
    for (const { sha256: hash } of attachments) {
      const running = sha256Stream()
      won(await bundle.attachment(hash, (part) => void running.update(part)))
      documents[hash] = running.digest()
    }
  const { edition, panel, applications, form, sealedAt, replaces, authority, certificates } = bundle
  const people = [...certificates].map(([juror, { fingerprint }]) => [juror, fingerprint])
  const told = { edition, panel, applications, form, sealedAt, replaces, authority: authority.fingerprint }
  return canonicalJson(JSON.parse(JSON.stringify({ ...told, people, documents })))
}

beforeAll(async () => {
  whole = await sampleBundle()
  honest = { identity: sha256(whole), contents: await contentsOf(won(await openBundle(sourceOf(whole)))) }
}, 60_000)

describe('a bundle from a bad stick or a broken line', () => {
  it('that stops at any 64th of its length, or one byte early, is refused within a second', async () => {
    const ends = Array.from({ length: 64 }, (_, part) => Math.floor((whole.length * part) / 64))
    let longest = 0
    for (const end of [...ends, whole.length - 1]) {
      const started = performance.now()
      const opened = await openBundle(sourceOf(whole.slice(0, end)))
      const took = performance.now() - started
      longest = Math.max(longest, took)
      expect(opened.ok, `cut at ${end} of ${whole.length}`).toBe(false)
      expect(took, `cut at ${end}`).toBeLessThan(1000)
    }
    console.log(`65 cuts of a bundle of ${whole.length} bytes refused; the slowest took ${longest.toFixed(1)} ms`)
  })

  it(`with one of ${flips} bits flipped is refused, or gives out exactly what was sealed (seed ${seed})`, async () => {
    const fates = new Map<string, number>()
    for (const bit of places(whole.length * 8)) {
      const flipped = whole.slice()
      flipped.set([(flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))], bit >> 3)
      const opened = await openBundle(sourceOf(flipped))
      if (opened.ok) {
        expect(await contentsOf(opened.value), `bit ${bit}`).toBe(honest.contents)
        // Whoever compares fingerprints over the phone hears that it is not the same file.
        expect(opened.value.sha256, `bit ${bit}`).not.toBe(honest.identity)
      }
      const fate = opened.ok ? 'harmless' : opened.error.kind
      fates.set(fate, (fates.get(fate) ?? 0) + 1)
    }
    console.log([...fates].map(([fate, count]) => `${count} × ${fate}`).join(', '))
  }, 240_000)
})

/** Two thirds anywhere, the others where the ZIP's own words stand: its first kilobyte and its directory at the end. */
function* places(bits: number): Generator<number> {
  let state = seed
  for (let n = 0; n < flips; n++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    const random = state / 2 ** 32
    if (n % 3 > 0) yield Math.floor(random * bits)
    else if (random < 0.2) yield Math.floor(random * 5 * 8192)
    else yield bits - 1 - Math.floor((random - 0.2) * 1.25 * 8 * 3000)
  }
}
