import { expect, it } from 'vitest'
import { closureTarget, startClosure, strangersIn } from '../bench/start-closure.ts'

it('the Start screen loads at most 900 kB of code, without PDF, cryptography, viewer and archives', async () => {
  const chunks = await startClosure()
  expect(strangersIn(chunks)).toEqual([])
  const size = chunks.reduce((sum, chunk) => sum + chunk.size, 0)
  expect(size).toBeGreaterThan(100_000)
  expect(size).toBeLessThanOrEqual(closureTarget * 1000)
})
