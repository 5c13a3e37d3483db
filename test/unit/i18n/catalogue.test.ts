import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as english from 'react-aria-components/i18n/en-US'
import { describe, expect, it } from 'vitest'
import { installReactAriaWords, languages, messages, reactAriaLocale } from '../../../src/i18n/index.ts'
import { reactAriaSq } from '../../../src/i18n/react-aria-sq.ts'

/** Every wording of a catalogue by its path; functions are filled with the given values. */
function wordings(node: unknown, filling: readonly unknown[], path = ''): [path: string, text: string][] {
  if (typeof node === 'string') return [[path, node]]
  if (typeof node === 'function') return [[path, String(Reflect.apply(node, null, filling))]]
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) => wordings(value, filling, path === '' ? key : `${path}.${key}`))
}

describe('the catalogues', () => {
  it.each(languages)('say something for every wording (%s)', (language) => {
    for (const [path, text] of wordings(messages(language), [3, 5, 2])) {
      expect(text, path).toMatch(/\S/)
      expect(text, path).not.toMatch(/undefined|NaN|null|\[object/)
      expect(text, path).toBe(text.normalize('NFC').trim())
    }
  })

  it('have the same wordings in the same places', () => {
    const paths = (language: 'sq' | 'en') => wordings(messages(language), [3, 5, 2]).map(([path]) => path)
    expect(paths('en')).toEqual(paths('sq'))
  })

  it('decline their nouns', () => {
    const { counts } = messages('sq').everywhere
    expect(counts.applications(1)).toBe('1 aplikim')
    expect(counts.applications(0)).toBe('0 aplikime')
    expect(counts.applications(12_345)).toBe('12\u00a0345 aplikime')
    expect(messages('en').everywhere.counts.applications(1)).toBe('1 application')
    expect(messages('sq').juror.progress.done(7, 16)).toBe('7 nga 16 të përfunduara')
  })

  it('name each language in itself', () => {
    for (const language of languages) expect(messages(language).shell.languages).toEqual({ sq: 'Shqip', en: 'English' })
  })

  it('keep Albanian letters: no word that is only right without its ë', () => {
    const text = wordings(messages('sq'), [3, 5, 2])
      .map(([, wording]) => wording)
      .join('\n')
    expect(text).not.toMatch(/\b(eshte|vleresim\w*|nenshkrim\w*|ceshtje|celes\w*|fletes|anetar\w*|cmim\w*)\b/i)
  })
})

const installed = fileURLToPath(new URL('../../../node_modules/', import.meta.url))

describe('the Albanian words of React Aria', () => {
  it('cover every package and every wording of the installed version, and no other', () => {
    const shape = (strings: object) =>
      Object.entries(strings)
        .flatMap(([name, wordings]) => Object.keys(wordings).map((key) => `${name} ${key}`))
        .sort()
    expect(shape(reactAriaSq)).toEqual(shape(Reflect.get(english, 'default')))
  })

  it('cover every package name that the shipped code asks for', () => {
    const asked = new Set<string>()
    for (const library of ['react-aria', 'react-stately', 'react-aria-components'])
      for (const file of readdirSync(`${installed}${library}/dist/private`, { recursive: true, encoding: 'utf8' })) {
        if (!file.endsWith('.mjs') || file.includes('intl')) continue
        const code = readFileSync(`${installed}${library}/dist/private/${file}`, 'utf8')
        for (const [, name = ''] of code.matchAll(/'(@react-(?:aria|stately)\/[a-z]+|react-aria-components)'/g))
          asked.add(name)
      }
    expect(asked.size).toBeGreaterThan(15)
    expect([...asked].filter((name) => !(name in reactAriaSq))).toEqual([])
  })

  it('fill every wording without leaving a hole', () => {
    const filling = new Proxy(
      { count: 2, groupCount: 1, optionCount: 2 },
      { get: (known, key) => Reflect.get(known, key) ?? 'X' },
    )
    for (const [path, text] of wordings(reactAriaSq, [filling])) {
      expect(text, path).toMatch(/\S/)
      expect(text, path).not.toMatch(/undefined|NaN|object/)
    }
  })

  it('stand on the page before the first render; English uses the built-in ones', () => {
    const [albanian, english] = [{}, {}]
    installReactAriaWords('sq', albanian)
    installReactAriaWords('en', english)
    expect(Reflect.get(albanian, Symbol.for('react-aria.i18n.strings'))).toBe(reactAriaSq)
    expect(Reflect.get(albanian, Symbol.for('react-aria.i18n.locale'))).toBe(reactAriaLocale.sq)
    expect(Reflect.get(english, Symbol.for('react-aria.i18n.strings'))).toBeUndefined()
    expect(Reflect.get(english, Symbol.for('react-aria.i18n.locale'))).toBe('en-GB')
  })
})
