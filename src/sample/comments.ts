import type { AbstentionReason, RecusalReason } from '../model/ballot.ts'

/** Which part of the scale a sentence fits. */
export type Band = 'low' | 'middle' | 'high'
type Words = { readonly [band in Band]: readonly string[] }

/** What invented jurors say of a mark: sentences for any criterion, and those for this one. */
export const markWords = (criterion: string, band: Band): readonly string[] => [
  ...ofAny[band],
  ...(ofCriterion.get(criterion)?.[band] ?? []),
]

const ofAny: Words = {
  low: ['Përshkrimi është tepër i përgjithshëm për një vlerësim më të lartë.', 'Nuk gjeta prova në dokumente.'],
  middle: ['E pranueshme, por pritej më shumë hollësi.', 'Drejtimi është i mirë; zbatimi mbetet pjesor.'],
  high: ['Ndër më të mirat e panelit në këtë kriter.', 'E shpjeguar qartë dhe e mbështetur me prova.'],
}

const ofCriterion: ReadonlyMap<string, Words> = new Map([
  [
    'relevance',
    {
      low: ['Lidhja mes problemit dhe zgjidhjes nuk shihet.', 'Mungojnë të dhënat vendore për përmasat e problemit.'],
      middle: ['Problem i vërtetë, por i dokumentuar vetëm me fjalë.', 'Grupet e prekura do të duheshin emërtuar.'],
      high: [
        'Problem i mprehtë, i dokumentuar, me përparësi vendore.',
        'Nevoja e banorëve del qartë që në faqen e parë.',
      ],
    },
  ],
  [
    'innovation',
    {
      low: ['Është detyrë e zakonshme e bashkisë, jo praktikë e re.', 'E njëjta gjë bëhet prej vitesh gjetkë.'],
      middle: ['Zgjidhje e njohur, por e përshtatur mirë me territorin.', 'Risia qëndron te organizimi, jo te mjetet.'],
      high: ['Ndërthurje e re mjetesh e partnerësh.', 'Ide e thjeshtë që nuk e kisha parë të zbatuar më parë.'],
    },
  ],
  [
    'engagement',
    {
      low: ['Banorët u njoftuan, por nuk u pyetën.', 'Nuk tregohet kush mori pjesë në hartim.'],
      middle: ['Palët u dëgjuan; çfarë u pranua prej tyre nuk thuhet.', 'Shoqatat kanë rol, të rinjtë jo ende.'],
      high: ['Banorët ndikuan dukshëm në vendime.', 'Rolet e palëve janë të shkruara dhe të respektuara.'],
    },
  ],
  [
    'impact',
    {
      low: ['Përshkruhen veprimtari, jo rezultate.', 'Shifrat nuk kanë gjendje fillestare.'],
      middle: [
        'Rezultate të besueshme, por mungon burimi i shifrave.',
        'Treguesit janë të paktë për një periudhë kaq të gjatë.',
      ],
      high: ['Rezultate të matura, me gjendje fillestare dhe burim.', 'Ndryshimi për banorët është i prekshëm.'],
    },
  ],
  [
    'sustainability',
    {
      low: ['Varet nga një projekt që mbyllet këtë vit.', 'Nuk parashikohet buxhet për vazhdimin.'],
      middle: ['Ka përgjegjës, por kostoja vjetore nuk jepet.', 'Vazhdimi premtohet; rregullorja mungon.'],
      high: ['Është pjesë e buxhetit dhe e rregullores.', 'Stafi është trajnuar dhe kostoja është e përballueshme.'],
    },
  ],
  [
    'transferability',
    {
      low: ['E lidhur me rrethana që nuk përsëriten gjetkë.', 'Hapat nuk përshkruhen aq sa të mund të ndiqen.'],
      middle: ['Mund të merret nga të tjerë, me pak ndihmë.', 'Kostoja duhej ndarë sipas hapave.'],
      high: ['Një bashki tjetër mund ta nisë nesër.', 'Modelet janë gati për përdorim.'],
    },
  ],
])

/** What they say of an application as a whole. */
export const overallWords: Words = {
  low: [
    'Përpjekje e sinqertë, por aplikimi nuk e tregon dot ndikimin.',
    'Do të këshilloja të riaplikohet me të dhëna më të plota.',
  ],
  middle: [
    'Praktikë e dobishme; dokumentimi mund të forcohet.',
    'Ia vlen të ndiqet edhe vitin që vjen.',
    'Pikat e forta dhe të dobëta barazohen.',
  ],
  high: ['E meriton të njihet nga bashkitë e tjera.', 'Praktikë e plotë, nga problemi te mësimet.'],
}

export const recusalWords: readonly (readonly [RecusalReason, string])[] = [
  ['employment', 'Kam punuar me kontratë për këtë bashki gjatë dy viteve të fundit.'],
  ['involved', 'Kam marrë pjesë si trajnues në fazën e parë të praktikës.'],
  ['family', 'Një i afërm i familjes punon në administratën e kësaj bashkie.'],
]

export const abstentionWords: readonly (readonly [AbstentionReason, string])[] = [
  ['expertise', 'Çështja është jashtë fushës sime dhe nuk mund ta gjykoj me siguri.'],
  ['evidence', 'Dokumentet nuk më mjaftojnë për një vlerësim të drejtë.'],
]
