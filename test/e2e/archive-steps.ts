import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { describe } from '../../src/errors/describe.ts'
import { sourceOf } from '../../src/lib/byte-source.ts'
import { extractBytes, readZip } from '../../src/zip/index.ts'
import { won } from '../fixtures/signers.ts'
import {
  archive,
  everywhere,
  expectAccessible,
  expectFingerprint,
  goTo,
  panelTitle,
  press,
  sha256Of,
  shell,
  start,
  titled,
  unlockKey,
} from './desk-steps.ts'
import { expect, type RunningApp, test } from './fixtures.ts'

export async function build(app: RunningApp, parts: readonly string[], path: string): Promise<void> {
  const { page } = app
  await test.step('the archive’s parts are sorted', async () => {
    await press(page, everywhere.appName)
    await page.getByRole('button', { name: start.doorHints.archive }).click()
    await titled(page, archive.build.title)
    await app.openFiles(() => press(page, archive.build.add), parts)
    const panel = page.getByRole('row', { name: panelTitle })
    await expect(panel).toContainText(archive.build.ready, { timeout: 60_000 })
    await expect(page.getByRole('button', { name: archive.build.build })).toBeDisabled()
    await expectAccessible(page)
  })
  await test.step('the archive is sealed and saved', async () => {
    await page.getByText(archive.build.acceptChair('Arta Shembull')).click()
    await press(page, archive.build.build)
    const saved = await app.saveFile(() => unlockKey(page))
    await expect(page.getByText(archive.build.savedAs(basename(saved)))).toBeVisible({ timeout: 60_000 })
    await writeFile(path, await readFile(saved))
    await expectFingerprint(page, await sha256Of(path))
    await expectAccessible(page)
  })
}

export async function verify(app: RunningApp, zip: string): Promise<void> {
  const { page } = app
  await test.step('the archive verifies', async () => {
    await goTo(page, shell.items.verification)
    await titled(page, archive.verify.title)
    await app.openFiles(() => press(page, archive.verify.choose), [zip])
    await expect(page.getByText(archive.verify.passed)).toBeVisible({ timeout: 60_000 })
    await expect(page.getByText(archive.recount.same)).toBeVisible()
    await expectAccessible(page)
  })
  const minutes = 'data/minutes/MC.pdf'
  const findings = page.getByRole('table', { name: archive.verify.findings })
  await test.step('one changed byte of the ZIP is found and named', async () => {
    const bytes = await readFile(zip)
    // Files are stored in it, not compressed: a word of the signed PDF can be found.
    const at = bytes.indexOf('/ByteRange', bytes.indexOf(minutes))
    expect(at).toBeGreaterThan(0)
    bytes[at + 1] = (bytes[at + 1] ?? 0) ^ 1
    const changed = zip.replace('.zip', '-changed.zip')
    await writeFile(changed, bytes)
    await app.openFiles(() => press(page, archive.verify.choose), [changed])
    await expect(findings.getByRole('rowheader', { name: minutes }).first()).toBeVisible({ timeout: 60_000 })
    await expectAccessible(page)
  })
  await test.step('one changed byte of the unpacked folder is found and named', async () => {
    const folder = zip.replace('.zip', '')
    await unpack(zip, folder)
    await app.openFiles(() => press(page, archive.verify.chooseFolder), [folder])
    await expect(page.getByText(archive.verify.passed)).toBeVisible({ timeout: 60_000 })
    const path = join(folder, 'kpm-2020', minutes)
    const bytes = await readFile(path)
    bytes[1000] = (bytes[1000] ?? 0) ^ 1
    await writeFile(path, bytes)
    await app.openFiles(() => press(page, archive.verify.chooseFolder), [folder])
    const changed = findings.getByRole('row').filter({ has: page.getByRole('rowheader', { name: minutes }) })
    const { code } = describe({ kind: 'archive/file-changed', file: minutes }, 'sq')
    await expect(changed.filter({ hasText: code })).toHaveCount(1, { timeout: 60_000 })
  })
}

async function unpack(zip: string, folder: string): Promise<void> {
  const directory = won(await readZip(sourceOf(await readFile(zip))))
  for (const entry of directory.entries) {
    const path = join(folder, entry.name)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, won(await extractBytes(directory, entry, entry.size)))
  }
}
