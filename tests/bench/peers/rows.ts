/** What a page of a peer reads, and the window that follows the pointer over it. */

/** Start of an event in ms, its place and its category by number; rows are in order of time. */
export type Row = readonly [start: number, place: number, category: number]

export interface RowFile {
  readonly from: number
  readonly to: number
  readonly places: readonly (readonly [lat: number, lng: number])[]
  readonly rows: readonly Row[]
}

/** The part of the range that the window covers. */
const PART = 12

/** The file that the address of the page names. */
export async function readRows(): Promise<RowFile> {
  const response = await fetch(`${location.search.slice(1)}.json`)
  return (await response.json()) as RowFile
}

/** Index of the first row that starts at `ms` or later. */
export function rowAt(rows: readonly Row[], ms: number): number {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rows[middle]?.[0] ?? 0) < ms) low = middle + 1
    else high = middle
  }
  return low
}

/** Shows the first twelfth, says that the page is ready, and from then on what the pointer is at, once for each move. */
export function followPointer({ from, to }: RowFile, show: (from: number, to: number) => void): void {
  const length = (to - from) / PART
  const at = (x: number) => {
    const start = from + (to - from - length) * Math.min(1, Math.max(0, (x - 60) / 1320))
    show(start, start + length)
  }
  at(0)
  window.bench.shown()
  window.addEventListener('pointermove', ({ clientX }) => at(clientX))
}
