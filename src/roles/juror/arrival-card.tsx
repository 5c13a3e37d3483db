import { useState } from 'react'
import { formatDateTime } from '../../i18n/index.ts'
import { present } from '../../lib/assert.ts'
import { useSeat } from '../../storage/queries.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Fingerprint } from '../../ui/fingerprint.tsx'
import { Notice } from '../../ui/notice.tsx'
import { type BundleArrival, keepBundle } from '../../workflow/open-bundle.ts'
import { FailureNotice } from '../shell/failure-notice.tsx'
import { useLanguage, useMessages } from '../shell/language.tsx'
import { Facts, Section } from '../shell/page.tsx'
import { go, homeOf } from '../shell/route.ts'
import { useVerb } from '../shell/use-verb.ts'
import styles from './arrival.module.css'
import { SeatChoice } from './seat-choice.tsx'

/** What the file says it is, and the comparison that only a person can make. Nothing is kept before that. */
export function ArrivalCard({ arrival, fileName }: { readonly arrival: BundleArrival; readonly fileName: string }) {
  const { juror } = useMessages()
  const seat = useSeat(arrival.sha256)
  const keep = useVerb(keepBundle)
  const [isKept, setKept] = useState(false)
  const [isRejected, setRejected] = useState(false)
  const [isAccepted, setAccepted] = useState(false)
  const needsAcceptance = arrival.pinned === 'other'
  const satAs = arrival.edition.people.find(({ id }) => id === seat?.juror)?.name
  const open = async (isSamePerson: boolean) => {
    if ((await keep.run(arrival, { fileName })) === undefined) return
    if (seat && isSamePerson) go(homeOf(arrival, seat.juror))
    else setKept(true)
  }
  if (isKept) return <SeatChoice arrival={arrival} />
  return (
    <div className={styles['columns']}>
      <div className={styles['what']}>
        <Notice tone="success" title={juror.bundle.intact} />
        <Section title={juror.bundle.whatIsThis}>
          <ArrivalFacts arrival={arrival} />
        </Section>
      </div>
      <div className={styles['check']}>
        <Section title={juror.bundle.fingerprint}>
          <div className={styles['big']}>
            <Fingerprint hash={arrival.sha256} label={juror.bundle.fingerprintHint} />
          </div>
        </Section>
        <Section title={juror.bundle.authority}>
          <p className={styles['name']}>{arrival.authority.name}</p>
          <Fingerprint hash={arrival.authority.fingerprint} label={juror.bundle.authorityFingerprint} />
          <PinNotice pinned={arrival.pinned} />
          {needsAcceptance && (
            <Checkbox isSelected={isAccepted} onChange={setAccepted}>
              {juror.bundle.acceptOther}
            </Checkbox>
          )}
        </Section>
        {arrival.isOpenAlready && <Notice tone="info" title={juror.bundle.alreadyOpen} />}
        {satAs !== undefined && <p>{juror.bundle.satAs(satAs)}</p>}
        {isRejected && <Notice tone="danger" title={juror.bundle.doNotUse} isLive />}
        <FailureNotice error={keep.error} />
        <div className={styles['actions']}>
          <Button
            tone="primary"
            onPress={() => void open(true)}
            isDisabled={needsAcceptance && !isAccepted}
            isPending={keep.isRunning}
            pendingLabel={juror.bundle.opening}
          >
            {juror.bundle.matches}
          </Button>
          {satAs !== undefined && (
            <Button onPress={() => void open(false)} isDisabled={keep.isRunning || (needsAcceptance && !isAccepted)}>
              {juror.bundle.notMe}
            </Button>
          )}
          <Button onPress={() => setRejected(true)} isDisabled={keep.isRunning}>
            {juror.bundle.doesNotMatch}
          </Button>
        </div>
        {keep.isRunning && <p>{juror.bundle.opening}</p>}
      </div>
    </div>
  )
}

function ArrivalFacts({ arrival }: { readonly arrival: BundleArrival }) {
  const { juror, everywhere } = useMessages()
  const language = useLanguage()
  const { edition, panel: id, applications, sealedAt } = arrival
  const panel = present(
    edition.panels.find((each) => each.id === id),
    id,
  )
  const documents = applications.reduce((sum, { attachments }) => sum + attachments.length, 0)
  const { counts, terms } = everywhere
  const rows = [
    { label: terms.edition, value: edition.title[language] },
    { label: terms.panel, value: panel.title[language] },
    { label: juror.list.title, value: `${counts.applications(applications.length)}, ${counts.documents(documents)}` },
    { label: everywhere.words.date, value: juror.bundle.sealedAt(formatDateTime(sealedAt)) },
    { label: juror.bundle.organiser, value: edition.organiser[language] },
    { label: juror.bundle.notice, value: edition.notice[language] },
  ]
  return <Facts rows={rows.filter(({ value }) => value !== '')} />
}

function PinNotice({ pinned }: Pick<BundleArrival, 'pinned'>) {
  const { juror } = useMessages()
  if (pinned === 'same') return <Notice tone="success" title={juror.bundle.sameAuthority} />
  if (pinned === 'first') return <Notice tone="info" title={juror.bundle.firstTime} />
  return (
    <Notice tone="danger" title={juror.bundle.otherAuthority} isLive>
      {juror.bundle.otherAuthorityText}
    </Notice>
  )
}
