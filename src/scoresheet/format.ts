import { z } from 'zod'
import { ballotSchema } from '../model/ballot.ts'
import { formSchema } from '../model/form.ts'
import { instant, jurorId, sha256Hex } from '../model/ids.ts'
import { line, prose } from '../model/text.ts'

export const attachmentName = 'scoresheet.json'

/**
 * All of one juror's marks for a panel: the data inside the signed PDF, version 1. Never edited once released;
 * a new version gets a file of its own. It is whole in itself, so that the page can be rebuilt from it alone.
 */
export const scoresheetSchema = z.strictObject({
  schema: z.literal('juria-scoresheet/1'),
  /** Layout and fonts of the page; a template this version no longer knows is not rebuildable, not forged. */
  template: z.literal(1),
  /** SHA-256 of the `.juria` file that was judged. */
  bundle: sha256Hex,
  form: formSchema,
  juror: z.strictObject({ id: jurorId, name: line(120), certificate: sha256Hex }),
  sealedAt: instant,
  /** 1 for the first sheet; an amendment counts up and cites the sheet it replaces. */
  version: z.int().min(1).max(9999),
  replaces: z.strictObject({ sheet: sha256Hex, reason: prose(2000) }).nullable(),
  /** One for each application of the form, in its order. */
  ballots: z.array(ballotSchema).min(1).max(5000),
  software: line(40),
})
export type Scoresheet = z.infer<typeof scoresheetSchema>
