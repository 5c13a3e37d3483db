import { useState } from 'react'
import { formatNumber, formatPercent } from '../../i18n/index.ts'
import type { Application } from '../../model/application.ts'
import { Button } from '../../ui/button.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { useLanguage, useMessages } from '../shell/language.tsx'
import { DocumentView } from './document-view.tsx'
import styles from './scoring.module.css'
import { Summary } from './summary.tsx'

const summaryTab = 'summary'
const zooms = [0.5, 0.75, 1, 1.25, 1.5, 2, 3] as const

/** The application's documents in tabs, with its summary and indicators as the last one. */
export function Documents({ application }: { readonly application: Application }) {
  const { scoring } = useMessages()
  const language = useLanguage()
  const [first] = application.attachments
  const [selected, setSelected] = useState<string>(first?.name ?? summaryTab)
  const [zoom, setZoom] = useState(2)
  const [page, setPage] = useState<{ readonly page: number; readonly pages: number } | null>(null)
  const attachment = application.attachments.find(({ name }) => name === selected)
  const select = (id: string) => {
    setSelected(id)
    setPage(null)
  }
  const text = (value: number) => formatNumber(value, language)
  const pageLabel = (number: number, pages: number) => scoring.page(text(number), text(pages))
  const scale = zooms[zoom] ?? 1
  return (
    <Tabs
      label={scoring.documents}
      selected={selected}
      onSelect={select}
      isFilling
      items={[
        ...application.attachments.map((each) => ({
          id: each.name,
          title: each.title,
          content: <DocumentView attachment={each} zoom={scale} pageLabel={pageLabel} onPage={setPage} />,
        })),
        { id: summaryTab, title: scoring.summary, content: <Summary application={application} /> },
      ]}
      {...(attachment && attachment.mime !== 'text/plain'
        ? {
            tools: (
              <>
                {page && <span>{pageLabel(page.page, page.pages)}</span>}
                <Zoom zoom={zoom} onZoom={setZoom} percent={formatPercent(scale, language)} />
              </>
            ),
          }
        : {})}
    />
  )
}

function Zoom(props: { readonly zoom: number; readonly onZoom: (zoom: number) => void; readonly percent: string }) {
  const { zoom, onZoom, percent } = props
  const { scoring } = useMessages()
  return (
    <span className={styles['tools']}>
      <Button
        size="small"
        tone="quiet"
        label={scoring.zoomOut}
        onPress={() => onZoom(zoom - 1)}
        isDisabled={zoom === 0}
      >
        −
      </Button>
      <span className={styles['percent']}>{percent}</span>
      <Button
        size="small"
        tone="quiet"
        label={scoring.zoomIn}
        onPress={() => onZoom(zoom + 1)}
        isDisabled={zoom === zooms.length - 1}
      >
        +
      </Button>
    </span>
  )
}
