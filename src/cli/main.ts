import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { nodeHost } from '../host/node.ts'
import type { Command, CommandContext, Given, ListedCommand } from './command.ts'
import { type Language, type Report, UsageError } from './report.ts'

const commands: readonly ListedCommand[] = [
  {
    name: 'demo',
    usage: '--out DIR [--jurors N] [--seed S]',
    load: async () => (await import('./demo.ts')).demo,
  },
  {
    name: 'bundle verify',
    usage: 'FILE [--authority FP]',
    load: async () => (await import('./bundle-verify.ts')).bundleVerify,
  },
  {
    name: 'sheet verify',
    usage: 'FILE… [--bundle B] [--accept FP…]',
    load: async () => (await import('./sheet-verify.ts')).sheetVerify,
  },
  {
    name: 'sheet data',
    usage: 'FILE',
    load: async () => (await import('./sheet-data.ts')).sheetData,
  },
  {
    name: 'consolidate',
    usage: '--bundle B SHEET… [--out minutes.pdf --identity P12 --passphrase-file F] [--force]',
    load: async () => (await import('./consolidate.ts')).consolidateCommand,
  },
  {
    name: 'archive verify',
    usage: 'DIR [--authority FP]',
    load: async () => (await import('./archive-verify.ts')).archiveVerify,
  },
]
const root = resolve(import.meta.dirname, '../..')

function systemLanguage(): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env
  return (LC_ALL || LC_MESSAGES || LANG || '').startsWith('sq') ? 'sq' : 'en'
}

const usage = (): string =>
  [...commands.map(({ name, usage }) => `  juria ${name} ${usage}`), '', '  [--json] [--lang sq|en]'].join('\n')

function find(words: readonly string[]): { command: ListedCommand; rest: readonly string[] } {
  for (const command of commands) {
    const name = command.name.split(' ')
    if (name.every((word, i) => words[i] === word)) return { command, rest: words.slice(name.length) }
  }
  throw new UsageError(words.length === 0 ? usage() : `unknown command: ${words.slice(0, 2).join(' ')}\n${usage()}`)
}

function read({ name, usage: how }: ListedCommand, command: Command, words: readonly string[]): Given {
  const {
    options,
    positionals: [fewest, most],
  } = command
  const wrong = (why: string) => new UsageError(`${why}\njuria ${name} ${how}`)
  const shapes = { json: 'flag', lang: 'value', ...options } as const
  let parsed: ReturnType<typeof parseArgs>
  try {
    parsed = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: Object.fromEntries(
        Object.entries(shapes).map(([option, kind]: [string, string]) => [
          option,
          { type: kind === 'flag' ? ('boolean' as const) : ('string' as const), multiple: kind === 'values' },
        ]),
      ),
    })
  } catch (thrown) {
    throw wrong(thrown instanceof Error ? thrown.message : String(thrown))
  }
  const { positionals, values } = parsed
  if (positionals.length < fewest || positionals.length > most) throw wrong('wrong number of arguments')
  const given: Given = { positionals, values: values as Given['values'] }
  const language = given.values['lang']
  if (language !== undefined && language !== 'sq' && language !== 'en') throw wrong('--lang sq|en')
  return given
}

function contextFor(language: Language): CommandContext {
  const base = process.env['INIT_CWD'] ?? process.cwd()
  const info = { edition: 'command-line', version: '0.1.0', languages: [language] } as const
  const profile = process.env['JURIA_PROFILE'] ?? join(homedir(), '.juria')
  return {
    host: nodeHost({ profile, resources: join(root, 'resources'), info }),
    language,
    now: () => new Date(),
    at: (path) => resolve(base, path),
    progress: (line) => void process.stderr.write(`${line}\n`),
  }
}

function print(name: string, { problems, result, lines, raw }: Report, json: boolean): void {
  if (raw) {
    process.stdout.write(raw)
    return
  }
  if (json) {
    process.stdout.write(`${JSON.stringify({ command: name, ok: problems.length === 0, problems, result }, null, 2)}\n`)
    return
  }
  for (const line of lines) process.stdout.write(`${line}\n`)
  for (const { file, message } of problems) process.stdout.write(`✗ ${file}: ${message}\n`)
}

/** Exit status 0 = all well, 1 = something is refused or differs, 2 = wrong usage (design: command-line). */
async function main(words: readonly string[]): Promise<number> {
  try {
    const { command: listed, rest } = find(words)
    const command = await listed.load()
    const given = read(listed, command, rest)
    const asked = given.values['lang']
    const language = asked === 'sq' || asked === 'en' ? asked : systemLanguage()
    const report = await command.run(given, contextFor(language))
    print(listed.name, report, given.values['json'] === true)
    if (report.raw) for (const { file, message } of report.problems) process.stderr.write(`✗ ${file}: ${message}\n`)
    return report.problems.length === 0 ? 0 : 1
  } catch (thrown) {
    if (!(thrown instanceof UsageError)) throw thrown
    process.stderr.write(`${thrown.message}\n`)
    return 2
  }
}

process.exitCode = await main(process.argv.slice(2))
