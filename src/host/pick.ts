import { browserHost } from './browser.ts'
import type { Host } from './contract.ts'
import { electronHost } from './electron-bridge.ts'

export { hostWorkers } from './browser.ts'

/** The host of the edition this page runs in. Once per page: the browser's worker owns journal and blobs. */
export const pickHost = (): Host => (window.host ? electronHost(window.host) : browserHost())
