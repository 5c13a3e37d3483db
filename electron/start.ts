import { spawn } from 'node:child_process'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolder } from '../src/host/node.ts'
import { build, buildState } from './build.ts'
import { electronBinary, fetchElectron } from './runtime.ts'
import { type Sentence, sentence, systemLanguage } from './start-words.ts'
import { openBrowser } from './web/open-browser.ts'
import { originAt, serveWeb, webPort, whoIsAt } from './web/server.ts'

// `npm start`: the desktop edition where Electron runs, else the browser edition. `npm run web`: the latter at once.

const root = join(import.meta.dirname, '..')
const language = systemLanguage(process.env)
const stop = new AbortController()

const say = (name: Sentence, detail?: string): void => console.log(sentence(language, name, detail))

/** Says why and ends; nothing is running yet. */
function refuse(name: Sentence, detail?: string): never {
  console.error(sentence(language, name, detail))
  process.exit(1)
}

async function ensureProfile(profile: string): Promise<void> {
  const probe = join(profile, `.juria-${crypto.randomUUID()}`)
  try {
    await makeFolder(profile)
    await writeFile(probe, '')
    await rm(probe)
  } catch {
    refuse('profileUnwritable', profile)
  }
}

async function ensureBuild(mayBuild: boolean): Promise<void> {
  const state = await buildState(root)
  if (state === 'current') return
  if (!mayBuild) return state === 'missing' ? refuse('buildMissing') : undefined
  say('building')
  if (!(await build(root)) && !stop.signal.aborted) refuse('buildFailed')
}

/** How long Electron must live to count as started: without a screen, or as root, it ends at once. */
const startTime = 8000

/** Runs the desktop edition to its end. Answers its exit status, or undefined where it could not start. */
function runElectron(binary: string): Promise<number | undefined> {
  const started = Date.now()
  const child = spawn(binary, [root], { stdio: 'inherit' })
  stop.signal.addEventListener('abort', () => {
    child.kill('SIGINT')
    // It has nothing to save at the end: every change was durable when it was made.
    setTimeout(() => child.kill('SIGKILL'), 4000).unref()
  })
  return new Promise((resolve) => {
    child.once('error', () => resolve(undefined))
    child.once('exit', (code) => {
      const failed = code !== 0 && !stop.signal.aborted && Date.now() - started < startTime
      resolve(failed ? undefined : (code ?? 0))
    })
  })
}

/** Answers the exit status, or undefined where this machine cannot have the desktop edition. */
async function desktop(): Promise<number | undefined> {
  if (!electronBinary(root)) {
    say('fetchingElectron')
    if (!(await fetchElectron(root, stop.signal))) {
      if (!stop.signal.aborted) say('noElectron')
      return undefined
    }
  }
  const binary = electronBinary(root)
  const status = binary === undefined ? undefined : await runElectron(binary)
  if (status === undefined && !stop.signal.aborted) say('electronFailed')
  return status
}

async function web(): Promise<number> {
  try {
    const edition = await serveWeb(join(root, 'out/renderer'), webPort)
    say('serving', `${edition.origin}/`)
    openBrowser(`${edition.origin}/`)
    await new Promise((resolve) => stop.signal.addEventListener('abort', resolve))
    await edition.close()
    return 0
  } catch (thrown) {
    if (!(thrown instanceof Error) || !('code' in thrown)) throw thrown
    if (thrown.code !== 'EADDRINUSE') return refuse('serverFailed', thrown.message)
    if ((await whoIsAt(webPort)) === 'stranger') return refuse('portTaken', String(webPort))
    say('alreadyServing', `${originAt(webPort)}/`)
    openBrowser(`${originAt(webPort)}/`)
    return 0
  }
}

async function main(options: ReadonlySet<string>): Promise<number> {
  const profile = process.env['JURIA_PROFILE']
  if (profile) await ensureProfile(profile)
  await ensureBuild(!options.has('--no-build'))
  if (stop.signal.aborted) return 130
  const status = options.has('--web') ? undefined : await desktop()
  if (stop.signal.aborted) return 130
  return status ?? web()
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort())
process.exitCode = await main(new Set(process.argv.slice(2)))
