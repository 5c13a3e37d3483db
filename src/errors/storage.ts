import type { Recovery, StorageError } from '../storage/index.ts'
import type { BothLanguages, WordsFor } from './words.ts'

const nothing: BothLanguages = {
  sq: 'Nuk keni ç’të bëni: punoni më tej.',
  en: 'There is nothing you need to do: carry on.',
}

const rowsKept = (rows: number): BothLanguages =>
  rows === 1 ? { sq: '1 e dhënë', en: '1 record' } : { sq: `${rows} të dhëna`, en: `${rows} records` }

const changesLost = (lost: number): BothLanguages =>
  lost === 1 ? { sq: '1 ndryshim', en: '1 change' } : { sq: `${lost} ndryshime`, en: `${lost} changes` }

const look: BothLanguages = {
  sq: 'Para se të vazhdoni, shikoni nëse pikët, komentet dhe fletët e vulosura janë të gjitha. Sekretariati mund ta kërkojë këtë kod.',
  en: 'Before you go on, look whether marks, comments and sealed sheets are all there. The secretariat may ask for this code.',
}

export const storageWords: WordsFor<StorageError> = {
  'storage/newer': {
    code: 'D-01',
    tone: 'danger',
    say: () => ({
      sq: 'Të dhënat në këtë kompjuter janë shkruar nga një version më i ri i Jurisë. Asgjë nuk u prek.',
      en: 'The data on this computer was written by a newer version of Juria. Nothing was touched.',
    }),
    next: () => ({
      sq: 'Instaloni versionin më të ri dhe hapeni sërish. Të dhënat janë aty.',
      en: 'Install the newest version and open it again. Your data is there.',
    }),
  },
  'storage/second-window': {
    code: 'D-02',
    tone: 'warning',
    say: () => ({
      sq: 'Juria është e hapur edhe në një dritare tjetër. Që asgjë të mos përzihet, këtu nuk ruhet gjë.',
      en: 'Juria is open in another window too. So that nothing gets mixed up, nothing is saved here.',
    }),
    next: () => ({
      sq: 'Vazhdoni te dritarja tjetër, ose mbylleni atë dhe ringarkoni këtë.',
      en: 'Carry on in the other window, or close it and reload this one.',
    }),
  },
  'storage/closed-by-newer': {
    code: 'D-03',
    tone: 'warning',
    say: () => ({
      sq: 'Një version më i ri i Jurisë u hap në një dritare tjetër. Kjo dritare nuk ruan më; çfarë ishte ruajtur është e paprekur.',
      en: 'A newer version of Juria was opened in another window. This window no longer saves; what was saved is untouched.',
    }),
    next: () => ({
      sq: 'Mbylleni këtë dritare dhe vazhdoni te tjetra.',
      en: 'Close this window and carry on in the other.',
    }),
  },
  'storage/closed': {
    code: 'D-04',
    tone: 'warning',
    say: () => ({
      sq: 'Juria po mbyllej dhe ky ndryshim nuk u ruajt.',
      en: 'Juria was closing, and this change was not saved.',
    }),
    next: () => ({
      sq: 'Hapeni Jurinë sërish dhe përsëriteni ndryshimin.',
      en: 'Open Juria again and repeat the change.',
    }),
  },
  'storage/database-gone': {
    code: 'D-05',
    tone: 'danger',
    say: () => ({
      sq: 'Baza e të dhënave u mbyll ose u fshi nga sistemi. Ndryshimi i fundit mund të mos jetë ruajtur.',
      en: 'The system closed or removed the database. The last change may not have been saved.',
    }),
    next: () => ({
      sq: 'Mbylleni dhe hapeni Jurinë: çfarë u shfaq si e ruajtur rikthehet nga regjistri i ndryshimeve.',
      en: 'Close Juria and open it again: whatever was shown as saved is restored from the record of changes.',
    }),
  },
  'storage/database-unavailable': {
    code: 'D-06',
    tone: 'danger',
    say: ({ database }) => ({
      sq: `Baza e të dhënave nuk hapet ose nuk lexohet (${database}).`,
      en: `The database cannot be opened or read (${database}).`,
    }),
    next: () => ({
      sq: 'Mbylleni dhe hapeni Jurinë, jo në dritare private. Nëse përsëritet, mos fshini asgjë dhe njoftoni sekretariatin me këtë kod.',
      en: 'Close Juria and open it again, not in a private window. Should it happen again, delete nothing and give the secretariat this code.',
    }),
  },
  'storage/upgrade-failed': {
    code: 'D-07',
    tone: 'danger',
    say: ({ from, to }) => ({
      sq: `Të dhënat nuk u përshtatën dot me versionin e ri (${from} → ${to}). Ato mbetën siç ishin.`,
      en: `The data could not be brought to the new version (${from} → ${to}). It stands as it was.`,
    }),
    next: () => ({
      sq: 'Përdorni versionin e mëparshëm të Jurisë dhe njoftoni sekretariatin me këtë kod.',
      en: 'Use the previous version of Juria and give the secretariat this code.',
    }),
  },
  'storage/journal-unavailable': {
    code: 'D-08',
    tone: 'danger',
    say: () => ({
      sq: 'Regjistri i ndryshimeve, kopja e dytë e çdo të dhëne, nuk hapet. Pa të Juria nuk ruan asgjë.',
      en: 'The record of changes, the second copy of everything, cannot be opened. Juria saves nothing without it.',
    }),
    next: () => ({
      sq: 'Kontrolloni vendin në disk dhe të drejtat e dosjes, pastaj hapeni Jurinë sërish. Mos fshini asgjë.',
      en: 'Check the space on the disk and the permissions of the folder, then open Juria again. Delete nothing.',
    }),
  },
  'storage/disk-full': {
    code: 'D-09',
    tone: 'danger',
    say: () => ({
      sq: 'Disku është plot. Ndryshimi i fundit nuk është ruajtur ende dy herë.',
      en: 'The disk is full. The last change is not yet saved twice.',
    }),
    next: () => ({
      sq: 'Lini Jurinë hapur, lironi vend në disk dhe ndryshoni diçka: ruajtja vazhdon vetë. Çfarë ishte ruajtur më parë është e paprekur.',
      en: 'Leave Juria open, free some space on the disk and change anything: saving resumes by itself. What was saved before is untouched.',
    }),
  },
  'storage/too-large': {
    code: 'D-10',
    tone: 'warning',
    say: ({ bytes, limit }) => ({
      sq: `Të dhënat janë shumë të mëdha për t’u ruajtur njëherësh (${megabytes(bytes)} MB; kufiri ${megabytes(limit)} MB). Asgjë nuk u ruajt.`,
      en: `There is too much data to save at once (${megabytes(bytes)} MB; the limit is ${megabytes(limit)} MB). Nothing was saved.`,
    }),
    next: () => ({
      sq: 'Shkurtoni tekstet më të gjata ose ndajini aplikimet në më shumë panele.',
      en: 'Shorten the longest texts, or divide the applications among more panels.',
    }),
  },
  'storage/not-saved': {
    code: 'D-11',
    tone: 'danger',
    say: ({ database, journal }) =>
      database !== null && journal !== null
        ? { sq: 'Ndryshimi i fundit nuk u ruajt.', en: 'The last change was not saved.' }
        : {
            sq: 'Ndryshimi i fundit u ruajt vetëm në njërën nga dy kopjet.',
            en: 'The last change was saved in only one of the two copies.',
          },
    next: () => ({
      sq: 'Lini Jurinë hapur dhe përsëriteni ndryshimin. Nëse përsëritet, eksportoni një kopje dhe njoftoni sekretariatin me këtë kod.',
      en: 'Leave Juria open and repeat the change. Should it happen again, export a copy and give the secretariat this code.',
    }),
  },
  'storage/journal-damaged': {
    code: 'D-12',
    tone: 'danger',
    say: ({ line, intact }) => ({
      sq: `Regjistri i ndryshimeve është i dëmtuar në rreshtin ${line}; ${intact} rreshta para tij janë të rregullt.`,
      en: `The record of changes is damaged at line ${line}; the ${intact} before it are in order.`,
    }),
    next: () => look,
  },
}

const megabytes = (bytes: number): number => Math.ceil(bytes / (1 << 20))

/** What opening repaired: told once, whatever the person was about to do. */
export const recoveryWords: WordsFor<Recovery> = {
  restored: {
    code: 'D-20',
    tone: 'info',
    say: ({ rows, because, lost }) => {
      const kept = rowsKept(rows)
      const missing = changesLost(lost)
      return {
        sq: `${whyRestored[because].sq} U rindërtua nga regjistri i ndryshimeve: ${kept.sq}.${lost > 0 ? ` Deri në ${missing.sq} nuk u lexuan dot.` : ''}`,
        en: `${whyRestored[because].en} It was rebuilt from the record of changes: ${kept.en}.${lost > 0 ? ` Up to ${missing.en} could not be read.` : ''}`,
      }
    },
    next: ({ lost, because }) => (lost > 0 || because === 'diverged' ? look : nothing),
  },
  'journal-renewed': {
    code: 'D-21',
    tone: 'info',
    say: ({ rows, because, line }) => {
      const kept = rowsKept(rows)
      const at = line === null ? { sq: '', en: '' } : { sq: ` (rreshti ${line})`, en: ` (line ${line})` }
      return {
        sq: `${whyRenewed[because].sq}${at.sq}. Baza e të dhënave është e plotë (${kept.sq}) dhe prej saj nisi një regjistër i ri.`,
        en: `${whyRenewed[because].en}${at.en}. The database is complete (${kept.en}), and a new record was begun from it.`,
      }
    },
    next: () => nothing,
  },
  doubtful: {
    code: 'D-22',
    tone: 'danger',
    say: ({ rows, lost }) => ({
      sq: `Baza e të dhënave dhe regjistri i ndryshimeve ishin dëmtuar të dyja. U mblodh çfarë lexohej: ${rowsKept(rows).sq}; deri në ${changesLost(lost).sq} mund të mungojnë.`,
      en: `The database and the record of changes had both suffered. What could be read was put together: ${rowsKept(rows).en}; up to ${changesLost(lost).en} may be missing.`,
    }),
    next: () => look,
  },
}

const whyRestored: Readonly<Record<Extract<Recovery, { kind: 'restored' }>['because'], BothLanguages>> = {
  emptied: { sq: 'Baza e të dhënave u gjet bosh.', en: 'The database was found empty.' },
  incomplete: { sq: 'Në bazën e të dhënave mungonin të dhëna.', en: 'Records were missing from the database.' },
  older: { sq: 'Baza e të dhënave ishte më e vjetër se regjistri.', en: 'The database was older than the record.' },
  diverged: {
    sq: 'Baza e të dhënave nuk përputhej me regjistrin; të dhënat e saj u ruajtën veçmas.',
    en: 'The database did not agree with the record; its own version was put aside.',
  },
}

const whyRenewed: Readonly<Record<Extract<Recovery, { kind: 'journal-renewed' }>['because'], BothLanguages>> = {
  damaged: {
    sq: 'Regjistri i ndryshimeve ishte i dëmtuar dhe u la mënjanë',
    en: 'The record of changes was damaged and was put aside',
  },
  missing: { sq: 'Regjistri i ndryshimeve mungonte', en: 'The record of changes was missing' },
  behind: {
    sq: 'Regjistri i ndryshimeve ishte i paplotë dhe u la mënjanë',
    en: 'The record of changes was incomplete and was put aside',
  },
}
