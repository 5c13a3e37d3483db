import type { Bytes } from '../lib/bytes.ts'
import type { Failure, Result } from '../lib/result.ts'
import type { Sha256 } from '../lib/sha256.ts'

/**
 * Everything the program needs from the machine it runs on. Memory, node, browser and Electron implement it;
 * `test/contracts/host-suite.ts` runs the same acceptance suite against all four. Only plain data crosses:
 * every value survives structured clone, every expected failure is returned, never thrown.
 */
export interface Host {
  readonly files: HostFiles
  readonly blobs: HostBlobs
  readonly journal: HostJournal
  readonly secrets: HostSecrets
  readonly app: HostApp
}

export type HostError =
  | { readonly kind: 'host/cancelled' }
  | { readonly kind: 'host/not-found'; readonly what: string }
  | { readonly kind: 'host/exists'; readonly what: string }
  | { readonly kind: 'host/no-permission'; readonly what: string }
  | { readonly kind: 'host/disk-full' }
  | { readonly kind: 'host/too-large'; readonly what: string; readonly limit: number }
  | { readonly kind: 'host/journal-damaged'; readonly line: number }
  | { readonly kind: 'host/journal-conflict'; readonly expected: number; readonly found: number }
  | { readonly kind: 'host/unavailable'; readonly what: string }

type Answer<T> = Promise<Result<T, HostError>>

/** A file the person chose. `token` stands for it in later calls; no path ever reaches the page. */
export interface ChosenFile {
  readonly token: string
  /** Name as the person sees it; inside a chosen folder, the path below that folder with '/'. */
  readonly name: string
  /** Bytes. */
  readonly size: number
}

export interface FileKind {
  /** Shown in the dialog, already in the person's language. */
  readonly label: string
  /** Without the dot: ["juria"]. */
  readonly extensions: readonly string[]
}

/** What is saved: bytes in memory, or something in the content store, which then never has to be in memory whole. */
export type SavedContent = { readonly bytes: Bytes } | { readonly blob: Sha256 }

/** Files are the transport: the person chooses each one in a dialog of the system or drops it on the window. */
export interface HostFiles {
  open(options: { readonly kinds: readonly FileKind[]; readonly many: boolean }): Answer<readonly ChosenFile[]>
  /** All files below a folder the person chooses. */
  openFolder(): Answer<readonly ChosenFile[]>
  /** At most 8 MB a call; fewer bytes only at the end of the file. */
  read(token: string, start: number, length: number): Answer<Bytes>
  /** Done with these files: lets the host forget them. */
  release(tokens: readonly string[]): Answer<null>
  /** Asks where, then writes the whole file or nothing. The answer is the name it was given. */
  save(options: {
    readonly name: string
    readonly kinds: readonly FileKind[]
    readonly content: SavedContent
  }): Answer<string>
}

/** Attachments by content. Nothing is stored under a name that a bundle chose. */
export interface HostBlobs {
  /** Starts a write; the parts are appended in order and vanish unless `finish` succeeds. */
  begin(): Answer<string>
  append(upload: string, part: Bytes): Answer<null>
  /** Durable when answered. Refuses with `host/not-found` where the bytes do not have this hash; keeping the same bytes twice is fine. */
  finish(upload: string, hash: Sha256): Answer<null>
  abandon(upload: string): Answer<null>
  /** Size in bytes, or `host/not-found`. */
  size(hash: Sha256): Answer<number>
  read(hash: Sha256, start: number, length: number): Answer<Bytes>
  remove(hash: Sha256): Answer<null>
  list(): Answer<readonly Sha256[]>
}

/**
 * The append-only record of every change to the database (design: durability §0, §4.3). One JSON text a line;
 * what the lines say and how they are chained is the storage room's business.
 */
export interface HostJournal {
  /**
   * Durable (flushed to the disk) when answered: all lines or none. `after` is the number of lines the writer
   * believes to be there; a different number means a second writer and is refused with `host/journal-conflict`.
   */
  append(lines: readonly string[], after: number): Answer<number>
  /** The lines from `start` on, at most `count`. A torn last line has been cut off and does not appear. */
  read(start: number, count: number): Answer<readonly string[]>
  /** Number of whole lines. */
  length(): Answer<number>
  /** Puts the present journal aside under a dated name and begins an empty one: only after it was found damaged. */
  setAside(): Answer<null>
}

/** Wraps small secrets with the system's key store where there is one. Never the only protection of a key. */
export interface HostSecrets {
  available(): Answer<boolean>
  wrap(plain: Bytes): Answer<Bytes>
  unwrap(wrapped: Bytes): Answer<Bytes>
}

export interface AppInfo {
  readonly edition: 'desktop' | 'browser' | 'command-line' | 'memory'
  /** "0.1.0" */
  readonly version: string
  /** The person's preferred languages, best first, as BCP 47 tags. */
  readonly languages: readonly string[]
}

export interface HostApp {
  info(): Answer<AppInfo>
  /** A file of `resources/`, by its path below it: "fonts/juria-sans.ttf". */
  resource(name: string): Answer<Bytes>
}

/** For the wrappers that carry calls over a boundary: every member of every part, checked to be complete. */
export const hostCalls = {
  files: ['open', 'openFolder', 'read', 'release', 'save'],
  blobs: ['begin', 'append', 'finish', 'abandon', 'size', 'read', 'remove', 'list'],
  journal: ['append', 'read', 'length', 'setAside'],
  secrets: ['available', 'wrap', 'unwrap'],
  app: ['info', 'resource'],
} as const satisfies { readonly [Part in keyof Host]: readonly (keyof Host[Part])[] }

export type HostFailure = HostError & Failure
