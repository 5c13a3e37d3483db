import { readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import type { Bytes } from '../../../src/lib/bytes.ts'
import type { Json } from '../../../src/lib/canonical-json.ts'
import { kitFiles, type PaperKit } from '../../../src/paper/index.ts'
import { sampleFiles } from '../../../src/sample/index.ts'

export const root = resolve(import.meta.dirname, '../../..')

const resource = (name: string): Bytes => Uint8Array.from(readFileSync(resolve(root, 'resources', name)))

export const data = JSON.parse(readFileSync(resolve(root, 'resources', sampleFiles.data), 'utf8')) as Json

export const images = new Map<string, Bytes>(sampleFiles.images.map((name) => [basename(name), resource(name)]))

export const kit = Object.fromEntries(
  Object.entries(kitFiles).map(([part, name]) => [part, resource(name)]),
) as unknown as PaperKit
