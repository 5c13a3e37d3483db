import { appendFile, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { present } from '../../src/lib/assert.ts'
import type { OpenedInPage } from './page/main.ts'
import { hasChromium, newProfile, type Profile, servePage } from './storage-page.ts'

let served: Awaited<ReturnType<typeof servePage>>
let profile: Profile

/** The storage room is opened in a new run of the browser, `work` is done, and the browser is closed politely. */
async function session(save?: { readonly first: number; readonly count: number }): Promise<OpenedInPage> {
  const page = await profile.start()
  const opened = await page.evaluate(() => globalThis.storageUnderTest.open())
  if (save)
    expect(await page.evaluate(({ first, count }) => globalThis.storageUnderTest.save(first, count), save)).toBe(
      save.count,
    )
  await profile.stop()
  return opened
}

const drafts = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`${n}`, `${n}`]))

/** A file of the LevelDB; the newest where there are several. */
async function file(kind: RegExp): Promise<string> {
  const names = (await readdir(profile.database)).filter((name) => kind.test(name))
  return join(profile.database, present(names.sort().at(-1), `${kind}`))
}

async function flip(path: string, part: number): Promise<void> {
  const bytes = await readFile(path)
  const at = Math.floor(bytes.length * part)
  bytes.set([(bytes[at] ?? 0) ^ 0x10], at)
  await writeFile(path, bytes)
}

const journal = async () => present((await profile.privateFiles('{"seq":1,'))[0], 'the journal’s file')

describe.skipIf(!hasChromium)('the browser loses or damages what it keeps, with the program closed', () => {
  beforeAll(async () => {
    served = await servePage(join(import.meta.dirname, 'page'))
  })
  afterAll(() => served.end())
  beforeEach(async () => {
    profile = await newProfile(served.url)
    expect(await session({ first: 0, count: 40 })).toMatchObject({ recovery: null, comments: {} })
  })
  afterEach(() => profile.remove())

  // Durability §0, 1: a record header without its record; the next run appends behind it, the one after reads a
  // broken log, and Chromium throws the whole database away without a word.
  it('a torn record in the database’s log costs no draft, and the person is told', async () => {
    await appendFile(await file(/\.log$/), Buffer.from('849b5d26d40001', 'hex'))
    expect(await session({ first: 40, count: 10 })).toMatchObject({ recovery: null, comments: drafts(40) })
    const third = await session()
    expect(third.comments).toEqual(drafts(50))
    expect(third.recovery).toEqual({ kind: 'restored', from: 'journal', because: 'emptied', rows: 50, lost: 0 })
    expect(third.told?.en).toMatch(/^The database was found empty\. .*50/)
    expect(third.told?.sq).toMatch(/bosh/)
    expect(await session()).toMatchObject({ recovery: null, comments: drafts(50) })
  })

  it('a deleted database is restored, and the person is told', async () => {
    await rm(profile.database, { recursive: true })
    const after = await session({ first: 40, count: 5 })
    expect(after.comments).toEqual(drafts(40))
    expect(after.recovery).toEqual({ kind: 'restored', from: 'journal', because: 'emptied', rows: 40, lost: 0 })
    expect(after.told?.en).toMatch(/found empty/)
    expect(await session()).toMatchObject({ recovery: null, comments: drafts(45) })
  })

  // Durability §4.2: with these Chromium shows an empty database, a part of it, or none at all, and reports nothing.
  it('whatever file of the database is damaged, every draft comes back, and the person is told', async () => {
    const damages = {
      'a bit flipped in the manifest': async () => flip(await file(/^MANIFEST/), 0.5),
      'CURRENT overwritten': async () => writeFile(await file(/^CURRENT$/), 'x'),
      'a bit flipped in the log': async () => flip(await file(/\.log$/), 0.25),
      'log cut in half': async () => {
        const path = await file(/\.log$/)
        await truncate(path, (await stat(path)).size >> 1)
      },
    }
    for (const [name, damage] of Object.entries(damages)) {
      await damage()
      const after = await session()
      expect(after.comments, name).toEqual(drafts(40))
      expect(after.recovery, name).toMatchObject({ kind: 'restored', rows: 40, lost: 0 })
      expect(after.told?.sq, name).toMatch(/U rindërtua nga regjistri/)
    }
    // The cut log is written on where it ends, and read as broken once more at the next start.
    expect((await session()).comments).toEqual(drafts(40))
  })

  // Chromium then opens and deletes nothing of this origin any more, for good: a storage bucket has a store of its own.
  it('a database that cannot be opened at all is replaced from the journal, at this start and at every later one', async () => {
    for (const name of await readdir(profile.database))
      if (name.startsWith('MANIFEST')) await rm(join(profile.database, name))
    expect(await session()).toMatchObject({ recovery: { kind: 'restored', lost: 0 }, comments: drafts(40) })
    expect(await session()).toMatchObject({ recovery: null, comments: drafts(40) })
    await profile.stop()
    await rm(profile.database, { recursive: true })
    expect(await session()).toMatchObject({ recovery: { kind: 'restored', lost: 0 }, comments: drafts(40) })
  })

  it('a torn journal costs no draft: the last line, half of it, or a line that was never answered', async () => {
    const path = await journal()
    const whole = await readFile(path)
    const last = whole.lastIndexOf('{"seq":')
    for (const tear of [
      () => truncate(path, last),
      () => truncate(path, (last + whole.length) >> 1),
      () => truncate(path, whole.length - 1),
      () => appendFile(path, whole.subarray(last, last + 60)),
    ]) {
      await writeFile(path, whole)
      await tear()
      expect(await session()).toMatchObject({ recovery: null, comments: drafts(40) })
    }
    // The journal was made whole from the database's outbox: it can restore everything again.
    await rm(profile.database, { recursive: true })
    expect((await session()).comments).toEqual(drafts(40))
  })

  it('a damaged journal is put aside, the drafts stay, and the person is told', async () => {
    const path = await journal()
    const bytes = await readFile(path)
    const middle = bytes.indexOf('"comment":"20"')
    bytes.set([(bytes[middle + 11] ?? 0) ^ 1], middle + 11)
    await writeFile(path, bytes)
    const after = await session({ first: 40, count: 2 })
    expect(after.comments).toEqual(drafts(40))
    expect(after.recovery).toMatchObject({ kind: 'journal-renewed', because: 'damaged', line: 21 })
    expect(after.told?.en).toMatch(/was damaged and was put aside/)
    await rm(profile.database, { recursive: true })
    expect(await session()).toMatchObject({ recovery: { kind: 'restored', lost: 0 }, comments: drafts(42) })
  })
})
