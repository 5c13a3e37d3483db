import { describe, expect, it } from 'vitest'
import { memoryHost, memoryMachine } from '../../src/host/memory.ts'
import { concat, utf8 } from '../../src/lib/bytes.ts'
import { hostSuite } from './host-suite.ts'

describe('the memory host', () => {
  hostSuite(it, async () => {
    const machine = memoryMachine()
    machine.resources.set('fonts/latin-regular.ttf', new Uint8Array(2000))
    let host = memoryHost(machine)
    return {
      host: () => host,
      second: async () => memoryHost(machine),
      kill: async () => {
        host = memoryHost(machine)
      },
      tearJournal: async (tail) => {
        machine.journal = concat(machine.journal, tail)
      },
      choosing: (files, call) => {
        machine.chosen = files
        return call(host)
      },
      saving: async (call) => {
        const result = await call(host)
        const [name = '', bytes = new Uint8Array()] = [...machine.saved][0] ?? []
        return { result, file: { name, bytes } }
      },
      end: async () => undefined,
    }
  })

  it('says so when its disk is full, keeps what it had, and goes on when there is room again', async () => {
    const machine = memoryMachine()
    const host = memoryHost(machine)
    await host.journal.append(['1'], 0)
    machine.full = true
    expect(await host.journal.append(['2'], 1)).toEqual({ ok: false, error: { kind: 'host/disk-full' } })
    const upload = await host.blobs.begin()
    expect(upload.ok && (await host.blobs.append(upload.value, utf8('x')))).toMatchObject({ ok: false })
    machine.full = false
    expect(await host.journal.append(['2'], 1)).toEqual({ ok: true, value: 2 })
  })
})
