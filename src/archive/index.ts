export type { ArchiveError } from './errors.ts'
export { type ArchiveContents, type ArchiveFiles, bundlePath, minutesPath, sheetPath } from './format.ts'
