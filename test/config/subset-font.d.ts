declare module 'subset-font' {
  const subsetFont: (
    font: Buffer,
    text: string,
    options?: {
      targetFormat?: 'truetype'
      noLayoutClosure?: boolean
      noHinting?: boolean
      variationAxes?: Record<string, number>
    },
  ) => Promise<Buffer>
  export default subsetFont
}
