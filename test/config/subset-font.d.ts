declare module 'subset-font' {
  const subsetFont: (
    font: Buffer,
    text: string,
    options?: {
      targetFormat?: 'truetype'
      noLayoutClosure?: boolean
      noHinting?: boolean
      dropTables?: string[]
      variationAxes?: Record<string, number>
    },
  ) => Promise<Buffer>
  export default subsetFont
}
