import { describe, expect, it } from 'vitest'
import { trustedTypeRules } from '../../../src/ui/trusted-types.ts'

const rules = trustedTypeRules('http://juria.localhost:4711/index.html', ['/assets/pdf.worker-1a2b.mjs'])

describe('the default policy of trusted types', () => {
  it('lets the empty text through and no other HTML', () => {
    expect(rules.createHTML('')).toBe('')
    expect(() => rules.createHTML('<b>pikë</b>')).toThrow(TypeError)
    expect(() => rules.createHTML(' ')).toThrow(TypeError)
  })

  it('lets the own workers through, however their address is written', () => {
    for (const url of ['/assets/pdf.worker-1a2b.mjs', 'http://juria.localhost:4711/assets/pdf.worker-1a2b.mjs'])
      expect(rules.createScriptURL(url)).toBe(url)
  })

  it.each([
    '/assets/other.mjs',
    '//evil.example/assets/pdf.worker-1a2b.mjs',
    'blob:null/1',
    'data:text/javascript,1',
    '/assets/pdf.worker-1a2b.mjs?x',
  ])('refuses the script address %s', (url) => {
    expect(() => rules.createScriptURL(url)).toThrow(TypeError)
  })

  it('never makes text into code', () => {
    expect(() => rules.createScript('')).toThrow(TypeError)
  })

  it('cannot be set up with a worker of another origin', () => {
    expect(() => trustedTypeRules('http://juria.localhost:4711/', ['https://cdn.example/worker.js'])).toThrow(/origin/)
  })
})
