import { join } from 'node:path'
import { app, type BrowserWindow, dialog, type FileFilter, type OpenDialogOptions } from 'electron'
import type { FileKind } from '../../src/host/contract.ts'
import type { FileDialogs } from '../../src/host/node.ts'

const filtersOf = (kinds: readonly FileKind[]): FileFilter[] =>
  kinds.map(({ label, extensions }) => ({ name: label, extensions: [...extensions] }))

/** The system's own dialogs, in front of the window that asked. */
export function systemDialogs(windowOf: () => BrowserWindow | undefined): FileDialogs {
  async function choose(options: OpenDialogOptions): Promise<readonly string[] | undefined> {
    const window = windowOf()
    const { canceled, filePaths } = await (window
      ? dialog.showOpenDialog(window, options)
      : dialog.showOpenDialog(options))
    return canceled || filePaths.length === 0 ? undefined : filePaths
  }
  return {
    open: ({ kinds, many }) =>
      choose({ filters: filtersOf(kinds), properties: ['openFile', ...(many ? (['multiSelections'] as const) : [])] }),
    openFolder: async () => (await choose({ properties: ['openDirectory'] }))?.[0],
    save: async ({ name, kinds }) => {
      const options = { defaultPath: join(app.getPath('documents'), name), filters: filtersOf(kinds) }
      const window = windowOf()
      const { canceled, filePath } = await (window
        ? dialog.showSaveDialog(window, options)
        : dialog.showSaveDialog(options))
      return canceled || filePath === '' ? undefined : filePath
    },
  }
}
