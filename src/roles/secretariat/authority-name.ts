/** A name in a certificate has at most 64 characters (X.520, ub-common-name). */
const longest = 64

/** What a new key of the secretariat is offered to be called: "Sekretariati, Konkursi …", cut between words. */
export function authorityName(secretariat: string, contest: string): string {
  const name = [...`${secretariat}, ${contest}`]
  if (name.length <= longest) return name.join('')
  const cut = name.slice(0, longest + 1).join('')
  return cut.slice(0, cut.lastIndexOf(' '))
}
