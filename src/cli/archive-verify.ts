import { join } from 'node:path'
import { fingerprint } from '../lib/sha256.ts'
import { checkArchive, readArchiveFile } from '../workflow/check-archive.ts'
import { loadPaperKit } from '../workflow/paper-kit.ts'
import { type Command, textOf } from './command.ts'
import { pathsBelow, withSource } from './files.ts'
import { readFingerprint } from './fingerprint.ts'
import { type Language, problemOf, UsageError } from './report.ts'

export const archiveVerify: Command = {
  options: { authority: 'value' },
  positionals: [1, 1],
  async run(given, { host, at, language }) {
    const [folder = ''] = given.positionals
    const expected = textOf(given, 'authority')
    const isAuthority = expected === undefined ? undefined : readFingerprint(expected)
    const kit = await loadPaperKit(host)
    if (!kit.ok) throw new UsageError(problemOf(kit.error, 'resources', language).message)
    const paths = await pathsBelow(at(folder))
    if (!paths.ok) return { problems: [problemOf(paths.error, folder, language)], result: null, lines: [] }
    const read = async (path: string) => {
      const bytes = await withSource(join(at(folder), path), (source) => readArchiveFile({ name: path, source }))
      return bytes.ok ? bytes.value : bytes
    }
    const report = await checkArchive(
      { paths: paths.value, read },
      { kit: kit.value, ...(isAuthority ? { isAuthority } : {}) },
    )
    const { files, signatures, sheets, recount, panels } = report
    const authority = report.authority && {
      ...report.authority,
      pinned: isAuthority?.(report.authority.fingerprint) ?? false,
    }
    const words = wordsIn[language]
    const unknown = isAuthority ? '' : ` (${words.notCompared})`
    return {
      problems: report.findings.map(({ error, file }) => problemOf(error, file, language)),
      result: { files, signatures, sheets, recount, authority, panels },
      lines: [
        words.counts(files, signatures, sheets, recount === 'same'),
        ...(authority ? [`${words.by}: ${authority.name}, ${fingerprint(authority.fingerprint)}${unknown}`] : []),
      ],
    }
  },
}

interface Sentences {
  readonly by: string
  readonly notCompared: string
  readonly counts: (files: number, signatures: number, sheets: number, isSame: boolean) => string
}

const wordsIn: Readonly<Record<Language, Sentences>> = {
  sq: {
    by: 'Autoriteti',
    notCompared: 'nuk u krahasua (--authority)',
    counts: (files, signatures, sheets, isSame) =>
      `${files} skedarë, ${signatures} nënshkrime, ${sheets} fletë; rinumërimi: ${isSame ? 'i njëjtë' : 'NDRYSHE'}`,
  },
  en: {
    by: 'Authority',
    notCompared: 'not compared (--authority)',
    counts: (files, signatures, sheets, isSame) =>
      `${files} files, ${signatures} signatures, ${sheets} sheets; recount: ${isSame ? 'the same' : 'DIFFERENT'}`,
  },
}
