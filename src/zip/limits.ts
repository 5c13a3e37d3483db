/** What an archive may be before any byte of it is believed (design: formats, "Bundle"). Sizes in bytes. */
export const zipLimits = {
  entries: 20_000,
  /** The file itself, and the sum of all contents. */
  archive: 8 * 2 ** 30,
  file: 2 * 2 ** 30,
  directory: 64 * 2 ** 20,
  nameBytes: 255,
  /** Content divided by compressed size, for contents above `ratioFloor`. */
  ratio: 200,
  ratioFloor: 2 ** 20,
} as const

export type ZipLimits = { readonly [Limit in keyof typeof zipLimits]: number }

/** True where so much content from so few bytes can only be an attack. */
export const isBomb = (size: number, compressedSize: number, limits: ZipLimits): boolean =>
  size > limits.ratioFloor && size > compressedSize * limits.ratio
