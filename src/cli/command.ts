import type { Host } from '../host/contract.ts'
import type { Language, Report } from './report.ts'

/** What every command is given. */
export interface CommandContext {
  readonly host: Host
  readonly language: Language
  readonly now: () => Date
  /** An absolute path: relative ones belong to the caller's directory (INIT_CWD). */
  readonly at: (path: string) => string
  /** Progress, on standard error. */
  readonly progress: (line: string) => void
}

type OptionKind = 'flag' | 'value' | 'values'

export interface Given {
  readonly positionals: readonly string[]
  readonly values: Readonly<Record<string, string | boolean | readonly string[] | undefined>>
}

/** A command as `main` lists it; what it is made of is loaded only when it is asked for. */
export interface ListedCommand {
  /** Words that name it: "sheet verify". */
  readonly name: string
  readonly usage: string
  readonly load: () => Promise<Command>
}

export interface Command {
  readonly options: Readonly<Record<string, OptionKind>>
  /** Fewest and most positional arguments. */
  readonly positionals: readonly [number, number]
  run(given: Given, context: CommandContext): Promise<Report>
}

export const textOf = ({ values }: Given, name: string): string | undefined => {
  const value = values[name]
  return typeof value === 'string' ? value : undefined
}

export const textsOf = ({ values }: Given, name: string): readonly string[] => {
  const value = values[name]
  return Array.isArray(value) ? value : []
}
