/** Slows down what need not follow every frame of a drag, and is sure to show where it ended. */

export interface Pace {
  /** Does this at once, or when the pace allows it; of several that wait only the last is done. */
  readonly next: (act: () => void) => void
  /** Forgets what waits. */
  readonly stop: () => void
}

/** At most one act in so many milliseconds. */
export function createPace(ms: number): Pace {
  let waiting: (() => void) | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const rest = () => {
    timer = undefined
    const act = waiting
    waiting = null
    if (act === null) return
    timer = setTimeout(rest, ms)
    act()
  }
  return {
    next: act => {
      waiting = act
      if (timer === undefined) rest()
    },
    stop: () => {
      clearTimeout(timer)
      timer = undefined
      waiting = null
    },
  }
}
