import type { Command } from './command.ts'
import { problemsOf, readSheets } from './sheet-files.ts'

export const sheetData: Command = {
  options: {},
  positionals: [1, 1],
  async run(given, context) {
    const { files, problems } = await readSheets(given.positionals, { bundle: undefined, accepted: [] }, context)
    // Without a bundle nobody can be vouched for: here only the signature, the content and the pages are asked.
    const refused = problemsOf(
      files.filter(({ read }) => read === null),
      context.language,
    )
    return {
      problems: [...problems, ...refused],
      result: null,
      lines: [],
      raw: files[0]?.read?.data ?? new Uint8Array(),
    }
  },
}
