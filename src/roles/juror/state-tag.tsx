import { Tag } from '../../ui/tag.tsx'
import { useMessages } from '../shell/language.tsx'
import type { Standing } from './standing.ts'

const tones = {
  unscored: 'plain',
  started: 'accent',
  scored: 'success',
  recused: 'warning',
  abstained: 'warning',
} as const

/** The state in words; what keeps it from being finished stands beside it. */
export function StateTag({ standing: { state, silent, missing } }: { readonly standing: Standing }) {
  const { juror, scoring } = useMessages()
  return (
    <>
      <Tag tone={tones[state]}>{juror.list.state[state]}</Tag>
      {state === 'started' && missing.length === 0 && silent.length > 0 && (
        <> {scoring.missingComments(silent.length)}</>
      )}
    </>
  )
}
