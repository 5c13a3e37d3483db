import type { ZipError } from '../zip/index.ts'
import type { BothLanguages, Words, WordsFor } from './words.ts'

const askAgain: BothLanguages = {
  sq: 'Kërkoni që skedari t’ju dërgohet përsëri, dhe kopjojeni deri në fund para se ta hapni.',
  en: 'Ask for the file to be sent again, and let the copy finish before you open it.',
}

const doNotTrust: BothLanguages = {
  sq: 'Mos e përdorni. Telefononi dërguesin: skedari nuk është i tillë si e shkruan Juria, dhe mund të jetë ndryshuar qëllimisht.',
  en: 'Do not use it. Phone the sender: this is not a file as Juria writes it, and it may have been altered on purpose.',
}

const rename: BothLanguages = {
  sq: 'Nëse e keni bërë vetë paketën, riemërtojeni dokumentin dhe vuloseni përsëri; përndryshe telefononi dërguesin.',
  en: 'If you made the bundle yourself, rename the document and seal again; otherwise phone the sender.',
}

const mebibytes = (bytes: number): string => String(Math.ceil(bytes / 2 ** 20))

/** A name from a hostile file, made fit to show: no controls, no direction marks, not endless. */
const shown = (name: string): string => {
  const visible = name.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '\ufffd')
  return visible.length > 80 ? `${visible.slice(0, 79)}…` : visible
}

type Told = 'danger' | 'warning'

const plain = (code: string, sq: string, en: string, next: BothLanguages, tone: Told = 'danger'): Words<ZipError> => ({
  code,
  tone,
  say: () => ({ sq, en }),
  next: () => next,
})

/** `{name}` stands for the file inside the archive. */
const about = (code: string, sq: string, en: string, next = doNotTrust): Words<{ readonly name: string }> => ({
  code,
  tone: 'danger',
  say: ({ name }) => ({ sq: sq.replace('{name}', () => shown(name)), en: en.replace('{name}', () => shown(name)) }),
  next: () => next,
})

const parts = {
  archive: { sq: 'Skedari', en: 'The file' },
  directory: { sq: 'Lista e brendshme e skedarit', en: 'The list inside the file' },
}

export const zipWords: WordsFor<ZipError> = {
  'zip/unreadable': plain(
    'Z-01',
    'Skedari nuk lexohet më: mund të jetë hequr ose mund të jetë shkëputur pajisja USB.',
    'The file can no longer be read: it may have been moved, or the USB stick unplugged.',
    {
      sq: 'Lidheni pajisjen përsëri ose kopjojeni skedarin në kompjuter, pastaj provoni përsëri.',
      en: 'Plug the stick in again or copy the file to this computer, then try again.',
    },
    'warning',
  ),
  'zip/not-a-zip': plain(
    'Z-02',
    'Ky skedar nuk është paketë e Jurias.',
    'This file is not a Juria bundle.',
    { sq: 'Zgjidhni skedarin që mbaron me “.juria”.', en: 'Choose the file that ends in “.juria”.' },
    'warning',
  ),
  'zip/truncated': plain(
    'Z-03',
    'Skedari është i cunguar: i mungon fundi.',
    'The file is incomplete: its end is missing.',
    askAgain,
  ),
  'zip/directory-damaged': plain(
    'Z-04',
    'Lista e brendshme e skedarit është e dëmtuar.',
    'The list inside the file is damaged.',
    askAgain,
  ),
  'zip/damaged': about(
    'Z-05',
    '“{name}” brenda skedarit është i dëmtuar.',
    '“{name}” inside the file is damaged.',
    askAgain,
  ),
  'zip/prefix-bytes': plain(
    'Z-10',
    'Para paketës është shtuar diçka tjetër.',
    'Something else was put in front of the bundle.',
    doNotTrust,
  ),
  'zip/trailing-bytes': plain(
    'Z-11',
    'Pas paketës është shtuar diçka tjetër.',
    'Something else was added behind the bundle.',
    doNotTrust,
  ),
  'zip/comment': plain(
    'Z-12',
    'Në skedar është futur një koment i fshehur.',
    'A hidden comment was put into the file.',
    doNotTrust,
  ),
  'zip/gap': plain(
    'Z-13',
    'Skedari përmban të dhëna që nuk i përkasin asnjë dokumenti.',
    'The file holds data that belongs to no document.',
    doNotTrust,
  ),
  'zip/split': plain(
    'Z-14',
    'Skedari është vetëm një pjesë e një pakete të ndarë.',
    'The file is only one part of a split archive.',
    askAgain,
  ),
  'zip/overlap': about('Z-15', '“{name}” mbivendoset me një dokument tjetër.', '“{name}” overlaps another document.'),
  'zip/header-mismatch': about(
    'Z-16',
    '“{name}” përshkruhet në dy mënyra që nuk përputhen.',
    '“{name}” is described in two ways that do not agree.',
  ),
  'zip/too-many-entries': {
    code: 'Z-20',
    tone: 'danger',
    say: ({ found, limit }) => ({
      sq: `Skedari përmban ${found} dokumente; lejohen deri në ${limit}.`,
      en: `The file holds ${found} documents; at most ${limit} are allowed.`,
    }),
    next: () => ({
      sq: 'Nëse e keni bërë vetë paketën, ndajeni panelin në dy; përndryshe telefononi dërguesin.',
      en: 'If you made the bundle yourself, divide the panel in two; otherwise phone the sender.',
    }),
  },
  'zip/too-large': {
    code: 'Z-21',
    tone: 'danger',
    say: ({ what, name, size, limit }) => {
      const part = what === 'file' ? { sq: `“${shown(name)}”`, en: `“${shown(name)}”` } : parts[what]
      return {
        sq: `${part.sq} ka ${mebibytes(size)} MB; lejohen deri në ${mebibytes(limit)} MB.`,
        en: `${part.en} has ${mebibytes(size)} MB; at most ${mebibytes(limit)} MB are allowed.`,
      }
    },
    next: () => ({
      sq: 'Nëse e keni bërë vetë paketën, zvogëloni dokumentet ose ndajeni panelin; përndryshe telefononi dërguesin.',
      en: 'If you made the bundle yourself, shrink the documents or divide the panel; otherwise phone the sender.',
    }),
  },
  'zip/bomb': about(
    'Z-22',
    '“{name}” do të fryhej jashtë çdo mase gjatë hapjes: kështu duket një sulm.',
    '“{name}” would swell beyond all measure when opened: this is what an attack looks like.',
  ),
  'zip/encrypted': about(
    'Z-30',
    '“{name}” është i kyçur me fjalëkalim; paketat e Jurias nuk janë kurrë të tilla.',
    '“{name}” is locked with a password; bundles of Juria never are.',
  ),
  'zip/unknown-method': about(
    'Z-31',
    '“{name}” është ngjeshur me një metodë që Juria nuk e përdor.',
    '“{name}” is compressed by a method that Juria does not use.',
  ),
  'zip/data-descriptor': about(
    'Z-32',
    '“{name}” nuk e thotë paraprakisht madhësinë e vet.',
    '“{name}” does not say its size beforehand.',
  ),
  'zip/unknown-feature': about(
    'Z-33',
    '“{name}” përdor një veçori që Juria nuk e njeh.',
    '“{name}” uses a feature that Juria does not know.',
  ),
  'zip/special-file': about(
    'Z-34',
    '“{name}” nuk është dokument, por lidhje ose dosje.',
    '“{name}” is not a document but a link or a folder.',
  ),
  'zip/path-traversal': about(
    'Z-40',
    'Emri “{name}” përpiqet të shkruajë jashtë dosjes së vet.',
    'The name “{name}” tries to write outside its own folder.',
  ),
  'zip/bad-name': about(
    'Z-41',
    'Emri “{name}” nuk lejohet: nuk do të hapej njësoj në çdo kompjuter.',
    'The name “{name}” is not allowed: it would not open alike on every computer.',
    rename,
  ),
  'zip/duplicate-name': about('Z-42', 'Emri “{name}” gjendet dy herë.', 'The name “{name}” is there twice.', rename),
  'zip/name-clash': about(
    'Z-43',
    '“{name}” kërkon një dosje me të njëjtin emër si një dokument.',
    '“{name}” needs a folder of the same name as a document.',
    rename,
  ),
  'zip/content-differs': about(
    'Z-50',
    '“{name}” ndryshoi ndërsa po shkruhej paketa.',
    '“{name}” changed while the bundle was being written.',
    {
      sq: 'Mbyllni programet që e kanë hapur dokumentin dhe vuloseni paketën përsëri.',
      en: 'Close the programs that have the document open and seal the bundle again.',
    },
  ),
}
