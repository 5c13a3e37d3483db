import type { Page } from '@playwright/test'
import { type Host, hostCalls } from '../../src/host/contract.ts'

/** JSON carries a call into a page and its answer back; bytes go as base64. */
type Wire = null | boolean | number | string | readonly Wire[] | { readonly [key: string]: Wire }

function toWire(value: unknown): Wire {
  if (value instanceof Uint8Array) return { $bytes: Buffer.from(value).toString('base64') }
  if (Array.isArray(value)) return value.map(toWire)
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, toWire(entry)]))
  return value as Wire
}

function fromWire(value: Wire): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(fromWire)
  const entries = Object.entries(value)
  const bytes = Reflect.get(value, '$bytes')
  if (typeof bytes === 'string') return Uint8Array.from(Buffer.from(bytes, 'base64'))
  return Object.fromEntries(entries.map(([key, entry]) => [key, fromWire(entry)]))
}

interface Call {
  readonly part: string
  readonly call: string
  readonly values: Wire
}

/** Runs inside the page: the contract page's host, or the one the desktop's preload put there. */
async function callInPage({ part, call, values }: Call): Promise<Wire> {
  const read = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return value.map(read)
    const bytes = Reflect.get(value, '$bytes')
    if (typeof bytes === 'string') return Uint8Array.from(atob(bytes), (character) => character.charCodeAt(0))
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, read(entry)]))
  }
  const write = (value: unknown): unknown => {
    if (value instanceof Uint8Array) {
      let text = ''
      for (let i = 0; i < value.length; i += 32_768) text += String.fromCharCode(...value.subarray(i, i + 32_768))
      return { $bytes: btoa(text) }
    }
    if (Array.isArray(value)) return value.map(write)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, write(entry)]))
  }
  const host: unknown = Reflect.get(window, 'hostUnderTest') ?? Reflect.get(window, 'host')
  const calls: unknown = Reflect.get(host as object, part)
  const run = Reflect.get(calls as object, call) as (...values: unknown[]) => Promise<unknown>
  return write(await run(...(read(values) as unknown[]))) as Wire
}

/** The host that lives in a page, as if it were here. `pageOf` is asked at each call: the page may be a new one. */
export function hostInPage(pageOf: () => Page): Host {
  const parts = Object.entries(hostCalls).map(([part, calls]) => {
    const entries = calls.map((call) => [
      call,
      async (...values: unknown[]) =>
        fromWire(await pageOf().evaluate(callInPage, { part, call, values: toWire(values) })),
    ])
    return [part, Object.fromEntries(entries)]
  })
  return Object.fromEntries(parts) as unknown as Host
}
