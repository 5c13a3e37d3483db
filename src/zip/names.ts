import { utf8 } from '../lib/bytes.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import type { ZipError } from './errors.ts'
import type { ZipLimits } from './limits.ts'

// Controls, format characters (bidi marks, zero-width), lone surrogates, line and paragraph separators.
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u

// '%' because decoders differ on it; the others because Windows cannot write them (Win32 "Naming Files").
const unwritable = /[%<>:"|?*]/

const reservedOnWindows = /^(con|prn|aux|nul|conin\$|conout\$|clock\$|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?$/i

/** Whether one name is safe to compare, show and unpack on every system. Names are '/'-separated paths of files. */
export function checkName(name: string, limits: ZipLimits): Result<null, ZipError> {
  const parts = name.split('/')
  if (name.startsWith('/') || name.includes('\\') || /^[A-Za-z]:/.test(name) || parts.includes('..'))
    return fail({ kind: 'zip/path-traversal', name })
  const good =
    utf8(name).length <= limits.nameBytes &&
    name.isWellFormed() &&
    name === name.normalize('NFC') &&
    !invisible.test(name) &&
    !unwritable.test(name) &&
    parts.every((part) => part !== '' && part !== '.' && !/^ |[. ]$/.test(part) && !reservedOnWindows.test(part))
  return good ? ok(null) : fail({ kind: 'zip/bad-name', name })
}

/** Whether the names can stand side by side in a file system that folds case and Unicode forms. */
export function checkTogether(names: readonly string[]): Result<null, ZipError> {
  const files = new Set<string>()
  for (const name of names) {
    const key = folded(name)
    if (files.has(key)) return fail({ kind: 'zip/duplicate-name', name })
    files.add(key)
  }
  for (const name of names) {
    const key = folded(name)
    for (let slash = key.indexOf('/'); slash >= 0; slash = key.indexOf('/', slash + 1))
      if (files.has(key.slice(0, slash))) return fail({ kind: 'zip/name-clash', name })
  }
  return ok(null)
}

/** Upper before lower case, so that "ß" meets "SS" and "ſ" meets "s". Not the locale's rules. */
const folded = (name: string): string => name.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC')
