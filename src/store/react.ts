/** The bridge from the store to React: the only file of this room that knows it. */
import {
  createContext,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react'
import { useStore } from 'zustand'
import { rowsWith } from '../model/columns.ts'
import type { EventRecord } from '../model/dataset.ts'
import { linksOf } from '../model/links.ts'
import type { Link, Records } from '../model/records.ts'
import type { Source } from '../model/schema.ts'
import type { Choice } from './choice.ts'
import type { Loaded } from './loaded.ts'
import type { Sight } from './sight.ts'
import { loadedOf, type AppState, type AppStore } from './store.ts'

export const StoreContext = createContext<AppStore | null>(null)

/** The store itself, for handlers that read the state at the time of an input. */
export function useAppStore(): AppStore {
  const store = useContext(StoreContext)
  if (store === null) throw new Error('No store: render views inside <StoreContext value={store}>.')
  return store
}

/** Any part of the state; the component renders again when the part changes by identity. */
export function useApp<T>(select: (state: AppState) => T): T {
  return useStore(useAppStore(), select)
}

export function useChoice<K extends keyof Choice>(key: K): Choice[K] {
  return useApp(state => state.choice[key])
}

export const useData = (): Loaded => useApp(loadedOf)

/** The records; the component renders again whenever some have come. */
export function useRecords(): Records {
  const { records } = useData()
  useSyncExternalStore(records.subscribe, records.version)
  return records
}

/** Row of an event by its id or an alias; null where it is not known, or not known yet. */
export function useRowOf(id: string | null): number | null {
  const { records } = useData()
  return useSyncExternalStore(records.subscribe, () => (id === null ? null : records.rowOf(id)))
}

/** The record of a row, asked for where it has not come yet: null until then, and for no row. */
export function useRecord(row: number | null): EventRecord | null {
  const { records } = useData()
  const event = useSyncExternalStore(records.subscribe, () => (row === null ? null : records.at(row)))
  const missing = row !== null && event === null
  useEffect(() => {
    if (missing) records.want([row])
  }, [records, row, missing])
  return event
}

/**
 * A source by its id, asked for by the first event that rests on it where it has not come; null until then. It may come with
 * any chunk, and only what is subscribed to is rendered: React drops a rendering in which nothing else has changed.
 */
export function useSource(id: string | null): Source | null {
  const { dataset, columns, records } = useData()
  const source = useSyncExternalStore(records.subscribe, () =>
    id === null ? null : (dataset.sources.get(id) ?? null),
  )
  const missing = id !== null && source === null
  const row = useMemo(
    () => (missing ? (rowsWith(columns.sources, id)[0] ?? null) : null),
    [columns, id, missing],
  )
  useEffect(() => {
    if (row !== null) records.want([row])
  }, [records, row])
  return source
}

/** Links of the event in a row, once its record is here. */
export function useLinks(row: number | null): readonly Link[] {
  const { records } = useData()
  const event = useRecord(row)
  return useMemo(() => (row === null || event === null ? [] : linksOf(records, row)), [records, row, event])
}

/** Asks for the first few hundred of these rows that have not come: what one list shows. */
export function useWanted(rows: readonly number[]): void {
  const { records } = useData()
  useEffect(() => {
    const missing = rows.slice(0, MOST_WANTED).filter(row => records.at(row) === null)
    if (missing.length > 0) records.want(missing)
  }, [records, rows])
}

const MOST_WANTED = 300

function createReader() {
  let last: readonly EventRecord[] = []
  return (records: Records, rows: readonly number[]): readonly EventRecord[] => {
    const next = rows.flatMap(row => records.at(row) ?? [])
    const same = next.length === last.length && next.every((event, at) => event === last[at])
    if (!same) last = next
    return last
  }
}

/** The records of these rows that are here; the others are asked for. The same list while it holds the same. */
export function useEvents(rows: readonly number[]): readonly EventRecord[] {
  const { records } = useData()
  const [read] = useState(createReader)
  const events = useSyncExternalStore(records.subscribe, () => read(records, rows))
  const missing = events.length < rows.length
  useEffect(() => {
    if (missing) records.want(rows)
  }, [records, rows, missing])
  return events
}

export function useSight(): Sight {
  const store = useAppStore()
  return useStore(store, store.sight)
}

/** How the choice is changed: the same function all along. */
export const useChoose = (): AppState['choose'] => useAppStore().getState().choose

/**
 * Writes a part of the state into the page by hand, now and whenever it differs, with no rendering: for what follows a
 * drag at every frame. What `write` sets must be set by nothing else, or React would take it back.
 */
export function useWritten<T>(select: (state: AppState) => T, write: (value: T) => void): void {
  const store = useAppStore()
  useLayoutEffect(() => {
    let last = select(store.getState())
    write(last)
    return store.subscribe(state => {
      // While a dataset is taken away, views are still there until React has removed them.
      if (state.load.phase !== 'ready') return
      const next = select(state)
      if (Object.is(next, last)) return
      last = next
      write(next)
    })
  })
}
