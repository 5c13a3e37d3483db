import type { App, Session, WebContents, WebPreferences } from 'electron'

// Types only: the small server of the browser edition reads the headers of this file in plain Node, where importing
// Electron would try to download it.

/** Nothing but our own files runs or is shown; no inline script or style, no eval, no frame, no form, no network. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "media-src 'self' blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join('; ')

const unusedFeatures = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
]

/** Sent with every answer, in both editions. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': unusedFeatures.map((feature) => `${feature}=()`).join(', '),
}

/** The only web preferences a window of this program has. */
export const hardened = (preload: string, packaged: boolean): WebPreferences => ({
  preload,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  webviewTag: false,
  navigateOnDragDrop: false,
  // Electron fetches Hunspell dictionaries from the network.
  spellcheck: false,
  devTools: !packaged,
})

/** Addresses a page may load: the program's own files, and what it made itself. */
const isOwn = (url: string): boolean => /^(app:\/\/juria\/|blob:|data:|devtools:)/.test(url)

function lockContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  for (const event of ['will-redirect', 'will-attach-webview'] as const)
    contents.on(event as 'will-redirect', (details) => details.preventDefault())
  // The one way a page may go is to itself: a reload brings another language, or the program back after a failure.
  for (const event of ['will-navigate', 'will-frame-navigate'] as const)
    contents.on(event as 'will-navigate', (details) => {
      if (details.url !== contents.getURL() || !isOwn(details.url)) details.preventDefault()
    })
}

/** Before the first window: no page ever leaves the program's own files, and none opens a second one. */
export function lockNavigation(app: App): void {
  app.enableSandbox()
  app.on('web-contents-created', (_event, contents) => lockContents(contents))
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault()
    answer(false)
  })
}

/** When the session is there: no permission, no device, no download, no request that leaves this machine. */
export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isOwn(url) }))
  session.on('will-download', (event) => event.preventDefault())
}
