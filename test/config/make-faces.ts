/**
 * Makes the faces of the printed documents, once: `node test/config/make-faces.ts <folder>`, where <folder> is an
 * unpacked `npm pack @expo-google-fonts/source-sans-3` (0.4.1: static TrueType faces of Source Sans 3).
 *
 * HarfBuzz does the subsetting here so that nothing subsets while a document is made: the subsetter of
 * @pdf-lib/fontkit loses glyphs silently. Faces are frozen with a template version: change them only with a new one.
 *
 * The results bear no name table. "Source" is a reserved font name (OFL.txt), which a modified face may not carry;
 * the documents call them "JuriaSans".
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import subsetFont from 'subset-font'

const range = (first: number, last: number): string => {
  let text = ''
  for (let code = first; code <= last; code++) text += String.fromCodePoint(code)
  return text
}

const scripts = {
  // ASCII and Latin-1, Extended-A and -B, modifier letters that names use, Extended Additional, punctuation,
  // superscripts, currency, arrows, fractions, signs of mathematics, boxes and ticks.
  latin:
    range(0x20, 0x7e) +
    range(0xa0, 0x24f) +
    '\u0259\u0292ʹʺʻʼʽˆˇ˘˙˚˛˜˝' +
    range(0x1e00, 0x1eff) +
    range(0x2010, 0x203a) +
    range(0x2070, 0x208e) +
    '€₤₣₺₽₹№℗™℮⅓⅔⅛⅜⅝⅞←↑→↓↔↕−∕∙√∞≈≠≤≥∆∑∏∂∫■□▪▲▼◆○●☐☑✓✔✗',
  greek: range(0x370, 0x3ff) + range(0x1f00, 0x1fff),
  cyrillic: range(0x400, 0x52f),
}

const weights = {
  regular: '400Regular/SourceSans3_400Regular.ttf',
  bold: '600SemiBold/SourceSans3_600SemiBold.ttf',
}

const folder = process.argv[2]
if (folder === undefined) throw new Error('Usage: node make-faces.ts <unpacked @expo-google-fonts/source-sans-3>')

for (const [weight, file] of Object.entries(weights))
  for (const [script, characters] of Object.entries(scripts)) {
    const face = await subsetFont(await readFile(join(folder, file)), characters, {
      targetFormat: 'truetype',
      noHinting: true,
      noLayoutClosure: true,
      // No ligatures (they would spoil text extraction), no names (see above).
      dropTables: ['name', 'GSUB', 'GPOS', 'GDEF', 'DSIG', 'STAT', 'meta', 'gasp'],
    })
    const path = join(import.meta.dirname, '../../resources/fonts', `${script}-${weight}.ttf`)
    await writeFile(path, face)
    console.log(path, face.length, 'bytes')
  }
