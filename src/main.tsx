import { createRoot } from 'react-dom/client'
import { hostWorkers, pickHost } from './host/pick.ts'
import { launch } from './launch.tsx'
import { present } from './lib/assert.ts'
import './ui/app.css'
import { pdfWorkers } from './ui/pdf-workers.ts'
import { installTrustedTypes } from './ui/trusted-types.ts'

installTrustedTypes([...hostWorkers, ...pdfWorkers])
const root = createRoot(present(document.getElementById('root'), '#root'))
root.render(await launch(pickHost()))
