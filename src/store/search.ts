/** Searching without blocking: what was typed is asked about, and what was found comes into the store. */
import { messageOf } from '../model/errors.ts'
import type { RowBits } from '../model/row-bits.ts'
import type { SearchIndex } from '../query/search.ts'
import { say } from '../words/say.ts'
import type { AppStore } from './store.ts'

/** The search of one dataset, whatever its form. */
export interface Search {
  /** The rows at once where that takes no waiting; null where they have to be asked for. */
  readonly now: (text: string) => RowBits | null
  /** The rows with all of these words. Rejects with words for the reader, or with the reason of `signal`. */
  readonly ask: (text: string, signal: AbortSignal) => Promise<RowBits>
  /** Answers as the rows stand here, where a voice has put them in another order than `ask` knows of. */
  readonly told: (asked: RowBits) => RowBits
  /** Told that a search is to come, so that what it needs can be made ready meanwhile. Returns at once and never fails. */
  readonly prepare: () => void
  /** The word of the text that is looked up as a whole word only, because too many words begin with it; else null. */
  readonly wholeWord: (text: string) => string | null
}

/** The rows that a text was found in, kept while the next text is asked about. */
export interface Found {
  readonly text: string
  readonly rows: RowBits
}

/** A search whose index is in the page. What was found last is kept, because every view asks for it. */
export function searchHere({ search, prepare }: SearchIndex): Search {
  let last: Found | null = null
  const now = (text: string): RowBits => {
    if (last?.text !== text) last = { text, rows: search(text) }
    return last.rows
  }
  return {
    now,
    ask: async text => now(text),
    told: rows => rows,
    // After the frame that answers what the reader did.
    prepare: () => void setTimeout(prepare),
    wholeWord: () => null,
  }
}

/**
 * Asks about every text that is chosen from now on, where the answer is not to be had at once. A later text takes an
 * earlier one back.
 */
export function followSearch(store: AppStore): void {
  let asking: AbortController | null = null
  const ask = async (search: Search, text: string, { signal }: AbortController): Promise<void> => {
    try {
      const rows = await search.ask(text, signal)
      if (!signal.aborted) store.setState({ found: { text, rows }, searching: false })
    } catch (error) {
      if (signal.aborted) return
      const why = messageOf(error)
      store.setState({ searching: false })
      store.getState().notify({ id: 'search', text: say().shell.searchFailed(why) })
    }
  }
  store.subscribe((state, before) => {
    const { load, choice } = state
    if (load.phase !== 'ready' || (choice.text === before.choice.text && load === before.load)) return
    const text = choice.text.trim()
    if (load === before.load && text === before.choice.text.trim()) return
    asking?.abort()
    asking = null
    const { search } = load.data
    if (text === '' || search.now(text) !== null) {
      if (state.found !== null || state.searching) store.setState({ found: null, searching: false })
      return
    }
    asking = new AbortController()
    store.setState(load === before.load ? { searching: true } : { searching: true, found: null })
    void ask(search, text, asking)
  })
}
