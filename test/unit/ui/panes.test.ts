import { describe, expect, it } from 'vitest'
import { followingPane } from '../../../src/ui/panes.ts'

describe('F6', () => {
  it('goes round the panes, forward and back', () => {
    expect([0, 1, 2, 3].map((pane) => followingPane(4, pane, false))).toEqual([1, 2, 3, 0])
    expect([0, 1, 2, 3].map((pane) => followingPane(4, pane, true))).toEqual([3, 0, 1, 2])
  })

  it('enters at the first pane, with Shift at the last, where none has the focus', () => {
    expect(followingPane(4, -1, false)).toBe(0)
    expect(followingPane(4, -1, true)).toBe(3)
  })

  it('stays where there is one pane only', () => {
    expect(followingPane(1, 0, false)).toBe(0)
  })
})
