import type { BundleFault } from '../bundle/index.ts'
import type { SigningError } from '../signing/index.ts'
import { signingWords } from './signing.ts'
import type { BothLanguages, Words, WordsFor } from './words.ts'

const askSecretariat: BothLanguages = {
  sq: 'Mos vlerësoni me këtë paketë. Kërkojini sekretariatit paketën origjinale.',
  en: 'Do not judge with this bundle. Ask the secretariat for the original one.',
}

const correctEdition: BothLanguages = {
  sq: 'Sekretariati e ndreq edicionin dhe e vulos paketën përsëri.',
  en: 'The secretariat corrects the edition and seals the bundle again.',
}

const sealAgain: BothLanguages = {
  sq: 'Sekretariati e importon dokumentin përsëri dhe e vulos paketën sërish.',
  en: 'The secretariat imports the document again and seals the bundle anew.',
}

/** Percent with two digits from basis points; no locale, as on paper. */
const percent = (basisPoints: number, point: ',' | '.'): string =>
  `${Math.trunc(basisPoints / 100)}${point}${String(basisPoints % 100).padStart(2, '0')} %`

/** `{path}` and its like stand for the error's own texts. */
function told<E extends BundleFault>(code: string, sq: string, en: string, next = askSecretariat): Words<E> {
  const filled = (text: string, error: E): string =>
    Object.entries(error).reduce((sentence, [key, value]) => sentence.replace(`{${key}}`, () => String(value)), text)
  return {
    code,
    tone: 'danger',
    say: (error) => ({ sq: filled(sq, error), en: filled(en, error) }),
    next: () => next,
  }
}

/** The signing room's own sentence for what is wrong with the seal. */
function whySealFails(why: SigningError): BothLanguages {
  // The catalogue has an entry of exactly this kind; the compiler cannot pair them up.
  return (signingWords[why.kind] as Words<SigningError>).say(why)
}

export const bundleWords: WordsFor<BundleFault> = {
  'bundle/not-a-bundle': told('B-01', 'Ky skedar nuk është paketë e Jurias.', 'This file is not a Juria bundle.', {
    sq: 'Zgjidhni skedarin “.juria” që ju dërgoi sekretariati.',
    en: 'Choose the “.juria” file that the secretariat sent you.',
  }),
  'bundle/newer': {
    code: 'B-02',
    tone: 'warning',
    say: ({ schema }) => ({
      sq: `Paketa është bërë nga një version më i ri i Jurias (${schema}).`,
      en: `The bundle was made by a newer Juria (${schema}).`,
    }),
    next: () => ({
      sq: 'Instaloni versionin e ri dhe hapeni përsëri; paketa nuk u prek.',
      en: 'Install the newer version and open it again; the bundle was not touched.',
    }),
  },
  'bundle/manifest-malformed': told(
    'B-10',
    'Lista e vulosur nuk është e rregullt ({path}).',
    'The sealed list is not well formed ({path}).',
  ),
  'bundle/manifests-differ': told(
    'B-11',
    'Dy listat e përmbajtjes së paketës nuk përputhen.',
    'The two lists of the bundle’s contents do not agree.',
  ),
  'bundle/missing-file': told('B-12', 'Në paketë mungon “{path}”.', '“{path}” is missing from the bundle.'),
  'bundle/extra-file': told(
    'B-13',
    'Në paketë ka një skedar që nuk i përket: “{path}”.',
    'The bundle holds a file that does not belong to it: “{path}”.',
  ),
  'bundle/file-differs': told('B-14', '“{path}” është ndryshuar pas vulosjes.', '“{path}” was changed after sealing.'),
  'bundle/seal-invalid': {
    code: 'B-20',
    tone: 'danger',
    say: ({ why }) => {
      const reason = whySealFails(why)
      return { sq: `Vula e paketës nuk vlen. ${reason.sq}`, en: `The bundle’s seal does not hold. ${reason.en}` }
    },
    next: () => askSecretariat,
  },
  'bundle/not-an-authority': told(
    'B-21',
    'Paketa mban vulën e “{name}”, që nuk është autoritet i edicionit.',
    'The bundle bears the seal of “{name}”, who is no authority of the edition.',
  ),
  'bundle/other-authority': told(
    'B-22',
    'Paketën e ka vulosur një autoritet tjetër ({found}), jo ai që prisni ({expected}).',
    'The bundle is sealed by another authority ({found}) than the one you expect ({expected}).',
    {
      sq: 'Telefononi sekretariatin dhe lexoni gjurmën e autoritetit; mos vazhdoni nëse nuk përputhet.',
      en: 'Phone the secretariat and read the authority’s fingerprint aloud; do not go on unless it matches.',
    },
  ),
  'bundle/malformed': told(
    'B-30',
    '“{path}” nuk ka formën e rregullt ({where}).',
    '“{path}” is not well formed ({where}).',
  ),
  'bundle/weights': {
    code: 'B-31',
    tone: 'danger',
    say: ({ category, sum }) => ({
      sq: `Peshat e kategorisë “${category}” bëjnë ${percent(sum, ',')}, jo 100 %.`,
      en: `The weights of category “${category}” sum to ${percent(sum, '.')}, not 100 %.`,
    }),
    next: () => correctEdition,
  },
  'bundle/unknown-panel': told(
    'B-32',
    'Paneli “{panel}” nuk është në edicion.',
    'The panel “{panel}” is not in the edition.',
    correctEdition,
  ),
  'bundle/applications-differ': told(
    'B-33',
    'Aplikimet e paketës nuk janë ato të panelit (“{application}”).',
    'The bundle’s applications are not those of the panel (“{application}”).',
    correctEdition,
  ),
  'bundle/attachment-differs': told(
    'B-34',
    'Dokumenti “{name}” i aplikimit “{application}” nuk është ai që u regjistrua.',
    'The document “{name}” of application “{application}” is not the one that was recorded.',
    sealAgain,
  ),
  'bundle/certificate-missing': told(
    'B-35',
    'Mungon certifikata e “{juror}”, që edicioni e ka të regjistruar.',
    'The certificate of “{juror}”, whom the edition has enrolled, is missing.',
    correctEdition,
  ),
  'bundle/certificate-differs': told(
    'B-36',
    'Certifikata e “{juror}” nuk është ajo që edicioni ka të regjistruar.',
    'The certificate of “{juror}” is not the one the edition has recorded.',
    correctEdition,
  ),
  'bundle/no-such-attachment': told('B-37', 'Ky dokument nuk është në paketë.', 'This document is not in the bundle.', {
    sq: 'Hapeni paketën përsëri.',
    en: 'Open the bundle again.',
  }),
}
