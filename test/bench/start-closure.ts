import { join } from 'node:path'
import { build } from 'vite'
import { pageBuild } from '../../electron/page-build.ts'
import { root } from '../e2e/editions.ts'

/** kB (1000 bytes) of minified JavaScript (design: architecture, toolchain). */
export const closureTarget = 900
/** What loads when somebody needs it: PDF, its viewer, cryptography, archives. */
const lateRooms = ['pdf-lib', '@pdf-lib/fontkit', 'pkijs', 'asn1js', 'pdfjs-dist', 'pako', 'src/pdf', 'src/zip']

export interface StartChunk {
  readonly file: string
  /** Bytes as served. */
  readonly size: number
  /** Packages and rooms in it, with the bytes of their code before minification, largest first. */
  readonly contents: readonly (readonly [name: string, bytes: number])[]
}

/**
 * The chunks that the built page loads before it shows the Start screen: its entry and whatever that imports
 * statically. Largest first. Built anew from the sources, as the program is; nothing is written.
 */
export async function startClosure(): Promise<readonly StartChunk[]> {
  const options = pageBuild(root)
  const before = process.env['NODE_ENV']
  // Vite keeps what it finds here, and a test runner leaves 'test': React would come with its development build.
  process.env['NODE_ENV'] = 'production'
  try {
    const built = await build({
      ...options,
      configFile: false,
      logLevel: 'error',
      build: { ...options.build, write: false },
    })
    const outputs = [built].flat().flatMap((result) => ('output' in result ? result.output : []))
    const chunks = new Map(outputs.flatMap((output) => (output.type === 'chunk' ? [[output.fileName, output]] : [])))
    const reached = new Set([...chunks.values()].filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName))
    for (const file of reached) for (const next of chunks.get(file)?.imports ?? []) reached.add(next)
    return [...reached]
      .flatMap((file) => chunks.get(file) ?? [])
      .map(({ fileName, code, modules }) => ({
        file: fileName,
        size: Buffer.byteLength(code),
        contents: sizes(modules),
      }))
      .sort((a, b) => b.size - a.size)
  } finally {
    if (before === undefined) delete process.env['NODE_ENV']
    else process.env['NODE_ENV'] = before
  }
}

function sizes(modules: Readonly<Record<string, { readonly renderedLength: number }>>): StartChunk['contents'] {
  const sums = new Map<string, number>()
  for (const [id, { renderedLength }] of Object.entries(modules))
    if (renderedLength > 0) sums.set(ownerOf(id), (sums.get(ownerOf(id)) ?? 0) + renderedLength)
  return [...sums].sort(([, a], [, b]) => b - a)
}

/** '…/node_modules/@pdf-lib/fontkit/dist/x.js' → '@pdf-lib/fontkit'; '…/src/pdf/x.ts' → 'src/pdf'. */
function ownerOf(id: string): string {
  const inPackage = id.split('node_modules/').at(-1)
  if (inPackage !== undefined && inPackage !== id)
    return inPackage
      .split('/')
      .slice(0, inPackage.startsWith('@') ? 2 : 1)
      .join('/')
  return id.startsWith(join(root, 'src'))
    ? id
        .slice(root.length + 1)
        .split('/')
        .slice(0, 2)
        .join('/')
    : id
}

/** What stands in the closure though it should load late. The address of a worker, under 1 kB, is not the worker. */
export const strangersIn = (chunks: readonly StartChunk[]): readonly string[] =>
  chunks.flatMap(({ file, contents }) =>
    contents
      .filter(([name, bytes]) => lateRooms.includes(name) && bytes > 1000)
      .map(([name, bytes]) => `${name} (${bytes} bytes) in ${file}`),
  )
