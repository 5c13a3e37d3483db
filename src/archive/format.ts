import { z } from 'zod'
import { editionId, instant, panelId, sha256Hex } from '../model/ids.ts'
import { bilingual, line } from '../model/text.ts'

/** Stands as a signed attribute in the seal: a seal on a bundle can never pass for one on an archive. */
export const archiveMimeType = 'application/vnd.juria.archive'

export const sealName = 'seal.asice'
export const bagName = 'bagit.txt'
export const manifestName = 'manifest-sha256.txt'
export const contentsName = 'data/archive.json'
export const indexName = 'data/index.csv'

export const bundlePath = (panel: string): string => `data/bundles/${panel}.juria`
export const minutesPath = (panel: string): string => `data/minutes/${panel}.pdf`
/** Named by content: the names people gave their files stay in the contents list. A returned file may be no PDF at all. */
export const sheetPath = (panel: string, file256: string, isPdf: boolean): string =>
  `data/sheets/${panel}/${file256}.${isPdf ? 'pdf' : 'bin'}`

const panelEntry = z.strictObject({
  panel: panelId,
  bundle: z.strictObject({ path: line(), sha256: sha256Hex }),
  minutes: z.strictObject({
    path: line(),
    sha256: sha256Hex,
    /** Fingerprint of the chair's certificate where the secretariat accepted it without enrolment, else null. */
    acceptedChair: sha256Hex.nullable(),
  }),
  /** Every sheet that was looked at, counted or refused. */
  sheets: z.array(z.strictObject({ path: line(), sha256: sha256Hex, file: line() })).max(5000),
})
export type PanelEntry = z.infer<typeof panelEntry>

/** `data/archive.json`, version 1: what lies in the archive and why. */
export const contentsSchema = z.strictObject({
  schema: z.literal('juria-archive/1'),
  edition: z.strictObject({ id: editionId, title: bilingual(200) }),
  sealedAt: instant,
  panels: z
    .array(panelEntry)
    .min(1)
    .max(200)
    .refine((panels) => new Set(panels.map(({ panel }) => panel)).size === panels.length, 'each panel once'),
  software: line(40),
})
export type ArchiveContents = z.infer<typeof contentsSchema>

/** An archive wherever it lies: a folder on disk, files dropped on the window, an unpacked ZIP. */
export interface ArchiveFiles {
  /** Paths below the archive's folder, with '/'. */
  readonly paths: readonly string[]
  /** The whole file, or undefined where it cannot be read. */
  read(path: string): Promise<Uint8Array<ArrayBuffer> | undefined>
}
