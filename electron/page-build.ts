import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import type { UserConfig } from 'vite'

/**
 * How the one page of both editions is built: by electron-vite for use, by vite alone for `npm run dev`.
 * `root` is the repository's folder; electron-vite moves this file when it reads it, so it cannot look for itself.
 */
export const pageBuild = (root: string) =>
  ({
    root: join(root, 'src'),
    // Relative addresses: the page does not know whether it stands at app://juria/ or at http://juria.localhost.
    base: './',
    publicDir: join(root, 'resources'),
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      outDir: join(root, 'out/renderer'),
      emptyOutDir: true,
      minify: 'oxc',
      // Nothing inline: the policy allows no data: fonts.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 1200,
      rolldownOptions: { input: join(root, 'src/index.html') },
    },
    // Not the port of the program itself: trial data must not lie in the database of the real edition.
    server: { host: '127.0.0.1', port: 4808, strictPort: true },
  }) satisfies UserConfig
