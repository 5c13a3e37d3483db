/** A name in a certificate has at most 64 characters (X.520, ub-common-name). */
const longest = 64

/** The organiser's name as the name of the secretariat's key: cut between words where it is too long. */
export function authorityName(organiser: string): string {
  if ([...organiser].length <= longest) return organiser
  const cut = [...organiser].slice(0, longest + 1).join('')
  return cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).trim()
}
