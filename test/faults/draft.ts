import { utf8 } from '../../src/lib/bytes.ts'
import { sha256 } from '../../src/lib/sha256.ts'
import { applicationId, instant, jurorId } from '../../src/model/ids.ts'
import type { Change } from '../../src/storage/index.ts'

const bundle = sha256(utf8('an invented bundle'))

/** One draft of an invented juror; its comment tells versions of it apart. */
export const putDraft = (number: number, comment: string): Change => ({
  table: 'ballots',
  op: 'put',
  row: {
    bundle,
    juror: jurorId.parse('anetar-1'),
    application: applicationId.parse(`aplikimi-${number}`),
    stance: 'scoring',
    marks: {},
    comment,
    reason: null,
    explanation: '',
    flagged: false,
    privateNote: '',
    updatedAt: instant.parse('2026-11-22T14:05:00+01:00'),
  },
})
