import { fingerprint as shortForm } from '../lib/sha256.ts'
import { checkBundle } from '../workflow/check-bundle.ts'
import { type Command, textOf } from './command.ts'
import { withSource } from './files.ts'
import { readFingerprint } from './fingerprint.ts'
import { problemOf } from './report.ts'

export const bundleVerify: Command = {
  options: { authority: 'value' },
  positionals: [1, 1],
  async run(given, { at, language }) {
    const [file = ''] = given.positionals
    const expected = textOf(given, 'authority')
    const matches = expected === undefined ? undefined : readFingerprint(expected)
    const opened = await withSource(at(file), (source) => checkBundle(source))
    const bundle = opened.ok ? opened.value : opened
    if (!bundle.ok) return { problems: [problemOf(bundle.error, file, language)], result: null, lines: [] }
    const { sha256, fingerprint, edition, panel, authority, applications } = bundle.value
    const found = authority.fingerprint
    const pinned = matches?.(found) ?? false
    const problems =
      matches && !pinned
        ? [problemOf({ kind: 'bundle/other-authority', expected: expected ?? '', found }, file, language)]
        : []
    const words =
      language === 'sq'
        ? { bundle: 'Paketa', seal: 'vula është e vlefshme', by: 'Autoriteti', unknown: 'nuk u krahasua (--authority)' }
        : { bundle: 'Bundle', seal: 'the seal is valid', by: 'Authority', unknown: 'not compared (--authority)' }
    return {
      problems,
      result: {
        fingerprint,
        sha256,
        edition: edition.id,
        panel,
        authority: { fingerprint: found, name: authority.name, pinned },
      },
      lines: [
        `${words.bundle} ${fingerprint}: ${words.seal}. ${edition.title[language]} · ${panel} · ${applications.length}`,
        `${words.by}: ${authority.name}, ${shortForm(found)}${matches ? '' : ` (${words.unknown})`}`,
      ],
    }
  },
}
