import { assert } from './assert.ts'
import { type Bytes, fromUtf8, utf8 } from './bytes.ts'
import { isStreamSafe } from './stream-safe.ts'

/** What may stand in signed or hashed JSON: no floating point, no undefined, no dates. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/**
 * One text per value, after RFC 8785 (keys sorted by UTF-16 code units, no white space), made stricter where
 * signatures need it: strings are NFC without endless runs of marks, numbers are safe integers, and no more than
 * 64 lists and objects stand in each other. Anything else is a bug of the caller.
 */
export const canonicalJson = (value: Json): string => spell(value, 0)

const deepest = 64

function spell(value: Json, depth: number): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') {
    assert(Number.isSafeInteger(value) && !Object.is(value, -0), `${value} is no integer for canonical JSON`)
    return String(value)
  }
  if (typeof value === 'string') {
    assert(isStreamSafe(value), 'a string stacks marks')
    assert(value === value.normalize('NFC') && value.isWellFormed(), 'a string is not NFC')
    return JSON.stringify(value)
  }
  assert(depth < deepest, 'canonical JSON nested too deeply')
  if (isArray(value)) return `[${value.map((item) => spell(item, depth + 1)).join(',')}]`
  assert(typeof value === 'object', `${typeof value} in canonical JSON`)
  const members = Object.keys(value)
    .sort((a, b) => (a < b ? -1 : 1))
    .map((key) => `${JSON.stringify(key)}:${spell(value[key] as Json, depth + 1)}`)
  return `{${members.join(',')}}`
}

export const canonicalBytes = (value: Json): Bytes => utf8(canonicalJson(value))

/**
 * Reads bytes that must be canonical: anything that does not write back to exactly the same bytes
 * (duplicate keys, white space, other number forms, non-NFC text, a byte order mark) is undefined. So is what nests
 * too deeply, and before it is parsed.
 */
export function readCanonical(bytes: Uint8Array): Json | undefined {
  const text = fromUtf8(bytes)
  if (text === undefined || !isShallow(bytes)) return undefined
  try {
    const value = JSON.parse(text) as Json
    return canonicalJson(value) === text ? value : undefined
  } catch {
    return undefined
  }
}

/** Whether no bracket outside of strings stands more than `deepest` levels down. */
function isShallow(bytes: Uint8Array): boolean {
  let depth = 0
  let inString = false
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]
    if (byte === 0x22) inString = !inString
    else if (inString) at += byte === 0x5c ? 1 : 0
    else if (byte === 0x5b || byte === 0x7b) depth++
    else if (byte === 0x5d || byte === 0x7d) depth--
    if (depth > deepest) return false
  }
  return true
}

const isArray = (value: Json): value is readonly Json[] => Array.isArray(value)
