/** The rows that the timeline draws, as an object that changes only when they do. */
import type { AppState, AppStore } from '../../store/store.ts'

/**
 * Rows that pass every clause but time. The store makes a new list at each move of the window, which cannot change its
 * content; this one stays the same object, so that nothing static is drawn again.
 */
export function selectRowsOfAllTime(store: AppStore): (state: AppState) => Uint32Array {
  let last = new Uint32Array()
  return state => {
    const rows = store.sight(state).rowsOfAllTime
    if (!equal(last, rows)) last = rows.slice()
    return last
  }
}

function equal(a: Uint32Array, b: Uint32Array): boolean {
  if (a === b) return true
  if (a.length !== b.length) return false
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false
  return true
}
