import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('../../../src/ui/tokens.css', import.meta.url), 'utf8')

/** The colour of a token in one theme. */
function token(name: string, theme: 'light' | 'dark'): string {
  const both = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(css)
  const fixed = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(css)
  const found = both ? both[theme === 'light' ? 1 : 2] : fixed?.[1]
  if (!found) throw new Error(`no colour --${name}`)
  return found
}

/** Relative luminance and contrast ratio, WCAG 2.2. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
  it.each(['text', 'muted', 'accent', 'danger', 'warning', 'success'])('--%s reads on every ground (4.5:1)', (name) => {
    for (const ground of ['page', 'surface', 'selected', 'sunken'])
      expect(contrast(token(name, theme), token(ground, theme)), ground).toBeGreaterThanOrEqual(4.5)
  })

  it.each(['danger', 'warning', 'success'])('--%s and plain text read on its own tint', (name) => {
    for (const ink of [name, 'text', 'muted'])
      expect(contrast(token(ink, theme), token(`${name}-bg`, theme)), ink).toBeGreaterThanOrEqual(4.5)
  })

  it('words read on filled buttons', () => {
    for (const fill of ['accent', 'accent-strong', 'danger', 'danger-strong'])
      expect(contrast(token('on-accent', theme), token(fill, theme)), fill).toBeGreaterThanOrEqual(4.5)
  })

  it('the borders of controls and the focus ring are seen (3:1)', () => {
    for (const line of ['control', 'accent'])
      for (const ground of ['page', 'surface'])
        expect(contrast(token(line, theme), token(ground, theme)), line).toBeGreaterThanOrEqual(3)
  })
})
