import { assert } from './assert.ts'
import { type Bytes, fromUtf8, utf8 } from './bytes.ts'

/** What may stand in signed or hashed JSON: no floating point, no undefined, no dates. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/**
 * One text per value, after RFC 8785 (keys sorted by UTF-16 code units, no white space), made stricter where
 * signatures need it: strings are NFC, numbers are safe integers. Anything else is a bug of the caller.
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') {
    assert(Number.isSafeInteger(value) && !Object.is(value, -0), `${value} is no integer for canonical JSON`)
    return String(value)
  }
  if (typeof value === 'string') {
    assert(value === value.normalize('NFC') && value.isWellFormed(), 'a string is not NFC')
    return JSON.stringify(value)
  }
  if (isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  assert(typeof value === 'object', `${typeof value} in canonical JSON`)
  const members = Object.keys(value)
    .sort((a, b) => (a < b ? -1 : 1))
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] as Json)}`)
  return `{${members.join(',')}}`
}

export const canonicalBytes = (value: Json): Bytes => utf8(canonicalJson(value))

/**
 * Reads bytes that must be canonical: anything that does not write back to exactly the same bytes
 * (duplicate keys, white space, other number forms, non-NFC text, a byte order mark) is undefined.
 */
export function readCanonical(bytes: Uint8Array): Json | undefined {
  const text = fromUtf8(bytes)
  if (text === undefined) return undefined
  try {
    const value = JSON.parse(text) as Json
    return canonicalJson(value) === text ? value : undefined
  } catch {
    return undefined
  }
}

const isArray = (value: Json): value is readonly Json[] => Array.isArray(value)
