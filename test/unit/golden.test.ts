import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openBundle } from '../../src/bundle/index.ts'
import { consolidate, countedSheets, inspectFile, readMinutes, rulesOf, settle } from '../../src/consolidation/index.ts'
import { sourceOf } from '../../src/lib/byte-source.ts'
import { rosterOf } from '../../src/scoresheet/index.ts'
import { paperKit } from '../fixtures/paper-kit.ts'
import { won } from '../fixtures/signers.ts'

const golden = join(import.meta.dirname, '../fixtures/golden')
const versions = readdirSync(golden).filter((name) => /^v\d+$/.test(name))

/** Sheets signed by a released version must be readable for the archive's life (test/fixtures/golden/README.md). */
describe.each(versions)('files of format %s', (version) => {
  const read = (name: string) => Uint8Array.from(readFileSync(join(golden, version, name)))
  const sheets = readdirSync(join(golden, version)).filter((name) => name.startsWith('anetar-'))

  it('open, verify, rebuild byte for byte, and recount to the ranking their minutes say', async () => {
    const bundle = won(await openBundle(sourceOf(read('bundle.juria'))))
    const minutes = won(await readMinutes(read('minutes.pdf'), paperKit))
    const context = {
      kit: paperKit,
      roster: rosterOf(bundle),
      accepted: [],
      at: minutes.consolidation.sealedAt,
    }
    const files = []
    for (const name of sheets) files.push(await inspectFile({ name, bytes: read(name) }, context))
    expect(files.map(({ state, refusal }) => refusal?.kind ?? state)).toEqual(sheets.map(() => 'valid'))
    const rules = rulesOf(bundle.edition, bundle.panel, bundle.applications)
    expect(consolidate(rules, countedSheets(settle(files)))).toEqual(minutes.consolidation.outcome)
  })
})
