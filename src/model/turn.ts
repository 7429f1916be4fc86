/** Work that can be left in between, so that a tap or a paint need not wait for the end of it. */

/** Lets the browser do something else, and goes on after that. */
export function nextTurn(): Promise<void> {
  // Timers that follow each other wait four milliseconds each.
  if ('scheduler' in globalThis) return scheduler.postTask(() => undefined)
  return new Promise(resolve => {
    setTimeout(resolve)
  })
}

/** Work that yields wherever it can be left, and returns what it comes to. */
export type Steps<T> = Generator<void, T, void>

/** Does the work without leaving it. */
export function atOnce<T>(work: Steps<T>): T {
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
  }
}

/** Does each step in a turn of its own. */
export async function inTurns<T>(work: Steps<T>): Promise<T> {
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
    // One after the other is what it is for.
    // oxlint-disable-next-line no-await-in-loop
    await nextTurn()
  }
}
