import type { SigningError } from '../signing/index.ts'
import type { WordsFor } from './words.ts'

const signatureDoubt = {
  sq: 'Mos e merrni parasysh këtë nënshkrim. Kërkojini dërguesit ta nënshkruajë dhe ta dërgojë përsëri.',
  en: 'Do not rely on this signature. Ask the sender to sign and send it again.',
}

const enrolAgain = {
  sq: 'Kërkojini sekretariatit një certifikatë të re nga autoriteti i këtij konkursi.',
  en: 'Ask the secretariat for a new certificate from this contest’s authority.',
}

const anotherKeyFile = {
  sq: 'Zgjidhni një tjetër skedar çelësi (.p12 ose .pfx), ose krijoni një çelës të ri në Juria.',
  en: 'Choose another key file (.p12 or .pfx), or make a new key in Juria.',
}

const keys: WordsFor<
  Extract<SigningError, { kind: `signing/${'name' | 'pass' | 'wrong-pass' | 'identity' | 'key-file'}${string}` }>
> = {
  'signing/name-unusable': {
    code: 'N-01',
    tone: 'danger',
    say: ({ name }) => ({
      sq: `Emri “${name}” nuk mund të përdoret në një certifikatë.`,
      en: `The name “${name}” cannot be used in a certificate.`,
    }),
    next: () => ({
      sq: 'Shkruani emrin në një rresht të vetëm, me jo më shumë se 64 shenja, ndryshe nga emri i autoritetit.',
      en: 'Write the name on one line, in at most 64 characters, other than the authority’s name.',
    }),
  },
  'signing/passphrase-too-short': {
    code: 'N-02',
    tone: 'danger',
    say: ({ least }) => ({
      sq: `Frazëkalimi duhet të ketë të paktën ${least} shenja.`,
      en: `The passphrase must have at least ${least} characters.`,
    }),
    next: () => ({
      sq: 'Zgjidhni disa fjalë që i mbani mend vetëm ju; askush nuk mund ta rikthejë frazëkalimin.',
      en: 'Choose a few words that only you remember; nobody can recover the passphrase.',
    }),
  },
  'signing/wrong-passphrase': {
    code: 'N-03',
    tone: 'danger',
    say: () => ({ sq: 'Frazëkalimi nuk e hap këtë çelës.', en: 'The passphrase does not open this key.' }),
    next: () => ({
      sq: 'Provoni përsëri; kontrolloni tastin Caps Lock dhe gjuhën e tastierës.',
      en: 'Try again; check Caps Lock and the keyboard language.',
    }),
  },
  'signing/identity-damaged': {
    code: 'N-04',
    tone: 'danger',
    say: () => ({ sq: 'Çelësi i ruajtur është i dëmtuar.', en: 'The stored key is damaged.' }),
    next: () => ({
      sq: 'Rikthejeni nga kopja rezervë (.p12), ose krijoni një çelës të ri dhe kërkoni certifikatë të re.',
      en: 'Restore it from the backup (.p12), or make a new key and ask for a new certificate.',
    }),
  },
  'signing/key-file-unreadable': {
    code: 'N-05',
    tone: 'danger',
    say: () => ({
      sq: 'Skedari nuk është një skedar çelësi PKCS #12 me një çelës të vetëm dhe certifikatën e tij.',
      en: 'The file is not a PKCS #12 key file with one key and its certificate.',
    }),
    next: () => anotherKeyFile,
  },
  'signing/key-file-password': {
    code: 'N-06',
    tone: 'danger',
    say: () => ({ sq: 'Fjalëkalimi nuk e hap skedarin e çelësit.', en: 'The password does not open the key file.' }),
    next: () => ({
      sq: 'Jepni fjalëkalimin me të cilin u ruajt skedari; ai mund të jetë tjetër nga frazëkalimi juaj në Juria.',
      en: 'Give the password the file was saved with; it may differ from your passphrase in Juria.',
    }),
  },
  'signing/key-file-legacy': {
    code: 'N-07',
    tone: 'danger',
    say: () => ({
      sq: 'Skedari i çelësit mbrohet me një algoritëm të vjetruar (RC2 ose 3DES), të cilin Juria nuk e hap.',
      en: 'The key file is protected with an outdated algorithm (RC2 or 3DES) that Juria does not open.',
    }),
    next: () => ({
      sq: 'Eksportojeni çelësin përsëri me mbrojtje AES-256 nga programi ku e keni, p.sh. nga depoja e certifikatave të Windows-it.',
      en: 'Export the key again with AES-256 protection from the program that has it, such as the Windows certificate store.',
    }),
  },
  'signing/key-file-wrong-kind': {
    code: 'N-08',
    tone: 'danger',
    say: ({ name, expected }) => ({
      sq:
        expected === 'person'
          ? `Certifikata e “${name}” është e një autoriteti, jo e një personi.`
          : `Certifikata e “${name}” është e një personi, jo e një autoriteti.`,
      en:
        expected === 'person'
          ? `The certificate of “${name}” belongs to an authority, not to a person.`
          : `The certificate of “${name}” belongs to a person, not to an authority.`,
    }),
    next: () => anotherKeyFile,
  },
}

const certificates: WordsFor<Exclude<SigningError, { kind: keyof typeof keys }>> = {
  'signing/not-a-certificate': {
    code: 'N-11',
    tone: 'danger',
    say: ({ why }) => ({
      sq: 'Skedari nuk është certifikatë digjitale e lexueshme.',
      en: `This is not a readable digital certificate: ${why}.`,
    }),
    next: () => ({
      sq: 'Kërkoni ta dërgojnë përsëri si skedar .cer, ose merreni brenda paketës së radhës.',
      en: 'Ask for it again as a .cer file, or take it from the next bundle.',
    }),
  },
  'signing/unsupported-key': {
    code: 'N-12',
    tone: 'danger',
    say: () => ({
      sq: 'Ky lloj çelësi nuk mbështetet: pranohen ECDSA P-256 dhe RSA nga 2048 bit.',
      en: 'This kind of key is not supported: ECDSA P-256 and RSA from 2048 bits are.',
    }),
    next: () => anotherKeyFile,
  },
  'signing/certificate-mismatch': {
    code: 'N-13',
    tone: 'danger',
    say: () => ({
      sq: 'Certifikata nuk është për çelësin tuaj.',
      en: 'The certificate is not for your key.',
    }),
    next: () => ({
      sq: 'Dërgojini sekretariatit kërkesën që krijoi ky kompjuter dhe përdorni certifikatën që vjen për të.',
      en: 'Send the secretariat the request made on this computer and use the certificate that comes for it.',
    }),
  },
  'signing/not-an-authority': {
    code: 'N-14',
    tone: 'danger',
    say: ({ name }) => ({
      sq: `“${name}” nuk ka të drejtë të lëshojë certifikata.`,
      en: `“${name}” has no right to issue certificates.`,
    }),
    next: () => ({
      sq: 'Zgjidhni certifikatën e autoritetit të konkursit dhe krahasoni gjurmën e saj digjitale me atë të printuar.',
      en: 'Choose the contest authority’s certificate and compare its fingerprint with the printed one.',
    }),
  },
  'signing/applicant-unproven': {
    code: 'N-15',
    tone: 'danger',
    say: ({ name }) => ({
      sq: `Kërkesa e “${name}” nuk provon se dërguesi e zotëron çelësin.`,
      en: `The request of “${name}” does not prove that its sender holds the key.`,
    }),
    next: () => ({
      sq: 'Kërkojini ta eksportojë përsëri kërkesën nga Juria dhe ta konfirmojë gjurmën digjitale me telefon.',
      en: 'Ask for the request to be exported again from Juria and its fingerprint confirmed over the phone.',
    }),
  },
  'signing/not-a-signature': {
    code: 'N-21',
    tone: 'danger',
    say: ({ why }) => ({ sq: 'Nënshkrimi është i palexueshëm.', en: `The signature is unreadable: ${why}.` }),
    next: () => signatureDoubt,
  },
  'signing/outside-profile': {
    code: 'N-22',
    tone: 'danger',
    say: ({ why }) => ({
      sq: 'Nënshkrimi nuk ndjek profilin që përdor Juria.',
      en: `The signature does not follow the profile Juria uses: ${why}.`,
    }),
    next: () => signatureDoubt,
  },
  'signing/digest-mismatch': {
    code: 'N-23',
    tone: 'danger',
    say: () => ({
      sq: 'Përmbajtja ka ndryshuar pas nënshkrimit.',
      en: 'The content was changed after it was signed.',
    }),
    next: () => signatureDoubt,
  },
  'signing/wrong-purpose': {
    code: 'N-24',
    tone: 'danger',
    say: ({ expected, found }) => ({
      sq: `Nënshkrimi është bërë për një lloj tjetër dokumenti (${found ?? 'pa lloj'} në vend të ${expected ?? 'pa lloj'}).`,
      en: `The signature was made for another kind of thing (${found ?? 'none named'} instead of ${expected ?? 'none named'}).`,
    }),
    next: () => signatureDoubt,
  },
  'signing/other-certificate': {
    code: 'N-25',
    tone: 'danger',
    say: () => ({
      sq: 'Certifikata e bashkëngjitur nuk është ajo me të cilën u nënshkrua.',
      en: 'The enclosed certificate is not the one it was signed with.',
    }),
    next: () => signatureDoubt,
  },
  'signing/signature-invalid': {
    code: 'N-26',
    tone: 'danger',
    say: () => ({ sq: 'Nënshkrimi nuk është i vlefshëm.', en: 'The signature is not valid.' }),
    next: () => signatureDoubt,
  },
  'signing/unsigned-attributes': {
    code: 'N-27',
    tone: 'danger',
    say: () => ({
      sq: 'Nënshkrimit i është shtuar diçka që askush nuk e ka nënshkruar.',
      en: 'Something that nobody signed was added to the signature.',
    }),
    next: () => ({
      sq: 'Mos e merrni parasysh këtë skedar. Kërkojini dërguesit origjinalin, siç u ruajt në kompjuterin e tij.',
      en: 'Do not rely on this file. Ask the sender for the original as saved on their own computer.',
    }),
  },
  'signing/chain-incomplete': {
    code: 'N-28',
    tone: 'danger',
    say: ({ name }) => ({
      sq: `Mungojnë certifikatat mbi atë të “${name}”, deri te ajo që e ka nënshkruar vetveten.`,
      en: `The certificates above that of “${name}”, up to one that signed itself, are not all there.`,
    }),
    next: () => ({
      sq: 'Kërkojini dërguesit skedarin origjinal; nëse është skedar çelësi, eksportojeni përsëri me të gjithë zinxhirin e certifikatave.',
      en: 'Ask the sender for the original file; a key file must be exported again with its whole certificate chain.',
    }),
  },
  'signing/key-usage': {
    code: 'N-31',
    tone: 'danger',
    say: ({ name }) => ({
      sq: `Certifikata e “${name}” nuk lejon nënshkrimin e dokumenteve.`,
      en: `The certificate of “${name}” does not allow signing documents.`,
    }),
    next: () => enrolAgain,
  },
  'signing/is-authority': {
    code: 'N-32',
    tone: 'danger',
    say: ({ name }) => ({
      sq: `“${name}” është autoritet: lëshon certifikata, por nuk nënshkruan si person.`,
      en: `“${name}” is an authority: it issues certificates but does not sign as a person.`,
    }),
    next: () => enrolAgain,
  },
  'signing/other-issuer': {
    code: 'N-33',
    tone: 'danger',
    say: ({ name, issuer, authority }) => ({
      sq: `Certifikata e “${name}” është lëshuar nga “${issuer}”, jo nga autoriteti “${authority}”.`,
      en: `The certificate of “${name}” was issued by “${issuer}”, not by the authority “${authority}”.`,
    }),
    next: () => enrolAgain,
  },
  'signing/outside-validity': {
    code: 'N-34',
    tone: 'danger',
    say: ({ name, from, to }) => ({
      sq: `Certifikata e “${name}” vlen nga ${from.slice(0, 10)} deri më ${to.slice(0, 10)}.`,
      en: `The certificate of “${name}” is valid from ${from.slice(0, 10)} to ${to.slice(0, 10)}.`,
    }),
    next: () => ({
      sq: 'Kontrolloni orën e kompjuterit; nëse është e saktë, kërkoni një certifikatë të re.',
      en: 'Check the computer’s clock; if it is right, ask for a new certificate.',
    }),
  },
}

export const signingWords: WordsFor<SigningError> = { ...keys, ...certificates }
