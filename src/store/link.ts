/** Keeps the store and the address of the page in step, both ways. */
import { say } from '../words/say.ts'
import { decodeAddress, encodeAddress, writeAddress } from './address.ts'
import type { Choice } from './choice.ts'
import type { Loaded } from './loaded.ts'
import { settle } from './settle.ts'
import type { AppStore } from './store.ts'

/** What of the browser this needs; `window` is one. */
export interface Page {
  readonly location: { readonly hash: string; readonly pathname: string; readonly search: string }
  readonly history: {
    pushState(data: null, title: string, url: string): void
    replaceState(data: null, title: string, url: string): void
  }
  addEventListener(type: 'popstate' | 'hashchange', listener: () => void): void
  removeEventListener(type: 'popstate' | 'hashchange', listener: () => void): void
  setTimeout(action: () => void, milliseconds: number): number
  clearTimeout(timer: number): void
}

/** Changes within this time of each other are one step for the Back button. */
const SETTLE_MS = 350

/** So many names, so long, stand in a notice; a link may hold thousands. */
const NAMED = 8
const NAME = 60

function named(names: readonly string[]): readonly string[] {
  const shown = names.slice(0, NAMED).map(name => (name.length > NAME ? `${name.slice(0, NAME)}…` : name))
  const more = names.length - shown.length
  return more === 0 ? shown : [...shown, say().address.more(more)]
}

/** Opening something is a step of its own; scrubbing, panning and typing are not. */
function isStep(before: Choice, after: Choice): boolean {
  return (
    before.focus?.event !== after.focus?.event ||
    before.source !== after.source ||
    before.toldBy !== after.toldBy ||
    before.facets !== after.facets
  )
}

/** The event that the address opens, so far as it can be had: some forms of a dataset have to ask for it first. */
export async function bringFocus({ records }: Pick<Loaded, 'records'>, hash: string): Promise<void> {
  const id = decodeAddress(hash).choice.focus?.event
  if (id === undefined || records.whole) return
  try {
    const row = records.rowOf(id) ?? (await records.find(id))
    if (row !== null && records.at(row) === null) await records.fetch([row])
  } catch {
    // What cannot be had is said to be missing when the address is read.
  }
}

/** Reads the address into the store; call when a dataset is ready. */
export function readAddress(store: AppStore, hash: string): void {
  const state = store.getState()
  if (state.load.phase !== 'ready') return
  const decoded = decodeAddress(hash)
  const settled = settle(decoded.choice, state.load.data)
  state.choose(before => ({
    ...settled.choice,
    hover: null,
    playback: { ...before.playback, playing: false },
  }))
  if (decoded.dropped.length > 0)
    state.notify({ id: 'address-unread', text: say().address.unreadable(named(decoded.dropped)) })
  if (settled.dropped.length > 0)
    state.notify({ id: 'address-unknown', text: say().address.notHeld(named(settled.dropped)) })
}

/**
 * Writes every later choice to the address and reads the address on Back, Forward and edits by hand. Returns a
 * function that ends this.
 */
export function linkAddress(store: AppStore, page: Page): () => void {
  let timer: number | null = null
  let written = encodeAddress(store.getState().choice)
  let lastWrite: Choice = store.getState().choice
  let reading = false
  /** Whether the address holds less than the choice. */
  let short = false

  const write = () => {
    timer = null
    const { choice } = store.getState()
    const { hash: next, left } = writeAddress(choice)
    if (left.length > 0)
      store.getState().notify({ id: 'address-too-long', text: say().address.cut(named(left)) })
    else if (short) store.getState().dismiss('address-too-long')
    short = left.length > 0
    if (next === written) return
    const url = `${page.location.pathname}${page.location.search}${next === '' ? '' : `#${next}`}`
    if (isStep(lastWrite, choice)) page.history.pushState(null, '', url)
    else page.history.replaceState(null, '', url)
    written = next
    lastWrite = choice
  }
  const unsubscribe = store.subscribe((state, before) => {
    // What comes from the address must not be written back as a new step: that would cut off the way forward.
    if (reading || state.choice === before.choice || state.load.phase !== 'ready') return
    if (timer !== null) page.clearTimeout(timer)
    if (isStep(lastWrite, state.choice)) write()
    else timer = page.setTimeout(write, SETTLE_MS)
  })
  const read = () => {
    if (page.location.hash.replace(/^#/u, '') === written) return
    if (timer !== null) page.clearTimeout(timer)
    timer = null
    const { hash } = page.location
    const { load } = store.getState()
    if (load.phase === 'ready' && !load.data.records.whole) void readLater(load.data, hash)
    else readNow(hash)
  }
  const readNow = (hash: string) => {
    reading = true
    readAddress(store, hash)
    reading = false
    lastWrite = store.getState().choice
    written = encodeAddress(lastWrite)
  }
  const readLater = async (data: Loaded, hash: string) => {
    await bringFocus(data, hash)
    if (page.location.hash === hash) readNow(hash)
  }
  page.addEventListener('popstate', read)
  page.addEventListener('hashchange', read)
  return () => {
    unsubscribe()
    if (timer !== null) page.clearTimeout(timer)
    page.removeEventListener('popstate', read)
    page.removeEventListener('hashchange', read)
  }
}
