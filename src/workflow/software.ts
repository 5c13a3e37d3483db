/** Name and version as they stand in signed data; `test/unit/software.test.ts` keeps it equal to package.json. */
export const version = '0.1.0'
export const software = `juria ${version}`
