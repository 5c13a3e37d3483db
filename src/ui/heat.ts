/** Step 0–9 of the blue sequence for a share of the scale between 0 and 1; shares outside are a bug of the caller's sums, not drawn. */
export const heatStep = (share: number): number => Math.min(9, Math.max(0, Math.floor(share * 10)))

/** The last three steps are too dark for dark text. */
export const isDarkStep = (step: number): boolean => step >= 7
