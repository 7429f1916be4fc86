/** Room for labels: rectangles that are claimed, found again by the cells of a grid. Pure. */

/** A rectangle in CSS pixels from the top left corner of the map on screen. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Claimed boxes. */
export interface Room {
  readonly isFree: (box: Box) => boolean
  readonly claim: (box: Box) => void
}

/** A room of which nothing is claimed. */
export function emptyRoom(): Room {
  const cells = new Map<string, Box[]>()
  return {
    isFree: box => cellsOf(box).every(cell => !cells.get(cell)?.some(other => overlap(box, other))),
    claim(box) {
      for (const cell of cellsOf(box)) {
        const boxes = cells.get(cell)
        if (boxes === undefined) cells.set(cell, [box])
        else boxes.push(box)
      }
    },
  }
}

const CELL = 96

function cellsOf({ left, right, top, bottom }: Box): readonly string[] {
  const cells: string[] = []
  for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column++) {
    for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row++)
      cells.push(`${column}:${row}`)
  }
  return cells
}

/** Whether two boxes have more than an edge in common. */
export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top
}
