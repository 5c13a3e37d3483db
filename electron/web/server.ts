import { createReadStream } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pipeline } from 'node:stream/promises'
import { type BuiltFiles, builtFiles, cacheControl } from '../built-files.ts'
import { securityHeaders } from '../security.ts'

/**
 * One port for ever: the browser keeps a database per origin, and at another port it would look empty.
 * Unassigned at IANA.
 */
export const webPort = 4807

/** One name, too: `*.localhost` is loopback and a secure context in browsers (W3C Secure Contexts §3.1; RFC 6761 §6.3). */
export const originAt = (port: number): string => `http://juria.localhost:${port}`

/** Asked by a second start, to tell Juria from another program on its port. */
export const identityPath = '/.well-known/juria'
const identity = JSON.stringify({ program: 'juria' })

const plain = { ...securityHeaders, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }

function refuse(response: ServerResponse, status: number, extra: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, { ...plain, ...extra }).end(`${status}\n`)
}

interface Listing {
  readonly folder: string
  files: BuiltFiles
}

/** The other names of this machine lead to the one origin, or a second database would come into being. */
function isOtherOwnName(host: string, port: number): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].some((name) => host === `${name}:${port}`)
}

async function answer(listing: Listing, port: number, request: IncomingMessage, response: ServerResponse) {
  const host = request.headers.host ?? ''
  const [address = '/'] = (request.url ?? '/').split('?')
  const isCanonical = `http://${host}` === originAt(port)
  // DNS rebinding: a stranger's name that leads to this machine gets nothing, not even a redirect.
  if (!isCanonical && !isOtherOwnName(host, port)) return refuse(response, 421)
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, { allow: 'GET, HEAD' })
  if (address === identityPath)
    return void response.writeHead(200, { ...plain, 'content-type': 'application/json' }).end(identity)
  // A page opened anew gets the files as they are now: the program may have been rebuilt behind this server.
  if (address === '/') listing.files = await builtFiles(listing.folder)
  const file = listing.files.get(address)
  if (!file) return refuse(response, 404)
  if (!isCanonical) return refuse(response, 308, { location: `${originAt(port)}${address}` })
  response.writeHead(200, { ...securityHeaders, 'content-type': file.type, 'cache-control': cacheControl(address) })
  if (request.method === 'HEAD') return void response.end()
  await pipeline(createReadStream(file.path), response)
}

export interface WebEdition {
  readonly origin: string
  /** Ends at once, open connections included. */
  close(): Promise<void>
}

const closing = (server: Server) => (): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })

/**
 * Serves the built page in `folder` to this machine only. `port` 0 takes any free one (tests).
 * Rejects with the error of `listen` (EADDRINUSE) or of reading the folder (ENOENT).
 */
export async function serveWeb(folder: string, port: number): Promise<WebEdition> {
  const listing: Listing = { folder, files: await builtFiles(folder) }
  let bound = port
  const server = createServer((request, response) => {
    // A reader that goes away, or a file rebuilt meanwhile: the connection ends, the server stays.
    answer(listing, bound, request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  bound = (server.address() as AddressInfo).port
  return { origin: originAt(bound), close: closing(server) }
}

/** Who answers at the port: Juria itself, or some other program. */
export async function whoIsAt(port: number): Promise<'juria' | 'stranger'> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}${identityPath}`, {
      redirect: 'error',
      signal: AbortSignal.timeout(3000),
    })
    return (await response.text()) === identity ? 'juria' : 'stranger'
  } catch {
    // Not HTTP, or silent: not us, whatever it is.
    return 'stranger'
  }
}
