export { type SampleContest, sampleContest } from './contest.ts'
export { sampleEdition, sampleJurors } from './edition.ts'
export { sampleFiles } from './files.ts'
export { sampleBallots } from './marks.ts'
