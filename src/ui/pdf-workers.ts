import pdfWorker from 'pdfjs-dist/build/pdf.worker.min.mjs?worker&url'

/** For the Trusted Types policy: the one script pdf.js may start. Apart from the engine, which loads when it is needed. */
export const pdfWorkers: readonly [string] = [pdfWorker]
