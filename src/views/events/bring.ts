import { onHand } from './sightline.ts'

/** Frames in which a row may still move, and those in a row that it must have stood still to be left alone. */
const MOST = 60
const STILL = 8

/**
 * Scrolls a row into view, and again while rows about it are laid out in full, which moves it some frames later. Ends when it
 * stands still, when somebody moves the list, and by what it answers.
 */
export function bringIntoView(row: Element): () => void {
  let frame = 0
  let left = MOST
  let still = 0
  const topOf = () => row.getBoundingClientRect().top
  let last = Number.NaN
  const hands = new AbortController()
  const stop = () => {
    cancelAnimationFrame(frame)
    hands.abort()
  }
  const bring = () => {
    // Before it is scrolled, because scrolling puts it at the same edge each time.
    still = topOf() === last ? still + 1 : 0
    if (still >= STILL) {
      stop()
      return
    }
    row.scrollIntoView({ block: 'nearest' })
    last = topOf()
    if (left-- > 0) frame = requestAnimationFrame(bring)
    else stop()
  }
  const scroller = row.closest('.events-scroll')
  if (scroller !== null) onHand(scroller, hands.signal, stop)
  bring()
  return stop
}
