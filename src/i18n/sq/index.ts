import { archive } from './archive.ts'
import { chair } from './chair.ts'
import { everywhere } from './everywhere.ts'
import { identity } from './identity.ts'
import { juror } from './juror.ts'
import { review } from './review.ts'
import { scoring } from './scoring.ts'
import { secretariat } from './secretariat.ts'
import { shell } from './shell.ts'
import { start } from './start.ts'

export const sq = { everywhere, start, shell, identity, secretariat, juror, scoring, review, chair, archive }
