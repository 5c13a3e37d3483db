import { readdir } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'

interface BuiltFile {
  readonly path: string
  readonly type: string
}

/** By the exact path of the address: "/assets/main-1a2b.js". */
export type BuiltFiles = ReadonlyMap<string, BuiltFile>

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

/**
 * Every file of the built page, listed once at the start. An address is looked up here and never joined to a path:
 * "..", "%2e", a backslash or a NUL simply name nothing. Throws where the folder cannot be read.
 */
export async function builtFiles(folder: string): Promise<BuiltFiles> {
  const files = new Map<string, BuiltFile>()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const address = `/${relative(folder, path).split(sep).join('/')}`
    files.set(address, { path, type: types[extname(entry.name).toLowerCase()] ?? 'application/octet-stream' })
  }
  const index = files.get('/index.html')
  if (index) files.set('/', index)
  return files
}

/** The build names what lies in assets/ by its content; everything else is asked for anew. */
export const cacheControl = (address: string): string =>
  address.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
