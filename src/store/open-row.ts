/** Opening an event by its row, whether its record is here or has yet to come. */
import type { EventRecord } from '../model/dataset.ts'
import type { Records } from '../model/records.ts'
import { loadedOf, type AppStore } from './store.ts'
import { setFocus } from './transitions.ts'

/** The row that was asked for last in each store: what comes late for an earlier one, or once the reader was turned to something else, opens nothing. */
const asked = new WeakMap<AppStore, number>()

/**
 * Opens the event of a row in the reader, at once where its record is here. `then` is told of the record. A record that
 * cannot be had is reported by `records.failed`.
 */
export function openRow(store: AppStore, row: number, then?: (event: EventRecord) => void): void {
  const open = (event: EventRecord) => {
    store.getState().choose(setFocus, { event: event.id, quote: null })
    then?.(event)
  }
  const { records } = loadedOf(store.getState())
  const here = records.at(row)
  asked.set(store, row)
  if (here === null) void openLater(store, records, row, open)
  else open(here)
}

async function openLater(
  store: AppStore,
  records: Records,
  row: number,
  open: (event: EventRecord) => void,
): Promise<void> {
  const isAsStill = readerOf(store)
  try {
    const [event] = await records.fetch([row])
    if (event !== undefined && asked.get(store) === row && isAsStill()) open(event)
  } catch {
    // Told by `records.failed`, which says what was not to be had and what to do.
  }
}

/** Tells whether the reader still shows what it shows now: whoever opened or closed something since wants that. */
function readerOf(store: AppStore): () => boolean {
  const shown = () => {
    const { focus, source } = store.getState().choice
    return JSON.stringify([focus, source])
  }
  const before = shown()
  return () => shown() === before
}
