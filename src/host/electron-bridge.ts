import type { Bytes } from '../lib/bytes.ts'
import type { Host, SavedContent } from './contract.ts'

declare global {
  interface Window {
    /** Put there by electron/preload.ts; absent in the browser edition. */
    readonly host?: Host
  }
}

/** Structured clone copies the buffer behind a view, all of it: a part of a large file must not drag the file along. */
const compact = (bytes: Bytes): Bytes => (bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice())

/** The desktop's host: every call goes to the main process, which checks sender and arguments. */
export function electronHost(bridge: Host): Host {
  return {
    ...bridge,
    files: {
      ...bridge.files,
      save: (options) => bridge.files.save({ ...options, content: compactContent(options.content) }),
    },
    blobs: { ...bridge.blobs, append: (upload, part) => bridge.blobs.append(upload, compact(part)) },
    secrets: {
      ...bridge.secrets,
      wrap: (plain) => bridge.secrets.wrap(compact(plain)),
      unwrap: (wrapped) => bridge.secrets.unwrap(compact(wrapped)),
    },
  }
}

const compactContent = (content: SavedContent): SavedContent =>
  'bytes' in content ? { bytes: compact(content.bytes) } : content
