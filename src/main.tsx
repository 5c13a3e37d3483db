import { createRoot } from 'react-dom/client'
import { hostWorkers, pickHost } from './host/pick.ts'
import { present } from './lib/assert.ts'
import { installTrustedTypes } from './ui/trusted-types.ts'

installTrustedTypes(hostWorkers)
const host = pickHost()
const info = await host.app.info()
createRoot(present(document.getElementById('root'), '#root')).render(
  <main>
    <h1>Juria</h1>
    <p>{info.ok ? info.value.edition : info.error.kind}</p>
  </main>,
)
