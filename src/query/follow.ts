/** Counting along with a set of rows: by what came and went where that is known, else afresh. */

/** Anything whose rows can be visited: a list of numbers is one. */
export interface Visited {
  forEach(visit: (row: number) => void): void
}

/** Rows that change in place and keep a log of it. */
export interface Followed extends Visited, Iterable<number> {
  readonly has: (row: number) => boolean
  /** The same object for all that is said of the same rows at different times. */
  readonly source: object
  /** Where the log of comings and goings stands now. */
  readonly cursor: () => number
  /**
   * Calls `visit` for each row that came (1) or went (-1) since the cursor, in the order in which they did. Returns
   * false, having called nothing, where that is too long ago to be known: then read all rows afresh.
   */
  readonly replay: (since: number, visit: (row: number, by: 1 | -1) => void) => boolean
}

export interface Counter {
  /** Back to no rows. */
  readonly clear: () => void
  readonly change: (row: number, by: 1 | -1) => void
  /** Counts all of so many rows at once, after `clear`, where that costs less than a change for each. */
  readonly all?: { readonly count: number; readonly add: () => void }
}

function isFollowed(rows: Visited): rows is Followed {
  return 'replay' in rows
}

/**
 * Returns a function that brings the counter in step with the rows it is given. Cost: the rows that came and went since
 * the last call for the same source; all of its rows where those are no longer known, and for plain lists.
 */
export function createFollower({ clear, change, all }: Counter): (rows: Visited) => void {
  let last: { source: object; cursor: number } | null = null
  return rows => {
    const known =
      isFollowed(rows) && last !== null && last.source === rows.source && rows.replay(last.cursor, change)
    if (!known) {
      clear()
      if (all !== undefined && isFollowed(rows) && 'length' in rows && rows.length === all.count) all.add()
      else
        rows.forEach(row => {
          change(row, 1)
        })
    }
    last = isFollowed(rows) ? { source: rows.source, cursor: rows.cursor() } : null
  }
}

/** The same rows but for those with a 1 in `out`, which must not change. */
export function withoutRows(rows: Followed, out: Uint8Array): Followed {
  const heard = (row: number) => out[row] !== 1
  return {
    has: row => heard(row) && rows.has(row),
    source: out,
    cursor: rows.cursor,
    replay: (since, visit) =>
      rows.replay(since, (row, by) => {
        if (heard(row)) visit(row, by)
      }),
    forEach: visit => {
      rows.forEach(row => {
        if (heard(row)) visit(row)
      })
    },
    *[Symbol.iterator]() {
      for (const row of rows) if (heard(row)) yield row
    },
  }
}
