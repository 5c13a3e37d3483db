/** Joins the class names that hold: `classes(styles['row'], isOpen && styles['open'])`. */
export const classes = (...names: readonly (string | false | null | undefined)[]): string =>
  names.filter((name) => typeof name === 'string' && name !== '').join(' ')
