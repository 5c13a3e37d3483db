import { useEffect } from 'react'

/** Attributes of a region that F6 visits. The innermost regions count: one that holds others is passed over. */
export const pane = (label: string, role: 'region' | 'navigation' | 'main' | 'contentinfo' = 'region') => ({
  'data-pane': '',
  tabIndex: -1,
  role,
  'aria-label': label,
})

/** Which of `count` panes comes after the current one (−1: none has the focus), round and round. */
export function followingPane(count: number, current: number, isBackwards: boolean): number {
  if (current < 0) return isBackwards ? count - 1 : 0
  return (current + (isBackwards ? count - 1 : 1)) % count
}

/** F6 and Shift+F6 move between the panes of the page, in the order of the document. Once, by the frame. */
export function usePaneKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return
      // An open dialog keeps the focus to itself.
      if (document.querySelector('[role="dialog"], [role="alertdialog"]')) return
      const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(
        (region) => region.querySelector('[data-pane]') === null,
      )
      const current = panes.findIndex((region) => region.contains(document.activeElement))
      const next = panes[followingPane(panes.length, current, event.shiftKey)]
      if (!next) return
      event.preventDefault()
      next.focus()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
