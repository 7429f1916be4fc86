/** What a pointer or a key can mean of what the map shows. */
import type { Point } from 'leaflet'
import { cellMark, cellOfItem, cellTarget, cellTargets } from './cell-pick.ts'
import { targetsIn } from './frame.ts'
import type { Grouping } from './members.ts'
import { pickAt, type Target } from './pick.ts'
import type { Mark } from './scene.ts'
import type { Shown } from './shown.ts'

/** A mark that is meant, and where it lies on the map. */
export interface Hit {
  readonly mark: Mark
  readonly target: Target
  /** What the mark's number stands for. */
  readonly scene: Grouping
}

const signTargets = new WeakMap<Shown, readonly Target[]>()

function signTargetsIn(shown: Shown): readonly Target[] {
  const known = signTargets.get(shown) ?? targetsIn(shown.frame, shown.scene, shown.tags)
  signTargets.set(shown, known)
  return known
}

/** What can be pointed at, in px of the map. */
export function targetsOn(shown: Shown): readonly Target[] {
  const signs = signTargetsIn(shown)
  return shown.cells === null ? signs : [...signs, ...cellTargets(shown.cells, shown.frame)]
}

/** The mark of a target; null where it has none any more. */
export function hitOn(shown: Shown, target: Target): Hit | null {
  const cell = cellOfItem(target.item)
  if (cell === -1 || shown.cells === null) {
    const mark = shown.scene.marks[target.item]
    return mark ? { mark, target, scene: shown.scene } : null
  }
  const { board, rows } = shown.sighted
  const mark = cellMark(shown.cells, board.marks.spots, board.shown(rows).spots, cell)
  return mark && { mark, target, scene: { layout: { itemOf: shown.cells.cellOf } } }
}

/** The mark that a pointer at this point of the map means; null for none. `reach` in px. */
export function pickOn(shown: Shown, point: Point, reach: number): Hit | null {
  const target = pickAt(signTargetsIn(shown), point.x, point.y, reach)
  if (target !== null || shown.cells === null) return target && hitOn(shown, target)
  const cell = cellTarget(shown.cells, shown.frame, point.x, point.y, reach)
  return cell && hitOn(shown, cell)
}
