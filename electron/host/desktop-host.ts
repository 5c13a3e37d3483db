import { app, type BrowserWindow } from 'electron'
import type { Host } from '../../src/host/contract.ts'
import { nodeHost } from '../../src/host/node.ts'
import { systemDialogs } from './dialogs.ts'
import { systemSecrets } from './secrets.ts'

/** The node host in the system's profile folder, with the system's dialogs and key store. */
export const desktopHost = (resources: string, windowOf: () => BrowserWindow | undefined): Host =>
  nodeHost({
    profile: app.getPath('userData'),
    resources,
    info: { edition: 'desktop', version: app.getVersion(), languages: app.getPreferredSystemLanguages() },
    dialogs: systemDialogs(windowOf),
    secrets: systemSecrets,
  })
