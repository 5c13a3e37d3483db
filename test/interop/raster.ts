import { execFileSync } from 'node:child_process'

/** The pages of a PDF as grey bitmaps (one byte a pixel, 0 = black), drawn by an outside program. */
export function pagesAs(tool: 'pdftoppm' | 'mutool', file: string, dpi: number): Buffer[] {
  const resolution = ['-r', String(dpi)]
  const options =
    tool === 'pdftoppm'
      ? ['-gray', ...resolution, file]
      : ['draw', '-q', '-c', 'gray', '-F', 'pgm', ...resolution, '-o', '-', file]
  let rest = execFileSync(tool, options, { maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] })
  const pages: Buffer[] = []
  while (rest.length > 0) {
    const head = /^P5\s(?:#.*\s)*(\d+)\s(\d+)\s255\s/.exec(rest.subarray(0, 200).toString('latin1'))
    if (!head) throw new Error(`${tool} gave no bitmap`)
    const size = Number(head[1]) * Number(head[2])
    pages.push(rest.subarray(head[0].length, head[0].length + size))
    rest = rest.subarray(head[0].length + size)
  }
  return pages
}

/** How much black is on each page, in whole black pixels. */
export const inkPerPage = (tool: 'pdftoppm' | 'mutool', file: string, dpi: number): number[] =>
  pagesAs(tool, file, dpi).map((page) => Math.round(page.reduce((sum, pixel) => sum + 255 - pixel, 0) / 255))
