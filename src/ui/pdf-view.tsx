import { useEffect, useRef, useState } from 'react'
import { closePdf, drawPage, type OpenedPdf, openPdf } from './pdf-engine.ts'
import styles from './pdf-view.module.css'

export interface PdfViewProps {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Name of the document, read out. */
  readonly label: string
  /** "Faqja 2 nga 8" */
  readonly pageLabel: (page: number, pages: number) => string
  readonly unreadable: string
  /** 1 = the page fills the width of the pane. */
  readonly zoom: number
  /** The page that fills most of the pane, from 1. */
  readonly onPage?: (page: number, pages: number) => void
}

/** A PDF as its pages below each other, with text that can be selected and read out. Nothing in it runs. */
export function PdfView({ bytes, label, pageLabel, unreadable, zoom, onPage }: PdfViewProps) {
  const [opened, setOpened] = useState<OpenedPdf | 'unreadable' | undefined>()
  useEffect(() => {
    let current: OpenedPdf | undefined
    let gone = false
    void openPdf(bytes).then((document) => {
      if (gone) return closePdf(document)
      current = document
      return setOpened(document ?? 'unreadable')
    })
    return () => {
      gone = true
      void closePdf(current)
    }
  }, [bytes])
  if (opened === 'unreadable') return <p className={styles['unreadable']}>{unreadable}</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable for the keyboard
    <section className={styles['view']} aria-label={label} tabIndex={0}>
      {opened?.pages.map((page) => (
        <PdfPage
          key={page.number}
          document={opened}
          page={page}
          zoom={zoom}
          label={pageLabel(page.number, opened.pages.length)}
          onSeen={() => onPage?.(page.number, opened.pages.length)}
        />
      ))}
    </section>
  )
}

interface PageProps {
  readonly document: OpenedPdf
  readonly page: OpenedPdf['pages'][number]
  readonly zoom: number
  readonly label: string
  readonly onSeen: () => void
}

/** Drawn when it comes near the view; its place is kept from the start, so that scrolling never jumps. */
function PdfPage({ document, page, zoom, label, onSeen }: PageProps) {
  const frame = useRef<HTMLElement>(null)
  const seen = useRef(onSeen)
  seen.current = onSeen
  const [near, setNear] = useState(false)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const element = frame.current
    if (!element) return
    const approach = new IntersectionObserver(([entry]) => entry?.isIntersecting && setNear(true), {
      rootMargin: '600px',
    })
    const arrival = new IntersectionObserver(([entry]) => entry?.isIntersecting && seen.current(), { threshold: 0.5 })
    const size = new ResizeObserver(() => setWidth(element.clientWidth))
    for (const observer of [approach, arrival, size]) observer.observe(element)
    return () => {
      for (const observer of [approach, arrival, size]) observer.disconnect()
    }
  }, [])
  useEffect(() => {
    const element = frame.current
    if (!element || !near || width === 0) return
    return drawPage(document, page.number, element, width)
  }, [document, page.number, near, width])
  return (
    <figure
      ref={frame}
      className={styles['page']}
      aria-label={label}
      style={{ aspectRatio: `${page.width} / ${page.height}`, width: `${Math.round(zoom * 100)}%` }}
    >
      <canvas />
      <div className={styles['text']} data-text-layer="" />
    </figure>
  )
}
