import type { PDFDocumentProxy } from 'pdfjs-dist'
import { pdfWorkers } from './pdf-workers.ts'

export interface OpenedPdf {
  readonly document: PDFDocumentProxy
  /** Sizes in PDF points. */
  readonly pages: readonly { readonly number: number; readonly width: number; readonly height: number }[]
}

/** Longest edge of an image inside the PDF and most pages: a hostile file must not take the machine down. */
const mostPixels = 50_000_000
const mostPages = 2000
const patience = 15_000

/**
 * Opens a PDF for looking at: no script of it runs, no form, no XFA, nothing is fetched.
 * Undefined where it is no PDF, is damaged or encrypted, or takes longer than 15 s.
 */
export async function openPdf(bytes: Uint8Array<ArrayBuffer>): Promise<OpenedPdf | undefined> {
  const pdfjs = await import('pdfjs-dist')
  pdfjs.GlobalWorkerOptions.workerSrc = pdfWorkers[0]
  const task = pdfjs.getDocument({
    data: bytes.slice(),
    enableXfa: false,
    disableAutoFetch: true,
    useWasm: false,
    maxImageSize: mostPixels,
    useSystemFonts: false,
    stopAtErrors: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  })
  const timer = setTimeout(() => void task.destroy(), patience)
  try {
    const document = await task.promise
    const pages = []
    for (let number = 1; number <= Math.min(document.numPages, mostPages); number++) {
      const { width, height } = (await document.getPage(number)).getViewport({ scale: 1 })
      pages.push({ number, width, height })
    }
    return { document, pages }
  } catch {
    // Whatever pdf.js throws on a hostile or broken file means one thing here: this cannot be shown.
    return undefined
  } finally {
    clearTimeout(timer)
  }
}

export async function closePdf(opened: OpenedPdf | undefined): Promise<void> {
  await opened?.document.loadingTask.destroy()
}

/** Draws one page and its selectable text into the frame, `width` pixels wide; the answer stops the work. */
export function drawPage({ document }: OpenedPdf, number: number, frame: HTMLElement, width: number): () => void {
  let stop: () => void = () => undefined
  const gone = { current: false }
  void draw()
  return () => {
    gone.current = true
    stop()
  }

  async function draw(): Promise<void> {
    const [pdfjs, page] = [await import('pdfjs-dist'), await document.getPage(number)]
    const canvas = frame.querySelector('canvas')
    const text = frame.querySelector<HTMLElement>('[data-text-layer]')
    if (gone.current || !canvas || !text) return
    const scale = width / page.getViewport({ scale: 1 }).width
    const viewport = page.getViewport({ scale })
    const density = Math.min(window.devicePixelRatio || 1, 3)
    canvas.width = Math.floor(viewport.width * density)
    canvas.height = Math.floor(viewport.height * density)
    const drawing = page.render({ canvas, viewport, transform: [density, 0, 0, density, 0, 0] })
    text.replaceChildren()
    text.style.setProperty('--total-scale-factor', String(scale))
    const layer = new pdfjs.TextLayer({ textContentSource: page.streamTextContent(), container: text, viewport })
    stop = () => {
      drawing.cancel()
      layer.cancel()
    }
    await Promise.allSettled([drawing.promise, layer.render()])
  }
}
