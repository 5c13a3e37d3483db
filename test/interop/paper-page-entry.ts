import { fromBase64, toBase64 } from '../../src/lib/bytes.ts'
import { layPaper, type PaperKit } from '../../src/paper/index.ts'
import { samplePaper } from '../fixtures/sample-paper.ts'

declare global {
  /** Lays out the sample in a browser page; bytes travel as Base64. */
  var layInPage: (kit: { [part in keyof PaperKit]: string }) => Promise<string>
}

globalThis.layInPage = async (parts) => {
  const part = (name: keyof PaperKit) => fromBase64(parts[name]) ?? new Uint8Array()
  const laid = await layPaper(samplePaper(), {
    regular: part('regular'),
    bold: part('bold'),
    greekRegular: part('greekRegular'),
    greekBold: part('greekBold'),
    cyrillicRegular: part('cyrillicRegular'),
    cyrillicBold: part('cyrillicBold'),
    colourProfile: part('colourProfile'),
  })
  if (!laid.ok) throw new Error(laid.error.kind)
  return toBase64(laid.value)
}
