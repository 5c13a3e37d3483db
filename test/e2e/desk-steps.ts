import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { messages } from '../../src/i18n/index.ts'
import { fingerprint, type Sha256 } from '../../src/lib/sha256.ts'
import { expect, type RunningApp } from './fixtures.ts'

const words = messages('sq')
const { identity } = words
export const { chair, secretariat, archive, juror, shell, start, everywhere } = words
export const panelTitle = 'Paneli i mbrojtjes civile'
const passphrase = 'gjashtë fjalë për një provë'

/** The language of a new profile is the browser's; these specs read Albanian. */
export async function inAlbanian({ page }: RunningApp): Promise<void> {
  const button = page.getByRole('button', { name: shell.languages.sq })
  await button.click()
  await expect(page.getByRole('heading', { level: 1, name: start.title })).toBeVisible()
}

export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
export const goTo = (page: Page, name: string) => page.getByRole('navigation').getByRole('button', { name }).click()
export const titled = (page: Page, title: string) =>
  expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()

/** Creates the key that the open dialog asks for. */
export async function makeKey(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(identity.passphrase, { exact: true }).fill(passphrase)
  await dialog.getByLabel(identity.passphraseAgain, { exact: true }).fill(passphrase)
  await dialog.getByRole('button', { name: identity.createNow, exact: true }).click()
}

/** Opens the key that is there already. */
export async function unlockKey(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(identity.passphrase, { exact: true }).fill(passphrase)
  await dialog.getByRole('button', { name: identity.unlock, exact: true }).click()
}

export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    // React Aria's announcer keeps a reference to the button that was pending for some seconds after it is gone.
    .exclude('[data-live-announcer]')
    .analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`),
  ).toEqual([])
}

export const sha256Of = async (path: string): Promise<Sha256> =>
  createHash('sha256')
    .update(await readFile(path))
    .digest('hex') as Sha256

/** The eight groups, however they are broken into lines. */
export async function expectFingerprint(page: Page, hash: Sha256): Promise<void> {
  const groups = fingerprint(hash).split(' ')
  await expect(
    page
      .locator('code')
      .filter({ hasText: groups[0] ?? '' })
      .first(),
  ).toHaveText(`${groups.slice(0, 4).join(' ')}${groups.slice(4).join(' ')}`)
}
