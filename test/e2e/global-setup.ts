import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build as buildPage } from 'vite'
import { build, buildState } from '../../electron/build.ts'
import { pageBuild } from '../../electron/page-build.ts'
import { contractApp, contractPage, desktopRuntime, root } from './editions.ts'

/** Tests run against what people run: the built program, built from the sources as they are now. */
export default async function prepare(): Promise<void> {
  console.log(`The desktop edition runs on ${desktopRuntime()?.name ?? 'nothing: it is left out'}.`)
  if ((await buildState(root)) !== 'current' && !(await build(root))) throw new Error('the program does not build')
  const options = pageBuild(root)
  const page = join(root, 'test/contracts/page')
  await buildPage({
    ...options,
    configFile: false,
    logLevel: 'warn',
    root: page,
    build: { ...options.build, outDir: contractPage, rolldownOptions: { input: join(page, 'index.html') } },
  })
  await rm(contractApp, { recursive: true, force: true })
  await cp(join(root, 'package.json'), join(contractApp, 'package.json'))
  for (const part of ['main', 'preload'])
    await cp(join(root, 'out', part), join(contractApp, 'out', part), { recursive: true })
  await cp(contractPage, join(contractApp, 'out/renderer'), { recursive: true })
}
