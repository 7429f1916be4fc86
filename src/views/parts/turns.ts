/** Does what makes or draws the page one piece after the other, so that a tap or a paint never waits for the whole. */
import { nextTurn } from '../../model/turn.ts'

interface Waiting {
  readonly act: () => void
  readonly first: boolean
}

/**
 * Does this in a turn of its own, after all that waits already, or with `first` before all that does not have it. Answers
 * how to take it back.
 */
export type InTurn = (act: () => void, first?: boolean) => () => void

/** A queue of which one piece is done each time that `next` calls back, once and later. One that throws holds back no other. */
export function createTurns(next: (call: () => void) => void): InTurn {
  const waiting: Waiting[] = []
  let asked = false
  const ask = () => {
    if (asked || waiting.length === 0) return
    asked = true
    next(take)
  }
  const take = () => {
    asked = false
    try {
      waiting.shift()?.act()
    } finally {
      ask()
    }
  }
  return (act, first = false) => {
    const own = { act, first }
    const before = first ? waiting.findIndex(other => !other.first) : -1
    waiting.splice(before < 0 ? waiting.length : before, 0, own)
    ask()
    return () => {
      const at = waiting.indexOf(own)
      if (at >= 0) waiting.splice(at, 1)
    }
  }
}

/** One piece in a task, between which the browser may do what it has to. */
export const inTurn = createTurns(call => void nextTurn().then(call))

/** One piece in a frame, so that no frame holds the work of two. */
export const inOwnFrame = createTurns(call => void requestAnimationFrame(call))
