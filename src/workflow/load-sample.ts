import type { Host, HostError } from '../host/contract.ts'
import { assert } from '../lib/assert.ts'
import { type Bytes, fromUtf8 } from '../lib/bytes.ts'
import type { Json } from '../lib/canonical-json.ts'
import { ok, type Result } from '../lib/result.ts'
import type { PaperKit } from '../paper/index.ts'
import { type SampleContest, sampleContest, sampleFiles } from '../sample/index.ts'

export type Sample = SampleContest

/** The sample contest from the program's resources, its documents laid out afresh: about a second's work. */
export async function loadSample(
  host: Pick<Host, 'app'>,
  kit: PaperKit,
  jurors: number,
): Promise<Result<Sample, HostError>> {
  const data = await host.app.resource(sampleFiles.data)
  if (!data.ok) return data
  const images = new Map<string, Bytes>()
  for (const name of sampleFiles.images) {
    const image = await host.app.resource(name)
    if (!image.ok) return image
    images.set(name.slice(name.lastIndexOf('/') + 1), image.value)
  }
  const text = fromUtf8(data.value)
  assert(text !== undefined, 'the sample is not UTF-8')
  return ok(await sampleContest({ data: JSON.parse(text) as Json, images, kit, jurors }))
}
