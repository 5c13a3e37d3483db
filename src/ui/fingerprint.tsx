import { fingerprint, type Sha256 } from '../lib/sha256.ts'
import styles from './fingerprint.module.css'

/**
 * A hash as people compare it over the phone: eight groups of four, two lines of four. `isInline` is the beginning of
 * it, two groups, for a status bar or a list.
 */
export function Fingerprint(props: { readonly hash: Sha256; readonly label: string; readonly isInline?: boolean }) {
  const { hash, label, isInline = false } = props
  const groups = fingerprint(hash).split(' ')
  if (isInline)
    return (
      <span className={styles['inline']} title={label}>
        {groups.slice(0, 2).join(' ')}
      </span>
    )
  return (
    <figure className={styles['fingerprint']}>
      <figcaption className={styles['label']}>{label}</figcaption>
      <code className={styles['groups']}>
        <span>{groups.slice(0, 4).join(' ')}</span>
        <span>{groups.slice(4).join(' ')}</span>
      </code>
    </figure>
  )
}
