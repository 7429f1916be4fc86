/** What the map shows besides the base map, read from the store whenever it is asked for, without React. */
import { linksOf, linkWords } from '../../model/links.ts'
import type { Link, Records } from '../../model/records.ts'
import { withoutRows, type Followed } from '../../query/follow.ts'
import type { MapBounds } from '../../store/choice.ts'
import type { Loaded } from '../../store/loaded.ts'
import { loadedOf, type AppStore } from '../../store/store.ts'
import type { Board } from './board.ts'

/** Rows are those of the columns; -1 for none. */
export interface Sighted {
  readonly board: Board
  readonly category: Uint8Array
  readonly rows: Followed
  /** Rows of which those that are not in `rows` are shown faintly. */
  readonly ghosts: Followed | null
  readonly hover: number
  readonly focus: number
  readonly links: readonly (Link & { readonly words: string; readonly faint: boolean })[]
  readonly box: MapBounds | null
  /** Whether the claims of a row contradict each other. */
  readonly disputed: (row: number) => boolean
}

/** Item that the keyboard stands on, or that the pointer is over; null for none. */
export interface Pointed {
  readonly hover: number | null
  readonly walk: number | null
}

/** Row of an event by its id or an alias; -1 for none, and where it is not known yet. */
function rowOf(records: Records, id: string | undefined): number {
  return id === undefined ? -1 : (records.rowOf(id) ?? -1)
}

/** Relations of the open event with their words, faint where the other event does not pass the filters. */
function linksFor(links: readonly Link[], focus: number, rows: Followed): Sighted['links'] {
  return links.map(link => ({
    kind: link.kind,
    from: link.from,
    to: link.to,
    words: linkWords(link, focus),
    faint: !rows.has(link.from === focus ? link.to : link.from),
  }))
}

/** Remembers the last result for as long as the inputs are the same. */
function remembered<A extends readonly unknown[], R>(make: (...inputs: A) => R): (...inputs: A) => R {
  let last: { inputs: A; result: R } | null = null
  return (...inputs) => {
    if (last === null || inputs.some((input, at) => !Object.is(input, last?.inputs[at]))) {
      last = { inputs, result: make(...inputs) }
    }
    return last.result
  }
}

/** A reader of what is in sight; the same object while nothing changed. `board` must be made from the loaded data. */
export function createSighted(
  store: AppStore,
  board: Board,
  data: Loaded,
  showGhosts: boolean,
): () => Sighted {
  const { silent, columns, disputed, records } = data
  const heard = remembered((rows: Followed) => (silent === null ? rows : withoutRows(rows, silent)))
  const linksAt = remembered((focus: number, version: number) =>
    focus < 0 || version < 0 ? [] : linksOf(records, focus),
  )
  const links = remembered(linksFor)
  const whole = remembered(
    (
      rows: Followed,
      ghosts: Followed | null,
      hover: number,
      focus: number,
      lines: Sighted['links'],
      box: MapBounds | null,
    ): Sighted => ({
      board,
      category: columns.category,
      rows,
      ghosts,
      hover,
      focus,
      links: lines,
      box,
      disputed,
    }),
  )
  let last: Sighted | null = null
  return () => {
    const state = store.getState()
    // A reader that is about to be replaced keeps what it read last: its rows are those of other data now.
    if (last !== null && loadedOf(state) !== data) return last
    const sight = store.sight(state)
    const { hover, focus, area } = state.choice
    const passing = sight.rowsOfAllPlaces
    const ghosts = showGhosts ? sight.rowsOfAllTime : silent === null ? null : passing
    const rows = heard(passing)
    const focused = rowOf(records, focus?.event)
    const lines = links(linksAt(focused, records.version()), focused, rows)
    last = whole(rows, ghosts, rowOf(records, hover ?? undefined), focused, lines, area)
    return last
  }
}
