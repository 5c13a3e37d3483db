import type { Page } from '@playwright/test'
import { type Host, hostCalls } from '../../src/host/contract.ts'

/** JSON carries a call into a page and its answer back; bytes go as base64. */
function toWire(value: unknown): unknown {
  if (value instanceof Uint8Array) return { $bytes: Buffer.from(value).toString('base64') }
  if (Array.isArray(value)) return value.map(toWire)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, toWire(entry)]))
}

function fromWire(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromWire)
  if (typeof value !== 'object' || value === null) return value
  const bytes: unknown = Reflect.get(value, '$bytes')
  if (typeof bytes === 'string') return Uint8Array.from(Buffer.from(bytes, 'base64'))
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, fromWire(entry)]))
}

/** Runs inside the page: the contract page's host, or the one the desktop's preload put there. */
async function callInPage({ part, call, text }: { part: string; call: string; text: string }): Promise<string> {
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
  return JSON.stringify(write(await run(...(read(JSON.parse(text)) as unknown[]))))
}

/** The host that lives in a page, as if it were here. `pageOf` is asked at each call: the page may be a new one. */
export function hostInPage(pageOf: () => Page): Host {
  const parts = Object.entries(hostCalls).map(([part, calls]) => {
    const entries = calls.map((call) => [
      call,
      async (...values: unknown[]) =>
        fromWire(JSON.parse(await pageOf().evaluate(callInPage, { part, call, text: JSON.stringify(toWire(values)) }))),
    ])
    return [part, Object.fromEntries(entries)]
  })
  return Object.fromEntries(parts) as unknown as Host
}
