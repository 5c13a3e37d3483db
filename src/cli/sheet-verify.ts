import { type Command, textOf, textsOf } from './command.ts'
import { looksLikeFingerprint } from './fingerprint.ts'
import { UsageError } from './report.ts'
import { problemsOf, readSheets } from './sheet-files.ts'

export const sheetVerify: Command = {
  options: { bundle: 'value', accept: 'values' },
  positionals: [1, 100_000],
  async run(given, context) {
    const accepting = textsOf(given, 'accept')
    // `--accept FP FP`: what follows the first fingerprint arrives among the files.
    const isAccepted = (text: string) => accepting.length > 0 && looksLikeFingerprint(text)
    const paths = given.positionals.filter((text) => !isAccepted(text))
    const accepted = [...accepting, ...given.positionals.filter(isAccepted)]
    for (const text of accepted)
      if (!/^[0-9a-fA-F]{64}$/.test(text))
        throw new UsageError(`--accept takes all 64 digits of a fingerprint: ${text}`)
    const checked = await readSheets(paths, { bundle: textOf(given, 'bundle'), accepted }, context)
    const result = checked.files.map(({ name, state, refusal, read }) => ({
      file: name,
      state,
      code: refusal?.kind ?? null,
      juror: read?.sheet.juror.name ?? null,
      sha256: read?.identity ?? null,
      signatures:
        read?.signatures.map(({ field, certificate, claimedAt }) => ({
          field,
          name: certificate.name,
          fingerprint: certificate.fingerprint,
          claimedAt,
        })) ?? [],
    }))
    return {
      problems: [...checked.problems, ...problemsOf(checked.files, context.language)],
      result,
      lines: result.map(({ file, state, juror }) => `${state.padEnd(15)} ${juror ?? '–'}  ${file}`),
    }
  },
}
