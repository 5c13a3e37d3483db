import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { restrictionsOf, rooms } from './layers.ts'

const error = (options?: object) => (options ? { level: 'error', options } : 'error')

/** Files that may use Node: the shell, the command line, the Node side of the host, and tests. */
const nodeFiles = ['src/cli/**', 'src/host/node*.ts', 'electron/**', 'test/**', '*.ts', 'resources/**']

export function biomeConfig(): object {
  return {
    root: true,
    files: {
      includes: [
        '**',
        '!out',
        '!dist',
        '!node_modules',
        '!test-results',
        '!**/package-lock.json',
        '!test/fixtures/**/*.json',
        '!resources/sample',
      ],
    },
    formatter: { indentStyle: 'space', indentWidth: 2, lineWidth: 120 },
    javascript: { formatter: { quoteStyle: 'single', semicolons: 'asNeeded' } },
    css: { parser: { cssModules: true } },
    linter: {
      rules: {
        preset: 'recommended',
        complexity: { useLiteralKeys: 'off' },
        correctness: { noNodejsModules: 'error' },
        suspicious: { noImportCycles: 'error', noConsole: 'error' },
        style: { noDefaultExport: 'error', useFilenamingConvention: error({ filenameCases: ['kebab-case'] }) },
      },
      domains: { react: 'recommended', project: 'recommended' },
    },
    overrides: [
      ...rooms.map((room) => ({
        includes: [`src/${room}/**`],
        linter: { rules: { style: { noRestrictedImports: error({ patterns: restrictionsOf(room) }) } } },
      })),
      {
        includes: ['electron/**'],
        linter: {
          rules: {
            style: {
              noRestrictedImports: error({
                patterns: [
                  {
                    group: rooms
                      .filter((room) => !['host', 'i18n', 'lib'].includes(room))
                      .flatMap((room) => [`**/src/${room}/**`]),
                    message: 'The shell knows host, i18n and lib of src; it contains no word of the domain.',
                  },
                ],
              }),
            },
          },
        },
      },
      {
        includes: nodeFiles,
        linter: { rules: { correctness: { noNodejsModules: 'off' }, suspicious: { noConsole: 'off' } } },
      },
      {
        includes: ['**/*.config.ts', '**/*vite*.ts', 'test/e2e/global-setup.ts', 'test/config/*.d.ts'],
        linter: { rules: { style: { noDefaultExport: 'off' } } },
      },
    ],
  }
}

if (import.meta.main)
  writeFileSync(resolve(import.meta.dirname, 'lint.json'), `${JSON.stringify(biomeConfig(), null, 2)}\n`)
