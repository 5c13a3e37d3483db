import { useEffect, useState } from 'react'
import { type Bytes, fromUtf8 } from '../../lib/bytes.ts'
import type { Sha256 } from '../../lib/sha256.ts'
import type { Attachment } from '../../model/application.ts'
import { PdfView } from '../../ui/pdf-view.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { readDocument } from '../../workflow/read-document.ts'
import { FailureNotice } from '../shell/failure-notice.tsx'
import { useMessages } from '../shell/language.tsx'
import { useVerb } from '../shell/use-verb.ts'
import styles from './scoring.module.css'

export interface DocumentViewProps {
  readonly attachment: Attachment
  /** 1 = the width of the pane. */
  readonly zoom: number
  readonly pageLabel: (page: number, pages: number) => string
  readonly onPage: (at: { readonly page: number; readonly pages: number }) => void
}

/** One document, from this device's store, looked at and never run. */
export function DocumentView({ attachment, zoom, pageLabel, onPage }: DocumentViewProps) {
  const { scoring, everywhere } = useMessages()
  const { bytes, error } = useDocument(attachment.sha256)
  if (error)
    return (
      <div className={styles['waiting']}>
        <FailureNotice error={error} />
      </div>
    )
  if (!bytes)
    return (
      <div className={styles['waiting']}>
        <Spinner label={everywhere.words.loading} isLabelShown />
      </div>
    )
  if (attachment.mime === 'application/pdf')
    return (
      <PdfView
        bytes={bytes}
        label={attachment.title}
        pageLabel={pageLabel}
        unreadable={scoring.unreadable}
        zoom={zoom}
        onPage={(page, pages) => onPage({ page, pages })}
      />
    )
  if (attachment.mime === 'text/plain')
    return <p className={styles['plain']}>{fromUtf8(bytes) ?? scoring.unreadable}</p>
  return <Picture bytes={bytes} mime={attachment.mime} title={attachment.title} zoom={zoom} />
}

function useDocument(hash: Sha256) {
  const { run, error } = useVerb(readDocument)
  const [bytes, setBytes] = useState<Bytes | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a document is its hash
  useEffect(() => {
    let gone = false
    void run(hash).then((read) => {
      if (!gone && read) setBytes(read)
    })
    return () => {
      gone = true
    }
  }, [hash])
  return { bytes, error }
}

function Picture(props: {
  readonly bytes: Bytes
  readonly mime: string
  readonly title: string
  readonly zoom: number
}) {
  const { bytes, mime, title, zoom } = props
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytes], { type: mime }))
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [bytes, mime])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable for the keyboard
    <section className={styles['picture']} aria-label={title} tabIndex={0}>
      {url !== null && <img src={url} alt={title} style={{ width: `${Math.round(zoom * 100)}%` }} />}
    </section>
  )
}
