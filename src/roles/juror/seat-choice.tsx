import { useState } from 'react'
import { present } from '../../lib/assert.ts'
import type { JurorId } from '../../model/ids.ts'
import { useBallots, useSeat } from '../../storage/queries.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import type { BundleArrival } from '../../workflow/open-bundle.ts'
import { takeSeat } from '../../workflow/take-seat.ts'
import { FailureNotice } from '../shell/failure-notice.tsx'
import { useLanguage, useMessages } from '../shell/language.tsx'
import { Section } from '../shell/page.tsx'
import { useDesk } from '../shell/program.tsx'
import { go, homeOf } from '../shell/route.ts'
import { useVerb } from '../shell/use-verb.ts'
import styles from './arrival.module.css'
import { forgetDrafts, keepAll } from './draft-book.ts'
import { SaveFailure } from './save-failure.tsx'

const nobody = '' as JurorId

/**
 * Who sits at this device: one of the panel, its chair included. Where somebody sits already, the name may be
 * corrected, and the drafts made under the wrong one come along only when the person says so.
 */
export function SeatChoice({ arrival }: { readonly arrival: Pick<BundleArrival, 'sha256' | 'edition' | 'panel'> }) {
  const { juror: words, everywhere } = useMessages()
  const language = useLanguage()
  const take = useVerb(takeSeat)
  const [chosen, setChosen] = useState<JurorId | null>(null)
  const { edition, sha256 } = arrival
  const desk = useDesk()
  const former = useSeat(sha256)?.juror
  const drafts = useBallots(sha256, former ?? nobody) ?? []
  const [isTaking, setTaking] = useState(false)
  const formerName = edition.people.find(({ id }) => id === former)?.name
  const mayTake = formerName !== undefined && drafts.length > 0 && chosen !== null && chosen !== former
  const panel = present(
    edition.panels.find(({ id }) => id === arrival.panel),
    arrival.panel,
  )
  // A chair who does not judge has a seat too, and it is the inbox.
  const members = panel.jurors.includes(panel.chair) ? panel.jurors : [...panel.jurors, panel.chair]
  const options = members.map((id) => {
    const { name, background } = present(
      edition.people.find((person) => person.id === id),
      id,
    )
    const hint = id === panel.chair ? `${background[language]} · ${words.bundle.youAreChair}` : background[language]
    return { id, label: name, hint }
  })
  const sit = async () => {
    // What is not kept cannot be taken along; the notice says so.
    if (!chosen || !(await keepAll(desk))) return
    const order = { bundle: sha256, juror: chosen, identity: null }
    if (!(await take.run({ ...order, drafts: mayTake && isTaking ? 'take-along' : 'leave' }))) return
    forgetDrafts()
    go(homeOf(arrival, chosen))
  }
  return (
    <Section title={words.bundle.whoAreYou}>
      <div className={styles['seats']}>
        <RadioGroup
          label={words.bundle.whoAreYouHint}
          options={options}
          value={chosen}
          onChange={setChosen}
          isDisabled={take.isRunning}
        />
        {mayTake && (
          <Checkbox isSelected={isTaking} onChange={setTaking} isDisabled={take.isRunning}>
            {words.bundle.takeAlong(formerName)}
          </Checkbox>
        )}
        <SaveFailure />
        <FailureNotice error={take.error} />
        <div className={styles['actions']}>
          <Button
            tone="primary"
            onPress={() => void sit()}
            isDisabled={chosen === null}
            isPending={take.isRunning}
            pendingLabel={everywhere.words.working}
          >
            {everywhere.actions.next}
          </Button>
        </div>
      </div>
    </Section>
  )
}
