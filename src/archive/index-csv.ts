import type { ArchiveContents } from './format.ts'

/** Text a spreadsheet would take for a formula, also in full-width characters. */
const formula = /^\s*[=+\-@\t\r＝＋－＠|%]/u

/** One CSV cell: always quoted; text that could run as a formula is marked as text with an apostrophe. */
const cell = (text: string): string => `"${(formula.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`

/**
 * `data/index.csv`: one line per file, for people with a spreadsheet. UTF-8 with a byte order mark, ';' between
 * cells and CRLF at the end of lines, as spreadsheets of the region open it without questions.
 */
export function indexCsv({ panels }: ArchiveContents): string {
  const lines = [
    ['panel', 'kind', 'path', 'sha256', 'original name'],
    ...panels.flatMap(({ panel, bundle, minutes, sheets }) => [
      [panel, 'bundle', bundle.path, bundle.sha256, ''],
      [panel, 'minutes', minutes.path, minutes.sha256, ''],
      ...sheets.map(({ path, sha256, file }) => [panel, 'sheet', path, sha256, file]),
    ]),
  ]
  return `\ufeff${lines.map((cells) => cells.map(cell).join(';')).join('\r\n')}\r\n`
}
