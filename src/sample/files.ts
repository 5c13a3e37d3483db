/** What the sample is made of; the caller reads it from below `resources/`. */
export const sampleFiles = {
  data: 'sample/kpm-2020.json',
  /** Keyed in `sampleContest` by the file's name alone. */
  images: [
    'sample/kontrolli-me-sektore.png',
    'sample/kopshti-levizes.png',
    'sample/pyll-me-vrojtim.png',
    'sample/pylli-me-shtigje.png',
    'sample/rruga-e-kerkeses.png',
    'sample/tregu-i-levizshem.png',
  ],
} as const
