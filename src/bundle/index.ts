export { type Container, type ContainerExpectation, readContainer } from './container-read.ts'
export {
  asicMimetype,
  type ContainerFile,
  type ContainerOrder,
  mimetypeName,
  writeContainer,
} from './container-write.ts'
export type { BundleError, BundleFault } from './errors.ts'
export { bundleMimeType } from './format.ts'
export {
  asicManifestName,
  bagDeclaration,
  bagManifestName,
  bagName,
  type Listed,
  readAsicManifest,
  signatureName,
  writeAsicManifest,
  writeBagManifest,
} from './manifest.ts'
export { type OpenBundle, openBundle } from './read.ts'
export { type BundleOrder, sealBundle } from './write.ts'
