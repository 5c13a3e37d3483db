import { assert } from '../lib/assert.ts'
import { type Bytes, fromUtf8, utf8 } from '../lib/bytes.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import type { HostError, HostJournal } from './contract.ts'
import { chunkLimit } from './limits.ts'

/**
 * The journal over any file that can be read, appended and cut. Every batch ends with an empty line, its commit
 * mark: what stands after the last empty line was never answered (torn by a crash or a full disk) and is cut off,
 * so that a batch is there wholly or not at all. A JSON text is never empty, so the mark cannot be mistaken.
 */
export interface JournalFile {
  /** Bytes. */
  size(): Promise<number>
  read(start: number, length: number): Promise<Bytes>
  /** Flushed to the disk when it resolves. */
  append(bytes: Bytes): Promise<void>
  /** Flushed to the disk when it resolves. */
  truncate(size: number): Promise<void>
}

export interface JournalPlace {
  /** Runs the work with the file open and, as far as the platform can, nobody else writing. */
  use<T>(work: (file: JournalFile) => Promise<T>): Promise<T>
  /** Renames the file to a dated name, if there is one. */
  setAside(): Promise<void>
  /** The expected failure behind what was thrown; throws again what is a bug. */
  failure(thrown: unknown): HostError
}

/** Where the committed lines lie: line i covers the bytes from starts[i] up to ends[i], without its line break. */
interface LineIndex {
  starts: number[]
  ends: number[]
  /** Size of the committed part in bytes. */
  end: number
}

const emptyIndex = (): LineIndex => ({ starts: [], ends: [], end: 0 })
const lineBreak = 0x0a

/** Takes in what was written behind `index.end`, by us, by an earlier run or by another writer. */
async function readOn(file: JournalFile, index: LineIndex, size: number): Promise<void> {
  let open: [number, number][] = []
  let start = index.end
  for (let at = index.end; at < size; ) {
    const part = await file.read(at, Math.min(1 << 20, size - at))
    if (part.length === 0) break
    for (let i = part.indexOf(lineBreak); i >= 0; i = part.indexOf(lineBreak, i + 1)) {
      if (at + i > start) open.push([start, at + i])
      else {
        for (const [from, to] of open) {
          index.starts.push(from)
          index.ends.push(to)
        }
        open = []
        index.end = at + i + 1
      }
      start = at + i + 1
    }
    at += part.length
  }
}

/** How many lines from `start` on fit one answer: at least one where there is one. */
function linesThatFit(index: LineIndex, start: number, count: number): number {
  const first = index.starts[start]
  if (first === undefined) return 0
  let fitting = 0
  while (fitting < count) {
    const end = index.ends[start + fitting]
    if (end === undefined || (fitting > 0 && end - first > chunkLimit)) break
    fitting++
  }
  return fitting
}

/** Brings the index up to the file. A shorter file than we know was replaced under us: read anew. */
async function catchUp(file: JournalFile, index: LineIndex): Promise<void> {
  const size = await file.size()
  if (size < index.end) Object.assign(index, emptyIndex())
  if (size > index.end) await readOn(file, index, size)
  if (size > index.end) await file.truncate(index.end)
}

async function appendBatch(file: JournalFile, index: LineIndex, lines: readonly string[], after: number) {
  await catchUp(file, index)
  if (index.starts.length !== after)
    return fail({ kind: 'host/journal-conflict', expected: after, found: index.starts.length } as const)
  if (lines.length === 0) return ok(after)
  const batch = utf8(`${lines.join('\n')}\n\n`)
  try {
    await file.append(batch)
  } catch (thrown) {
    // A full disk may have taken a part; should the cut fail too, the next `catchUp` repeats it.
    await file.truncate(index.end).catch(() => undefined)
    throw thrown
  }
  await catchUp(file, index)
  return ok(index.starts.length)
}

async function readLines(file: JournalFile, index: LineIndex, start: number, count: number) {
  await catchUp(file, index)
  const fitting = linesThatFit(index, start, count)
  const from = index.starts[start]
  const to = index.ends[start + fitting - 1]
  if (from === undefined || to === undefined) return ok([])
  const text = fromUtf8(await file.read(from, to - from))
  if (text === undefined) return fail({ kind: 'host/journal-damaged', line: start } as const)
  return ok(text.split('\n').filter((line) => line !== ''))
}

/** `append`, `read`, `length` and `setAside` of the contract over one place; calls run one after another. */
export function journalIn(place: JournalPlace): HostJournal {
  const index = emptyIndex()
  let last: Promise<unknown> = Promise.resolve()

  function inTurn<T>(work: () => Promise<Result<T, HostError>>): Promise<Result<T, HostError>> {
    const turn = last.then(async () => {
      try {
        return await work()
      } catch (thrown) {
        return fail(place.failure(thrown))
      }
    })
    last = turn.catch(() => undefined)
    return turn
  }

  return {
    append(lines, after) {
      assert(
        lines.every((line) => line !== '' && !/[\n\r]/.test(line)),
        'a journal line is one non-empty line',
      )
      return inTurn(() => place.use((file) => appendBatch(file, index, lines, after)))
    },
    read: (start, count) => inTurn(() => place.use((file) => readLines(file, index, start, count))),
    length: () =>
      inTurn(() =>
        place.use(async (file) => {
          await catchUp(file, index)
          return ok(index.starts.length)
        }),
      ),
    setAside: () =>
      inTurn(async () => {
        await place.setAside()
        Object.assign(index, emptyIndex())
        return ok(null)
      }),
  }
}
