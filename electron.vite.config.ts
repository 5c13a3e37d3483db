import { resolve } from 'node:path'
import { defineConfig } from 'electron-vite'
import { pageBuild } from './electron/page-build.ts'

const root = import.meta.dirname
const at = (path: string): string => resolve(root, path)

// Entries are absolute: 'electron/main.ts' would be taken for a file of the package of that name.
export default defineConfig({
  main: {
    build: {
      outDir: at('out/main'),
      lib: { entry: at('electron/main.ts'), formats: ['es'], fileName: () => 'main.js' },
    },
  },
  preload: {
    build: {
      outDir: at('out/preload'),
      // A sandboxed preload is one CommonJS file that requires nothing but 'electron'.
      externalizeDeps: false,
      lib: { entry: at('electron/preload.ts'), formats: ['cjs'], fileName: () => 'preload.cjs' },
    },
  },
  renderer: pageBuild(root),
})
