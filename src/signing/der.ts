import {
  Set as AsnSet,
  type AsnType,
  BitString,
  Constructed,
  fromBER,
  ObjectIdentifier,
  OctetString,
  Sequence,
} from 'asn1js'
import type { Bytes } from '../lib/bytes.ts'

const deepest = 32
const booleanTag = 1
const integerTag = 2
const bitStringTag = 3
const nullTag = 5
const sequenceTag = 16
const setTag = 17

/**
 * Reads bytes that must be one DER value and nothing else (ITU-T X.690, clauses 8 to 11): a signature that
 * could be written in a second way would let two different files carry "the same" signature.
 * Undefined where the bytes are anything else.
 */
export function readDer(bytes: Uint8Array): AsnType | undefined {
  if (derEnd(bytes, 0, bytes.length, 0) !== bytes.length) return undefined
  try {
    const { offset, result } = fromBER(Uint8Array.from(bytes))
    return offset === bytes.length ? result : undefined
  } catch {
    // asn1js throws for a GeneralizedTime that is no time.
    return undefined
  }
}

/** The DER of an ASN.1 value that this room built itself. */
export const derOf = (block: { toBER(): ArrayBuffer }): Bytes => new Uint8Array(block.toBER())

/** The bytes a value was read from: hashing a re-encoding would hash what we understood, not what was sent. */
export const sourceOfBlock = (block: AsnType): Bytes => Uint8Array.from(block.valueBeforeDecodeView)

/** The members of a SEQUENCE, SET or constructed context tag; undefined for anything else. */
export function membersOf(block: AsnType | undefined): readonly AsnType[] | undefined {
  if (block instanceof Sequence || block instanceof AsnSet || block instanceof Constructed)
    return block.valueBlock.value as AsnType[]
  return undefined
}

export const isTagged = (block: AsnType | undefined, number: number): boolean =>
  block !== undefined && block.idBlock.tagClass === 3 && block.idBlock.tagNumber === number

export const oidOf = (block: AsnType | undefined): string | undefined =>
  block instanceof ObjectIdentifier ? block.getValue() : undefined

export function octetsOf(block: AsnType | undefined): Bytes | undefined {
  if (!(block instanceof OctetString || block instanceof BitString)) return undefined
  return Uint8Array.from(block.valueBlock.valueHexView)
}

/** DER order of a SET OF (X.690, 11.6): by the encodings' bytes. */
export function compareDer(a: Uint8Array, b: Uint8Array): number {
  const shorter = Math.min(a.length, b.length)
  for (let i = 0; i < shorter; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

/** The end of the DER value at `start`, or -1 where it is not DER. */
function derEnd(bytes: Uint8Array, start: number, limit: number, depth: number): number {
  const identifier = bytes[start]
  if (identifier === undefined || depth > deepest) return -1
  const header = readLength(bytes, start + 1, limit)
  if (!header) return -1
  const [content, end] = header
  const tag = identifier & 0x1f
  if (tag === 0x1f) return -1
  const constructed = (identifier & 0x20) !== 0
  const universal = identifier >> 6 === 0
  if (universal && constructed !== (tag === sequenceTag || tag === setTag)) return -1
  if (!constructed) return universal && !isPrimitiveDer(tag, bytes.subarray(content, end)) ? -1 : end
  let previous: Uint8Array | undefined
  for (let at = content; at < end; ) {
    const next = derEnd(bytes, at, end, depth + 1)
    if (next === -1) return -1
    const member = bytes.subarray(at, next)
    if (universal && tag === setTag && previous && compareDer(previous, member) > 0) return -1
    previous = member
    at = next
  }
  return end
}

/** Definite, shortest form only (X.690, 10.1). Answers where the content begins and ends. */
function readLength(bytes: Uint8Array, at: number, limit: number): [number, number] | undefined {
  const first = bytes[at]
  if (first === undefined || first === 0x80) return undefined
  if (first < 0x80) return at + 1 + first <= limit ? [at + 1, at + 1 + first] : undefined
  const count = first & 0x7f
  if (count > 4 || at + 1 + count > limit) return undefined
  let length = 0
  for (let i = 1; i <= count; i++) length = length * 256 + (bytes[at + i] ?? 0)
  if (length < 0x80 || length < 256 ** (count - 1)) return undefined
  const content = at + 1 + count
  return content + length <= limit ? [content, content + length] : undefined
}

function isPrimitiveDer(tag: number, content: Uint8Array): boolean {
  const [first = 0, second = 0] = content
  if (tag === booleanTag) return content.length === 1 && (first === 0 || first === 0xff)
  if (tag === nullTag) return content.length === 0
  if (tag === integerTag) {
    if (content.length === 0) return false
    return content.length === 1 || !((first === 0 && second < 0x80) || (first === 0xff && second >= 0x80))
  }
  if (tag === bitStringTag) {
    if (content.length === 0 || first > 7 || (content.length === 1 && first !== 0)) return false
    return ((content.at(-1) ?? 0) & ((1 << first) - 1)) === 0 || content.length === 1
  }
  return true
}
