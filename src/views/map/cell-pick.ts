/** Pointing at cells: which one is meant, what it stands for, and all of them as targets of the keyboard. */
import { unitOfCell, type Cells } from './cells.ts'
import type { Frame } from './frame.ts'
import type { Spot } from './marks.ts'
import type { Target } from './pick.ts'
import type { Mark } from './scene.ts'
import { CATEGORIES, type SpotCounts } from './tally.ts'

/** Cells among targets have numbers below those of all items, which are whole numbers from 0. */
const FIRST = -2

export function itemOfCell(cell: number): number {
  return FIRST - cell
}

/** The cell that a target stands for; -1 where it stands for an item. */
export function cellOfItem(item: number): number {
  return item <= FIRST ? FIRST - item : -1
}

function targetAt({ grid }: Cells, frame: Frame, column: number, row: number): Target {
  const { around, left, top, side, width } = grid
  return {
    item: itemOfCell(row * width + (column % around)),
    x: (left + column + 0.5) * side - frame.left,
    y: (top + row + 0.5) * side - frame.top,
    radius: side / 2,
    box: null,
  }
}

/** The cell with events that lies at this point of the map, or else the nearest one within `reach` px; null for none. */
export function cellTarget(cells: Cells, frame: Frame, x: number, y: number, reach: number): Target | null {
  const { grid, counts } = cells
  const { around, left, top, side, width, height } = grid
  const column = (x + frame.left) / side - left
  const row = (y + frame.top) / side - top
  const most = reach / side
  let best: Target | null = null
  let least = Infinity
  for (let r = Math.max(0, Math.floor(row - most)); r <= Math.min(height - 1, Math.floor(row + most)); r++) {
    for (
      let c = Math.max(0, Math.floor(column - most));
      c <= Math.min(width - 1, Math.floor(column + most));
      c++
    ) {
      if (counts[r * width + (c % around)] === 0) continue
      const dx = Math.max(c - column, 0, column - c - 1)
      const dy = Math.max(r - row, 0, row - r - 1)
      const apart = Math.hypot(dx, dy)
      if (apart > most || apart >= least) continue
      least = apart
      best = targetAt(cells, frame, c, r)
    }
  }
  return best
}

/** Every cell with events in view, for the keyboard. */
export function cellTargets(cells: Cells, frame: Frame): readonly Target[] {
  const { grid, counts } = cells
  const targets: Target[] = []
  for (let row = 0; row < grid.height; row++) {
    for (let column = 0; column < grid.width; column++) {
      if (counts[row * grid.width + (column % grid.around)] === 0) continue
      const target = targetAt(cells, frame, column, row)
      if (target.x >= 0 && target.y >= 0 && target.x <= frame.width && target.y <= frame.height)
        targets.push(target)
    }
  }
  return targets
}

/** A cell as a mark. Cost: one pass over the spots. Null for a cell without events. */
export function cellMark(cells: Cells, spots: readonly Spot[], all: SpotCounts, cell: number): Mark | null {
  const count = cells.counts[cell] ?? 0
  if (count === 0) return null
  const at = cells.cellOf.findIndex((own, spot) => own === cell && (all.counts[spot] as number) > 0)
  const spot = spots[at]
  if (spot === undefined) return null
  return {
    item: cell,
    spot: at,
    ...unitOfCell(cells.grid, cell),
    look: 'cell',
    base: null,
    radius: cells.grid.side / 2,
    count,
    row: count === 1 ? (all.rowSum[at] as number) : -1,
    inferred: false,
    ghost: false,
    mix: cells.mix.slice(cell * CATEGORIES, (cell + 1) * CATEGORIES),
  }
}
