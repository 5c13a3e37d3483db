import { toHex } from '../lib/bytes.ts'

/** Where a value stands in the file: [start, end) in bytes. */
interface Place {
  readonly start: number
  readonly end: number
}

export type PdfDictionary = Place & { readonly type: 'dictionary'; readonly entries: ReadonlyMap<string, PdfValue> }
export type PdfString = Place & { readonly type: 'string'; readonly hex: boolean; readonly bytes: Uint8Array }

/** A PDF value (ISO 32000-1, 7.3) as the strict reader found it. */
export type PdfValue =
  | PdfDictionary
  | PdfString
  | (Place & { readonly type: 'array'; readonly items: readonly PdfValue[] })
  | (Place & { readonly type: 'name'; readonly name: string })
  | (Place & { readonly type: 'number'; readonly text: string })
  | (Place & { readonly type: 'reference'; readonly object: number })
  | (Place & { readonly type: 'keyword'; readonly text: 'true' | 'false' | 'null' })

/** An entry of a dictionary; undefined where the value is none or lacks it. */
export const entryOf = (value: PdfValue | undefined, key: string): PdfValue | undefined =>
  value?.type === 'dictionary' ? value.entries.get(key) : undefined

export const nameOf = (value: PdfValue | undefined): string | undefined =>
  value?.type === 'name' ? value.name : undefined

export const referenceOf = (value: PdfValue | undefined): number | undefined =>
  value?.type === 'reference' ? value.object : undefined

export const itemsOf = (value: PdfValue | undefined): readonly PdfValue[] | undefined =>
  value?.type === 'array' ? value.items : undefined

/** A non-negative whole number written the one shortest way. */
export const wholeOf = (value: PdfValue | undefined): number | undefined =>
  value?.type === 'number' && /^(0|[1-9]\d{0,9})$/.test(value.text) ? Number(value.text) : undefined

/** Text of a string: UTF-16BE after a byte order mark, else one byte a character (ASCII in our own files). */
export function textOf(value: PdfValue | undefined): string | undefined {
  if (value?.type !== 'string') return undefined
  const { bytes } = value
  const wide = bytes[0] === 0xfe && bytes[1] === 0xff
  let text = ''
  for (let i = wide ? 2 : 0; i < bytes.length; i += wide ? 2 : 1)
    text += String.fromCharCode(wide ? ((bytes[i] ?? 0) << 8) | (bytes[i + 1] ?? 0) : (bytes[i] ?? 0))
  return text
}

/** One text per meaning: equal values compare equal, however their bytes are laid out. */
export function meaningOf(value: PdfValue | undefined): string {
  if (!value) return 'absent'
  switch (value.type) {
    case 'dictionary':
      return `<<${[...value.entries.keys()]
        .sort()
        .map((key) => `${JSON.stringify(key)} ${meaningOf(value.entries.get(key))}`)
        .join(' ')}>>`
    case 'array':
      return `[${value.items.map(meaningOf).join(' ')}]`
    case 'name':
      return `/${JSON.stringify(value.name)}`
    case 'string':
      return `<${toHex(value.bytes)}>`
    case 'reference':
      return `${value.object} R`
    case 'number':
    case 'keyword':
      return value.text
  }
}
