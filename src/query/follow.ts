/** Counting along with a set of rows: by what came and went where that is known, else afresh. */
import type { Rows, RowSet } from './rows.ts'

export interface Counter {
  /** Back to no rows. */
  readonly clear: () => void
  readonly change: (row: number, by: 1 | -1) => void
}

function isLive(rows: Rows): rows is RowSet {
  return 'replay' in rows
}

/**
 * Returns a function that brings the counter in step with the rows it is given. Cost: the rows that came and went since
 * the last call on the same set; all of its rows where those are no longer known, and for plain lists.
 */
export function createFollower({ clear, change }: Counter): (rows: Rows) => void {
  let last: { replay: RowSet['replay']; cursor: number } | null = null
  return rows => {
    const known =
      isLive(rows) && last !== null && last.replay === rows.replay && rows.replay(last.cursor, change)
    if (!known) {
      clear()
      rows.forEach(row => {
        change(row, 1)
      })
    }
    last = isLive(rows) ? { replay: rows.replay, cursor: rows.cursor() } : null
  }
}
