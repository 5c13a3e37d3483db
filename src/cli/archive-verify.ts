import { join } from 'node:path'
import { checkArchive } from '../workflow/check-archive.ts'
import { loadPaperKit } from '../workflow/paper-kit.ts'
import { type Command, textOf } from './command.ts'
import { pathsBelow, readSmall } from './files.ts'
import { readFingerprint } from './fingerprint.ts'
import { problemOf, UsageError } from './report.ts'

export const archiveVerify: Command = {
  name: 'archive verify',
  usage: 'DIR [--authority FP]',
  options: { authority: 'value' },
  positionals: [1, 1],
  async run(given, { host, at, language }) {
    const [folder = ''] = given.positionals
    const expected = textOf(given, 'authority')
    const kit = await loadPaperKit(host)
    if (!kit.ok) throw new UsageError(problemOf(kit.error, 'resources', language).message)
    const paths = await pathsBelow(at(folder))
    if (!paths.ok) return { problems: [problemOf(paths.error, folder, language)], result: null, lines: [] }
    const report = await checkArchive(
      {
        paths: paths.value,
        read: async (path) => {
          const bytes = await readSmall(join(at(folder), path))
          return bytes.ok ? bytes.value : undefined
        },
      },
      { kit: kit.value, ...(expected === undefined ? {} : { isAuthority: readFingerprint(expected) }) },
    )
    const { files, signatures, sheets, recount, authority, panels } = report
    return {
      problems: report.findings.map(({ error, file }) => problemOf(error, file, language)),
      result: { files, signatures, sheets, recount, authority, panels },
      lines: [
        language === 'sq'
          ? `${files} skedarë, ${signatures} nënshkrime, ${sheets} fletë; rinumërimi: ${recount === 'same' ? 'i njëjtë' : 'NDRYSHE'}`
          : `${files} files, ${signatures} signatures, ${sheets} sheets; recount: ${recount === 'same' ? 'the same' : 'DIFFERENT'}`,
      ],
    }
  },
}
