import { Menu, type MenuItemConstructorOptions } from 'electron'

// Own labels: those that come with a role are in Electron's languages, and Albanian is none of them.
const labels = {
  sq: {
    file: 'Skedari',
    quit: 'Mbyll Jurinë',
    edit: 'Redaktimi',
    undo: 'Zhbëj',
    redo: 'Ribëj',
    cut: 'Prit',
    copy: 'Kopjo',
    paste: 'Ngjit',
    selectAll: 'Përzgjidh gjithçka',
    view: 'Pamja',
    zoomIn: 'Zmadho',
    zoomOut: 'Zvogëlo',
    resetZoom: 'Madhësia normale',
    togglefullscreen: 'Ekran i plotë',
    reload: 'Ringarko',
    toggleDevTools: 'Mjetet e zhvilluesit',
  },
  en: {
    file: 'File',
    quit: 'Quit Juria',
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    view: 'View',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    resetZoom: 'Normal size',
    togglefullscreen: 'Full screen',
    reload: 'Reload',
    toggleDevTools: 'Developer tools',
  },
} as const

type Labels = Record<keyof (typeof labels)['en'], string>

/** The window's menu, in the first of the person's languages that we speak. */
export function setMenu(languages: readonly string[], packaged: boolean): void {
  const own = languages.map((tag) => tag.slice(0, 2)).find((tag) => tag === 'sq' || tag === 'en')
  const text: Labels = labels[own === 'sq' ? 'sq' : 'en']
  const items = (...roles: readonly (keyof Labels & MenuItemConstructorOptions['role'])[]) =>
    roles.map((role): MenuItemConstructorOptions => ({ role, label: text[role] }))
  const template: MenuItemConstructorOptions[] = [
    { label: text.file, submenu: items('quit') },
    { label: text.edit, submenu: items('undo', 'redo', 'cut', 'copy', 'paste', 'selectAll') },
    { label: text.view, submenu: items('zoomIn', 'zoomOut', 'resetZoom', 'togglefullscreen') },
  ]
  if (!packaged) template.push({ label: 'Dev', submenu: items('reload', 'toggleDevTools') })
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
