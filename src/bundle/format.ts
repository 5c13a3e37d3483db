import { z } from 'zod'
import type { Attachment } from '../model/application.ts'
import { type ApplicationId, instant, type JurorId, panelId, sha256Hex } from '../model/ids.ts'

/** Stands as a signed attribute in the seal: a seal on a bundle can never pass for one on an archive. */
export const bundleMimeType = 'application/vnd.juria.bundle+zip'

export const bundlePath = 'data/bundle.json'
export const editionPath = 'data/edition.json'
export const applicationPath = (id: ApplicationId): string => `data/applications/${id}/application.json`
export const attachmentPath = (id: ApplicationId, { name }: Attachment): string =>
  `data/applications/${id}/files/${name}`
export const certificatePath = (juror: JurorId): string => `data/certificates/${juror}.cer`

/** `data/bundle.json`, version 1: for which panel of the edition this bundle is, and since when it stands. */
export const bundleSchema = z.strictObject({
  schema: z.literal('juria-bundle/1'),
  panel: panelId,
  /** The secretariat's clock when it sealed. */
  sealedAt: instant,
  /** SHA-256 of the bundle that this one takes the place of. */
  replaces: sha256Hex.nullable(),
})
export type BundleHead = z.infer<typeof bundleSchema>
