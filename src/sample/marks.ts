import { present } from '../lib/assert.ts'
import { add, divide, exact, multiply, subtract, toDecimal, toNumber } from '../lib/exact.ts'
import type { AbstentionReason, Ballot, Mark, RecusalReason } from '../model/ballot.ts'
import { type Criterion, type Decimal, exactOf } from '../model/criterion.ts'
import type { Category, Edition } from '../model/edition.ts'
import type { ApplicationId, JurorId, PanelId } from '../model/ids.ts'
import { needsComment } from '../scoring/index.ts'
import { abstentionWords, type Band, markWords, overallWords, recusalWords } from './comments.ts'
import { type Draw, drawFrom } from './draw.ts'

/** How far invented marks vary, in shares of the scale. Chosen so that jurors agree about as well as trained juries do. */
const spread = {
  centre: 0.63,
  /** Between applications. */
  quality: 0.1,
  /** Of one application between criteria: strong here, weak there, for all jurors. */
  aspect: 0.07,
  /** Of a juror, over all applications. */
  leniency: 0.04,
  /** Of a juror for one application. */
  taste: 0.045,
  noise: 0.065,
} as const

/**
 * Invented ballots of one panel: every juror on every application, in the panel's order, with comments where the
 * edition demands them, and here and there one recusal and one abstention. Same edition and seed, same ballots.
 * No application falls below the method's minimum of marks. A panel that the edition does not have is a bug.
 */
export function sampleBallots(of: { edition: Edition; panel: PanelId; seed: string }): Map<JurorId, Ballot[]> {
  const { edition, seed } = of
  const panel = present(
    edition.panels.find(({ id }) => id === of.panel),
    `panel ${of.panel}`,
  )
  const category = present(
    edition.categories.find(({ id }) => id === panel.category),
    `category ${panel.category}`,
  )
  const draw = drawFrom(seed)
  const absent = absences(edition, panel, category, draw)
  return new Map(
    panel.jurors.map((juror) => [
      juror,
      panel.applications.map(
        (application) =>
          absent.find((one) => one.juror === juror && one.ballot.application === application)?.ballot ??
          scored(juror, application, category, draw),
      ),
    ]),
  )
}

function scored(juror: JurorId, application: ApplicationId, { criteria }: Category, draw: Draw): Ballot {
  const liking =
    spread.centre +
    spread.quality * draw.bell('quality', application) +
    spread.leniency * draw.bell('leniency', juror) +
    spread.taste * draw.bell('taste', juror, application)
  const marks = criteria.map((criterion): Mark => {
    const share =
      liking +
      spread.aspect * draw.bell('aspect', application, criterion.id) +
      spread.noise * draw.bell('noise', juror, application, criterion.id)
    const value = valueAt(share, criterion)
    const where = [juror, application, criterion.id]
    const said = needsComment(value, criterion) || draw.even('says', ...where) < 0.15
    return {
      criterion: criterion.id,
      value,
      comment: said ? draw.pick(markWords(criterion.id, bandOf(value, criterion)), 'words', ...where) : '',
    }
  })
  const comment =
    draw.even('overall', juror, application) < 0.3
      ? draw.pick(overallWords[liking > 0.72 ? 'high' : liking < 0.5 ? 'low' : 'middle'], 'sums up', juror, application)
      : ''
  return { state: 'scored', application, marks, comment }
}

/** The nearest step of the scale at a share of its length, held inside its ends. */
function valueAt(share: number, { scale }: Criterion): Decimal {
  const [low, high, step] = [exactOf(scale.low), exactOf(scale.high), exactOf(scale.step)]
  const steps = toNumber(divide(subtract(high, low), step))
  const taken = Math.min(steps, Math.max(0, Math.round(share * steps)))
  return toDecimal(add(low, multiply(step, exact(taken))), 6).replace(/\.?0+$/, '')
}

function bandOf(value: Decimal, { scale }: Criterion): Band {
  const [low, high] = [exactOf(scale.low), exactOf(scale.high)]
  const share = toNumber(divide(subtract(exactOf(value), low), subtract(high, low)))
  return share > 0.7 ? 'high' : share < 0.4 ? 'low' : 'middle'
}

interface Absence {
  readonly juror: JurorId
  readonly ballot: Ballot
}

/**
 * The first panel has a recusal and an abstention wherever its minimum of marks allows, the others by chance.
 * They fall on two applications, so that each loses one mark at most.
 */
function absences(edition: Edition, panel: Edition['panels'][number], { method }: Category, draw: Draw): Absence[] {
  const { id, jurors, applications } = panel
  if (jurors.length - method.minimumMarks < 1 || applications.length < 2) return []
  const happens = (what: string) => edition.panels[0]?.id === id || draw.even(what, id) < 0.5
  const recused = draw.pick(applications, 'recused from', id)
  const avoided = draw.pick(
    applications.filter((one) => one !== recused),
    'abstained from',
    id,
  )
  const recusing = draw.pick(jurors, 'recuses', id)
  const abstaining = draw.pick(
    jurors.filter((one) => one !== recusing),
    'abstains',
    id,
  )
  const found: Absence[] = []
  if (happens('recusal')) {
    const [reason, explanation]: readonly [RecusalReason, string] = draw.pick(recusalWords, 'recusal reason', id)
    found.push({ juror: recusing, ballot: { state: 'recused', application: recused, reason, explanation } })
  }
  if (happens('abstention')) {
    const [reason, explanation]: readonly [AbstentionReason, string] = draw.pick(
      abstentionWords,
      'abstention reason',
      id,
    )
    found.push({ juror: abstaining, ballot: { state: 'abstained', application: avoided, reason, explanation } })
  }
  return found
}
