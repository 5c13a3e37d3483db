import { nodeHost } from '../../src/host/node.ts'

// Started by host-node.test.ts and killed while it writes: tells on standard output what was answered as durable.
const [profile = ''] = process.argv.slice(2)
const info = { edition: 'command-line', version: '0.0.0', languages: [] } as const
const { journal } = nodeHost({ profile, resources: profile, info })

for (let count = 0; ; ) {
  const batch = Array.from({ length: 1 + (count % 3) }, (_, i) =>
    JSON.stringify({ seq: count + i, pad: 'x'.repeat(900) }),
  )
  const written = await journal.append(batch, count)
  if (!written.ok) throw new Error(written.error.kind)
  count = written.value
  process.stdout.write(`${count}\n`)
}
