import { useState } from 'react'
import { present } from '../../lib/assert.ts'
import type { JurorId } from '../../model/ids.ts'
import { Button } from '../../ui/button.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import type { BundleArrival } from '../../workflow/open-bundle.ts'
import { takeSeat } from '../../workflow/take-seat.ts'
import { FailureNotice } from '../shell/failure-notice.tsx'
import { useLanguage, useMessages } from '../shell/language.tsx'
import { Section } from '../shell/page.tsx'
import { go } from '../shell/route.ts'
import { useVerb } from '../shell/use-verb.ts'
import styles from './arrival.module.css'

/** Who sits at this device: one of the panel, its chair included. */
export function SeatChoice({ arrival }: { readonly arrival: Pick<BundleArrival, 'sha256' | 'edition' | 'panel'> }) {
  const { juror: words, everywhere } = useMessages()
  const language = useLanguage()
  const take = useVerb(takeSeat)
  const [chosen, setChosen] = useState<JurorId | null>(null)
  const { edition, sha256 } = arrival
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
    if (!chosen || !(await take.run({ bundle: sha256, juror: chosen, identity: null }))) return
    if (panel.jurors.includes(chosen)) go({ screen: 'applications', bundle: sha256 })
    else go({ screen: 'inbox', bundle: sha256 })
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
