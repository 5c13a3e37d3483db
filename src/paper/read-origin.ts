import { latin1 } from '../lib/bytes.ts'
import type { PaperRefusal } from './errors.ts'

/**
 * What to say of a file that the strict reader refused with `fault`: whether it is a paper of ours that is not whole
 * any more, one that another program signed (to be looked at by a person), or one that nobody signed. A rough look
 * at the text, good enough to choose words: none of these answers ever lets a file count.
 */
export function wordsFor(bytes: Uint8Array, fault: PaperRefusal): PaperRefusal {
  if (fault.kind === 'paper/not-a-pdf') return fault
  const text = latin1(bytes)
  const ours = occurrences(text, '/Prop_Build << /App << /Name /Juria')
  if (ours === 0 && /\/Encrypt\s+\d+ \d+ R/.test(text)) return { kind: 'paper/encrypted' }
  const signatures = occurrences(text, '/SubFilter')
  if (ours > 0) return signatures > ours ? { kind: 'paper/foreign' } : fault
  if (text.includes('/ByteRange')) return { kind: 'paper/foreign' }
  // Our own layout, unsigned or with its signature's mark gone: the fault says more than "nobody signed".
  return text.includes('<pdf:Producer>Juria') ? fault : { kind: 'paper/no-signature' }
}

function occurrences(text: string, part: string): number {
  let count = 0
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) count++
  return count
}
