import { expect, it } from 'vitest'
import packageFile from '../../package.json' with { type: 'json' }
import { version } from '../../src/workflow/software.ts'

it('signed data names the version that package.json names', () => {
  expect(version).toBe(packageFile.version)
})
