import { readFile } from 'node:fs/promises'
import { protocol } from 'electron'
import { builtFiles, cacheControl } from './built-files.ts'
import { securityHeaders } from './security.ts'

/** The page's own origin. The scheme is standard and secure: storage, workers and WebCrypto work as on https. */
export const appOrigin = 'app://juria'

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Answers app://juria/… from the list of built files, and nothing else. */
export function serveApp(folder: string): void {
  const listing = builtFiles(folder)
  protocol.handle('app', async (request) => {
    const { host, pathname } = new URL(request.url)
    const file = host === 'juria' && request.method === 'GET' ? (await listing).get(pathname) : undefined
    if (!file) return new Response('not found', { status: 404, headers: securityHeaders })
    const headers = { ...securityHeaders, 'content-type': file.type, 'cache-control': cacheControl(pathname) }
    return new Response(await readFile(file.path), { headers })
  })
}
