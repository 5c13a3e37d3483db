import { resolve } from 'node:path'
import { pageBuild } from '../page-build.ts'

// biome-ignore lint/style/noDefaultExport: `vite --config` reads the default export
export default pageBuild(resolve(import.meta.dirname, '../..'))
