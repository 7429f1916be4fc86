/** Frames in which a row may still move, and those it must have stood still to be left alone. */
const MOST = 10
const STILL = 2

/** Scrolls a row into view, again while rows about it are laid out in full, which moves it. Answers how to stop that. */
export function bringIntoView(row: Element): () => void {
  let frame = 0
  let left = MOST
  let still = 0
  let last = Number.NaN
  const bring = () => {
    row.scrollIntoView({ block: 'nearest' })
    const { top } = row.getBoundingClientRect()
    still = top === last ? still + 1 : 0
    last = top
    if (still < STILL && left-- > 0) frame = requestAnimationFrame(bring)
  }
  bring()
  return () => cancelAnimationFrame(frame)
}
