import { join } from 'node:path'
import { app, BrowserWindow, session } from 'electron'
import { desktopHost } from './host/desktop-host.ts'
import { serveHost } from './host/serve.ts'
import { setMenu } from './menu.ts'
import { appOrigin, registerAppScheme, serveApp } from './protocol.ts'
import { hardened, lockNavigation, lockSession } from './security.ts'

const built = join(import.meta.dirname, '..')
let window: BrowserWindow | undefined

function openWindow(): void {
  const opened = new BrowserWindow({
    width: 1360,
    height: 900,
    minWidth: 720,
    minHeight: 520,
    show: false,
    title: 'Juria',
    webPreferences: hardened(join(built, 'preload/preload.cjs'), app.isPackaged),
  })
  window = opened
  opened.once('ready-to-show', () => opened.show())
  opened.once('closed', () => {
    window = undefined
  })
  void opened.loadURL(`${appOrigin}/`)
}

function showWindow(): void {
  if (!window) openWindow()
  if (window?.isMinimized()) window.restore()
  window?.focus()
}

const profile = process.env['JURIA_PROFILE']
if (profile) app.setPath('userData', profile)
registerAppScheme()
lockNavigation(app)

// Two processes on one profile would write over each other: the second one shows the first one's window instead.
if (!app.requestSingleInstanceLock()) app.quit()
else {
  app.on('second-instance', showWindow)
  app.on('window-all-closed', () => app.quit())
  // Not `await`: at the top level of an ES module it would never resolve (electron/electron#40719).
  void app.whenReady().then(() => {
    lockSession(session.defaultSession)
    serveApp(join(built, 'renderer'))
    serveHost(desktopHost(join(built, 'renderer'), () => window))
    setMenu(app.getPreferredSystemLanguages(), app.isPackaged)
    openWindow()
  })
}
