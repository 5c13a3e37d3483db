/** Bytes. A sheet of 200 applications takes about 2 MB; more is not a sheet but a burden on the reader. */
export const largestPaper = 20 << 20
