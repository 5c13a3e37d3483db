import { useEffect } from 'react'
import { create } from 'zustand'

const useStore = create<{ text: string | null }>(() => ({ text: null }))

/** "7 nga 16 të përfunduara": what the status bar says of the screen that is shown. */
export const useProgress = (): string | null => useStore(({ text }) => text)

/** Said by a screen while it is shown. */
export function useTellProgress(text: string | null): void {
  useEffect(() => {
    useStore.setState({ text })
    return () => useStore.setState({ text: null })
  }, [text])
}
