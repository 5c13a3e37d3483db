import { counting } from '../plural.ts'

const n = counting('sq')

/** Building an archive, checking one, recounting. */
export const archive = {
  build: {
    title: 'Arkivi',
    intro: 'Arkivi mban paketat, të gjitha fletët, edhe të refuzuarat, procesverbalin dhe regjistrin, nën një vulë.',
    add: 'Shto skedarë…',
    contents: 'Përmbajtja e arkivit',
    build: 'Ndërto arkivin…',
    building: 'Po ndërtohet arkivi…',
    built: 'Arkivi u ndërtua dhe u vulos',
    save: 'Ruaj arkivin…',
    nothing: 'Ende asgjë për të arkivuar',
    nothingHint: 'Arkivi ndërtohet pasi procesverbali të jetë nënshkruar.',
  },
  verify: {
    title: 'Verifikimi',
    intro: 'Kontrollohet çdo skedar e çdo nënshkrim, dhe renditja llogaritet sërish nga fletët. Mjafton skedari vetë.',
    drop: 'Lëshojeni këtu arkivin',
    choose: 'Zgjidh arkivin…',
    running: 'Po verifikohet…',
    passed: 'Çdo kontroll kaloi',
    failed: (count: number) => `${n(count, 'kontroll nuk kaloi', 'kontrolle nuk kaluan')}`,
    check: 'Kontrolli',
    result: 'Përfundimi',
    ok: 'në rregull',
    notOk: 'jo në rregull',
    skipped: 'nuk u bë',
    checks: {
      seal: 'Vula e arkivit',
      files: 'Gjurma e çdo skedari',
      bundles: 'Vulat e paketave',
      sheets: 'Nënshkrimet e fletëve',
      minutes: 'Nënshkrimi i procesverbalit',
      recount: 'Rinumërimi i renditjes',
    },
    sealedBy: (name: string) => `Vulosur nga ${name}`,
    report: 'Ruaj raportin e verifikimit…',
    again: 'Verifiko përsëri',
  },
  recount: {
    title: 'Rinumërimi',
    same: 'Renditja e llogaritur sërish është e njëjtë me procesverbalin, deri në shifrën e fundit.',
    different: 'Renditja e llogaritur sërish ndryshon nga procesverbali.',
    inMinutes: 'Në procesverbal',
    recounted: 'Rinumëruar',
    byHand: 'Mund ta kontrolloni edhe pa Jurinë: unzip, sha256sum dhe openssl mjaftojnë.',
  },
}
