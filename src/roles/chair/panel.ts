import type { Person } from '../../model/edition.ts'
import type { Inbox } from '../../workflow/inspect-inbox.ts'

/** The jurors of a bundle's panel, in the panel's order. */
export function jurorsOf({ edition, panel }: Pick<Inbox['bundle'], 'edition' | 'panel'>): readonly Person[] {
  const members = edition.panels.find(({ id }) => id === panel)?.jurors ?? []
  return members.flatMap((member) => edition.people.filter(({ id }) => id === member))
}

export function chairOf({ edition, panel }: Pick<Inbox['bundle'], 'edition' | 'panel'>): Person | undefined {
  const chair = edition.panels.find(({ id }) => id === panel)?.chair
  return edition.people.find(({ id }) => id === chair)
}
