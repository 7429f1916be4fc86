/** Does what makes the page one piece after the other, so that a tap or a paint never waits for the whole. */
import { nextTurn } from '../../model/turn.ts'

interface Waiting {
  readonly act: () => void
  readonly first: boolean
}

const waiting: Waiting[] = []
let going = false

async function go(): Promise<void> {
  going = true
  while (waiting.length > 0) {
    // One after the other is what it is for.
    // oxlint-disable-next-line no-await-in-loop
    await nextTurn()
    waiting.shift()?.act()
  }
  going = false
}

/**
 * Does this in a turn of its own, after all that waits already, or with `first` before all that does not have it. Answers
 * how to take it back.
 */
export function inTurn(act: () => void, first = false): () => void {
  const own = { act, first }
  const before = first ? waiting.findIndex(other => !other.first) : -1
  waiting.splice(before < 0 ? waiting.length : before, 0, own)
  if (!going) void go()
  return () => {
    const at = waiting.indexOf(own)
    if (at >= 0) waiting.splice(at, 1)
  }
}
