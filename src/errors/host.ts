import type { HostError } from '../host/contract.ts'
import type { BothLanguages, WordsFor } from './words.ts'

/** What the room calls a thing, and what people call it. Anything else is a file's own name and shown as it is. */
const things: Readonly<Record<string, BothLanguages>> = {
  journal: { sq: 'regjistri i ndryshimeve', en: 'the record of changes' },
  store: { sq: 'ruajtja e shfletuesit', en: 'the browser’s storage' },
  secrets: { sq: 'ruajtësi i çelësave i sistemit', en: 'the system’s key store' },
  upload: { sq: 'dokumenti që po ruhej', en: 'the document being stored' },
  blobs: { sq: 'dosja e dokumenteve', en: 'the folder of documents' },
  part: { sq: 'pjesa e dokumentit', en: 'the part of a document' },
  file: { sq: 'skedari', en: 'the file' },
  folder: { sq: 'dosja', en: 'the folder' },
}

/** A hash is nothing people can look for: they hear of a stored document. */
function named(what: string): BothLanguages {
  if (/^[0-9a-f]{64}$/.test(what)) return { sq: 'dokumenti i ruajtur', en: 'the stored document' }
  return (Object.hasOwn(things, what) ? things[what] : undefined) ?? { sq: `“${what}”`, en: `“${what}”` }
}

const tryAgain: BothLanguages = { sq: 'Provoni sërish.', en: 'Try again.' }

const say = (what: string, sq: string, en: string): BothLanguages => {
  const name = named(what)
  const first = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
  return { sq: first(sq.replace('…', name.sq)), en: first(en.replace('…', name.en)) }
}

/** Bytes as whole megabytes; counts of files as they are. */
const limitText = (limit: number): BothLanguages =>
  limit >= 1 << 20
    ? { sq: `${Math.round(limit / (1 << 20))} MB`, en: `${Math.round(limit / (1 << 20))} MB` }
    : { sq: `${limit} skedarë`, en: `${limit} files` }

export const hostWords: WordsFor<HostError> = {
  'host/cancelled': {
    code: 'H-01',
    tone: 'info',
    say: () => ({ sq: 'Asgjë nuk u zgjodh.', en: 'Nothing was chosen.' }),
    next: () => ({ sq: 'Mund ta përsëritni kur të doni.', en: 'You can do it again whenever you like.' }),
  },
  'host/not-found': {
    code: 'H-02',
    tone: 'warning',
    say: ({ what }) => say(what, '… nuk gjendet më, ose ka ndryshuar.', '… is no longer there, or has changed.'),
    next: () => ({
      sq: 'Kontrolloni nëse disku USB ose dosja është e lidhur dhe zgjidheni skedarin përsëri.',
      en: 'Check that the USB stick or folder is connected, and choose the file again.',
    }),
  },
  'host/exists': {
    code: 'H-03',
    tone: 'warning',
    say: ({ what }) => say(what, '… ekziston tashmë.', '… already exists.'),
    next: () => ({ sq: 'Zgjidhni një emër tjetër.', en: 'Choose another name.' }),
  },
  'host/no-permission': {
    code: 'H-04',
    tone: 'danger',
    say: ({ what }) =>
      say(
        what,
        '… nuk mund të hapet ose të shkruhet: sistemi nuk e lejon.',
        '… cannot be opened or written: the system does not allow it.',
      ),
    next: () => ({
      sq: 'Zgjidhni një dosje ku keni të drejtë të shkruani, për shembull Dokumentet, ose pyesni administratorin e kompjuterit.',
      en: 'Choose a folder you may write to, for example Documents, or ask whoever looks after this computer.',
    }),
  },
  'host/disk-full': {
    code: 'H-05',
    tone: 'danger',
    say: () => ({
      sq: 'Disku është plot. Ndryshimi i fundit nuk u ruajt.',
      en: 'The disk is full. The last change was not saved.',
    }),
    next: () => ({
      sq: 'Lironi vend në disk dhe provoni sërish. Çfarë ishte ruajtur më parë është e paprekur.',
      en: 'Free some space on the disk and try again. What was saved before is untouched.',
    }),
  },
  'host/too-large': {
    code: 'H-06',
    tone: 'warning',
    say: ({ what, limit }) => {
      const most = limitText(limit)
      return say(what, `… e kalon kufirin prej ${most.sq}.`, `… is above the limit of ${most.en}.`)
    },
    next: () => ({
      sq: 'Kontrolloni nëse zgjodhët atë që donit, p.sh. dosjen e fletëve dhe jo gjithë diskun.',
      en: 'Check that you chose what you meant, e.g. the folder of scoresheets and not the whole disk.',
    }),
  },
  'host/journal-damaged': {
    code: 'H-07',
    tone: 'danger',
    say: ({ line }) => ({
      sq: `Regjistri i ndryshimeve është i dëmtuar në rreshtin ${line + 1}.`,
      en: `The record of changes is damaged at line ${line + 1}.`,
    }),
    next: () => ({
      sq: 'Mos e fshini asgjë. Eksportoni një kopje dhe njoftoni sekretariatin me këtë kod.',
      en: 'Delete nothing. Export a copy and give the secretariat this code.',
    }),
  },
  'host/journal-conflict': {
    code: 'H-08',
    tone: 'danger',
    say: () => ({
      sq: 'Juria është e hapur edhe në një dritare tjetër, e cila ka shkruar ndërkohë. Ky ndryshim nuk u ruajt.',
      en: 'Juria is open in another window too, which has written in the meantime. This change was not saved.',
    }),
    next: () => ({
      sq: 'Mbyllni dritaren tjetër dhe ringarkoni këtë.',
      en: 'Close the other window and reload this one.',
    }),
  },
  'host/unavailable': {
    code: 'H-09',
    tone: 'danger',
    say: ({ what }) =>
      say(what, '… nuk është i disponueshëm në këtë kompjuter.', '… is not available on this computer.'),
    next: ({ what }) =>
      what === 'store' || what === 'journal'
        ? {
            sq: 'Mos vazhdoni të vlerësoni: asgjë nuk do të ruhej. Mbylleni dhe hapeni Jurinë përsëri, jo në dritare private.',
            en: 'Do not go on scoring: nothing would be kept. Close Juria and open it again, not in a private window.',
          }
        : tryAgain,
  },
}
