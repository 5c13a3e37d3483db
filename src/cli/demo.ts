import { mkdir, readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { nodeFailure, writeWhole } from '../host/node.ts'
import { instantOf } from '../i18n/wall-clock.ts'
import { fail, type Result } from '../lib/result.ts'
import type { AppFailure } from '../workflow/failure.ts'
import { type DemoResult, type DemoStep, runDemo } from '../workflow/run-demo.ts'
import { type Command, textOf } from './command.ts'
import { type Language, problemOf, UsageError } from './report.ts'

const steps: Readonly<Record<DemoStep, Readonly<Record<Language, string>>>> = {
  documents: { sq: 'Po hartohen dokumentet e aplikimeve …', en: 'Laying out the applications’ documents …' },
  identity: { sq: 'Çelës dhe certifikatë', en: 'Key and certificate' },
  bundle: { sq: 'Po vuloset paketa', en: 'Sealing the bundle' },
  sheet: { sq: 'Fletë e nënshkruar', en: 'Signed sheet' },
  minutes: { sq: 'Procesverbal', en: 'Minutes' },
  archive: { sq: 'Po vuloset arkivi …', en: 'Sealing the archive …' },
}

/** Absent or empty: a demonstration never mixes with somebody's files. */
async function assertEmpty(folder: string): Promise<void> {
  const entries = await readdir(folder).catch((thrown: NodeJS.ErrnoException) => {
    if (thrown.code === 'ENOENT') return []
    throw new UsageError(`--out ${folder}: ${thrown.code}`)
  })
  if (entries.length > 0) throw new UsageError(`--out ${folder}: the folder is not empty`)
}

export const demo: Command = {
  options: { out: 'value', jurors: 'value', seed: 'value' },
  positionals: [0, 0],
  async run(given, { at, host, language, now, progress }) {
    const out = textOf(given, 'out')
    if (out === undefined) throw new UsageError('demo needs --out DIR')
    const jurors = textOf(given, 'jurors') ?? '5'
    if (!/^[3-9]$/.test(jurors)) throw new UsageError('--jurors takes a number from 3 to 9')
    const folder = at(out)
    await assertEmpty(folder)
    const result = await writing(out, () =>
      runDemo({
        host,
        jurors: Number(jurors),
        seed: textOf(given, 'seed') ?? '1',
        now: instantOf(now()),
        put: async (path, bytes) => {
          await mkdir(dirname(join(folder, path)), { recursive: true })
          await writeWhole(join(folder, path), bytes)
        },
        progress: (step, what) => progress(`${steps[step][language]} ${what}`.trim()),
      }),
    )
    if (!result.ok) return { problems: [problemOf(result.error, out, language)], result: null, lines: [] }
    return {
      problems: [],
      result: { ...result.value, archive: 'archive' },
      lines: [summary(result.value, out, language)],
    }
  },
}

/** What the disk refuses while writing, as a sentence instead of a stack. */
async function writing(
  out: string,
  work: () => Promise<Result<DemoResult, AppFailure>>,
): Promise<Result<DemoResult, AppFailure>> {
  try {
    return await work()
  } catch (thrown) {
    if (!(thrown instanceof Error && 'code' in thrown && 'syscall' in thrown)) throw thrown
    return fail(nodeFailure(thrown, out))
  }
}

const summary = ({ panels, applications, sheets }: DemoResult, out: string, language: Language): string =>
  language === 'sq'
    ? `${panels} panele, ${applications} aplikime, ${sheets} fletë të nënshkruara, procesverbale dhe arkivi te ${out}`
    : `${panels} panels, ${applications} applications, ${sheets} signed sheets, minutes and the archive in ${out}`
