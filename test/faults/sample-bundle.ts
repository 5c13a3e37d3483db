import { nodeHost } from '../../src/host/node.ts'
import { present } from '../../src/lib/assert.ts'
import { sourceOf } from '../../src/lib/byte-source.ts'
import { type Bytes, concat } from '../../src/lib/bytes.ts'
import { instant } from '../../src/model/ids.ts'
import { loadSample } from '../../src/workflow/load-sample.ts'
import { sealPanel } from '../../src/workflow/seal-panel.ts'
import { root } from '../e2e/editions.ts'
import { paperKit } from '../fixtures/paper-kit.ts'
import { newAuthority, won } from '../fixtures/signers.ts'

/** The sample contest's smallest panel with its real documents, as `juria demo` seals it; nobody is enrolled. */
export async function sampleBundle(): Promise<Bytes> {
  const info = { edition: 'command-line', version: '0.1.0', languages: ['sq'] } as const
  const host = nodeHost({ profile: '', resources: `${root}/resources`, info })
  const { edition, applications, files } = won(await loadSample(host, paperKit, 3))
  const [panel] = [...edition.panels].sort((a, b) => a.applications.length - b.applications.length)
  const parts: Bytes[] = []
  won(
    await sealPanel(
      {
        edition,
        panel: present(panel, 'a panel').id,
        applications,
        file: (hash) => sourceOf(present(files.get(hash), hash)),
        certificates: new Map(),
        authority: await newAuthority(),
        at: instant.parse('2026-11-22T14:05:00+01:00'),
      },
      (part) => void parts.push(Uint8Array.from(part)),
    ),
  )
  return concat(...parts)
}
