import { existsSync } from 'node:fs'
import { nodeFailure, writeWhole } from '../host/node.ts'
import { instantOf } from '../i18n/wall-clock.ts'
import { draftMinutes, outcomeOf } from '../workflow/consolidate-files.ts'
import { keyFromP12 } from '../workflow/key-from-p12.ts'
import { loadPaperKit } from '../workflow/paper-kit.ts'
import { signMinutes } from '../workflow/sign-minutes.ts'
import { type Command, type CommandContext, type Given, textOf } from './command.ts'
import { readSmall } from './files.ts'
import { type Problem, problemOf, UsageError } from './report.ts'
import { type CheckedSheets, problemsOf, readSheets } from './sheet-files.ts'

export const consolidateCommand: Command = {
  options: { bundle: 'value', out: 'value', identity: 'value', 'passphrase-file': 'value', force: 'flag' },
  positionals: [1, 100_000],
  async run(given, context) {
    const bundlePath = textOf(given, 'bundle')
    if (bundlePath === undefined) throw new UsageError('consolidate needs --bundle')
    const out = textOf(given, 'out')
    if (out !== undefined && textOf(given, 'identity') === undefined) throw new UsageError('--out needs --identity')
    if (out !== undefined && existsSync(context.at(out)) && given.values['force'] !== true)
      throw new UsageError(`${out} exists (--force replaces it)`)
    const checked = await readSheets(given.positionals, { bundle: bundlePath, accepted: [] }, context)
    if (!checked.bundle) return { problems: checked.problems, result: null, lines: [] }
    const refused = [...checked.problems, ...problemsOf(checked.files, context.language)]
    const outcome = outcomeOf(checked.bundle, checked.files)
    const signing = out === undefined ? [] : await writeMinutes(out, given, checked, context)
    const ranking = outcome.rows.map(({ application, rank, total, cells }) => ({
      application,
      rank,
      total: total?.shown ?? null,
      exact: total?.exact ?? null,
      jurors: Object.fromEntries(
        outcome.jurors.map(({ id }, i) => {
          const cell = cells[i]
          return [
            id,
            cell && 'exact' in cell
              ? { state: cell.state, total: cell.shown, exact: cell.exact }
              : { state: cell?.state },
          ]
        }),
      ),
    }))
    return {
      problems: [...refused, ...signing],
      result: {
        panel: checked.bundle.panel,
        method: outcome.method.kind,
        ranking,
        sheets: checked.files.map(({ name, state, refusal, read }) => ({
          file: name,
          state,
          code: refusal?.kind ?? null,
          juror: read?.sheet.juror.name ?? null,
          sha256: read?.identity ?? null,
        })),
      },
      lines: ranking.map(
        ({ application, rank, total }) => `${String(rank ?? '–').padStart(3)}  ${total ?? '–'}  ${application}`,
      ),
    }
  },
}

async function writeMinutes(
  out: string,
  given: Given,
  { bundle, files, problems }: CheckedSheets,
  { host, at, language, now }: CommandContext,
): Promise<Problem[]> {
  // A refused sheet stands in the minutes; one that could not be read would be passed over in silence.
  const unread = problems.map(({ file }) => file)
  if (unread.length > 0) return [problemOf({ kind: 'workflow/not-signed-unread', files: unread }, out, language)]
  const identity = textOf(given, 'identity') ?? ''
  const passphraseFile = textOf(given, 'passphrase-file')
  if (passphraseFile === undefined) throw new UsageError('--identity needs --passphrase-file')
  const [key, passphrase, kit] = [
    await readSmall(at(identity)),
    await readSmall(at(passphraseFile)),
    await loadPaperKit(host),
  ]
  if (!key.ok) return [problemOf(key.error, identity, language)]
  if (!passphrase.ok) return [problemOf(passphrase.error, passphraseFile, language)]
  if (!kit.ok) return [problemOf(kit.error, 'resources', language)]
  const signer = await keyFromP12(key.value, new TextDecoder().decode(passphrase.value).replace(/\r?\n$/, ''))
  if (!signer.ok) return [problemOf(signer.error, identity, language)]
  if (!bundle) return []
  const moment = instantOf(now())
  const minutes = draftMinutes(bundle, files, {
    certificate: signer.value.fingerprint,
    at: moment,
    decisions: [],
    remarks: '',
  })
  if (!minutes.ok) return [problemOf(minutes.error, out, language)]
  const signed = await signMinutes(minutes.value, signer.value, kit.value)
  if (!signed.ok) return [problemOf(signed.error, out, language)]
  try {
    await writeWhole(at(out), signed.value.bytes)
    return []
  } catch (thrown) {
    return [problemOf(nodeFailure(thrown, out), out, language)]
  }
}
