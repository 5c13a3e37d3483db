import type { Host, HostError } from '../host/contract.ts'
import { present } from '../lib/assert.ts'
import type { Bytes } from '../lib/bytes.ts'
import { ok, type Result } from '../lib/result.ts'
import { kitFiles, type PaperKit } from '../paper/index.ts'

/** Fonts and colour profile from the program's resources; read once per host. */
export async function loadPaperKit(host: Pick<Host, 'app'>): Promise<Result<PaperKit, HostError>> {
  const parts = new Map<string, Bytes>()
  for (const [part, file] of Object.entries(kitFiles)) {
    const bytes = await host.app.resource(file)
    if (!bytes.ok) return bytes
    parts.set(part, bytes.value)
  }
  const part = (name: keyof PaperKit) => present(parts.get(name), name)
  return ok({
    regular: part('regular'),
    bold: part('bold'),
    greekRegular: part('greekRegular'),
    greekBold: part('greekBold'),
    cyrillicRegular: part('cyrillicRegular'),
    cyrillicBold: part('cyrillicBold'),
    colourProfile: part('colourProfile'),
  })
}
