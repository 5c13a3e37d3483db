import { assert } from '../lib/assert.ts'

/** Bytes kept free for the CMS; ours take 0.9 to 1.6 kB, with room for a chain or a timestamp. */
export const reservedBytes = 8192

/** Signature fields of one paper: a juror, or the chair, the secretariat and 99 members, with room to spare. */
export const mostFields = 128

/** Characters (UTF-16) of a reason: it is printed inside the field. */
export const longestReason = 1000

/** Version of what an increment of ours looks like; a reader refuses higher ones. */
export const incrementVersion = 1

/** Numbers of fixed width are written over when the length of the file is known. */
export const byteRangeBlank = `[${['0', ' ', ' ', ' '].map((part) => part.padStart(10)).join(' ')}]`

/**
 * The signature dictionary (ISO 32000-1, table 252; ETSI EN 319 142-1, 5.2) of a baseline B-B signature. The
 * first one also certifies: later changes may only fill in signatures (DocMDP, P 2).
 */
export function signatureDictionary(parts: {
  readonly date: string
  readonly reason: string
  readonly certifies: boolean
}): string {
  assert(parts.reason.length <= longestReason, 'a reason fits its field')
  const reference =
    '/Reference [<< /Type /SigRef /TransformMethod /DocMDP ' +
    '/TransformParams << /Type /TransformParams /P 2 /V /1.2 >> >>]'
  return [
    '<<',
    '/Type /Sig',
    '/Filter /Adobe.PPKLite',
    '/SubFilter /ETSI.CAdES.detached',
    `/ByteRange ${byteRangeBlank}`,
    `/Contents <${'00'.repeat(reservedBytes)}>`,
    `/M (${parts.date})`,
    `/Reason ${hexText(parts.reason)}`,
    ...(parts.certifies ? [reference] : []),
    `/Prop_Build << /App << /Name /Juria /R ${incrementVersion} >> >>`,
    '>>',
  ].join('\n')
}

/** A text string as UTF-16BE with its byte order mark (ISO 32000-1, 7.9.2.2). */
export function hexText(text: string): string {
  let digits = 'feff'
  for (let i = 0; i < text.length; i++) digits += text.charCodeAt(i).toString(16).padStart(4, '0')
  return `<${digits}>`
}
