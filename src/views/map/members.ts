/** Which events a mark stands for, and what to do when it is chosen: open one, zoom until they part, or list them. */
import type { MapView } from '../../store/choice.ts'
import type { Visited } from '../../query/follow.ts'
import type { Board } from './board.ts'
import { splitZoom, type Layout } from './clusters.ts'
import { boundsOf } from './home.ts'
import type { Marks, Spot } from './marks.ts'
import { unitX, unitY, latOf, lngOf } from './mercator.ts'
import type { Mark } from './scene.ts'

/** Whose numbers marks go by: the items of a scene, or cells. */
export interface Grouping {
  readonly layout: Pick<Layout, 'itemOf'>
}

/** Rows that the mark counts, in time order. `rows` are those that its scene was made from. */
export function rowsAt(marks: Pick<Marks, 'spotOf'>, scene: Grouping, mark: Mark, rows: Visited): number[] {
  const found: number[] = []
  rows.forEach(row => {
    const spot = marks.spotOf(row)
    if (spot >= 0 && scene.layout.itemOf[spot] === mark.item) found.push(row)
  })
  return found
}

/** The spots at which the events of a mark stand. Cost: one pass over the spots. */
export function spotsUnder(
  marks: Pick<Marks, 'spots'>,
  scene: Grouping,
  mark: Mark,
  counts: Uint32Array,
): Spot[] {
  const { itemOf } = scene.layout
  return marks.spots.filter((_, at) => itemOf[at] === mark.item && (counts[at] as number) > 0)
}

/** The spots of these rows, each once, in the order of the rows. */
export function spotsOf(marks: Marks, rows: Iterable<number>): Spot[] {
  const numbers = new Set<number>()
  for (const row of rows) numbers.add(marks.spotOf(row))
  return [...numbers].map(spot => marks.spots[spot]).filter(spot => spot !== undefined)
}

export type Chosen =
  | { readonly do: 'open'; readonly row: number }
  | { readonly do: 'zoom'; readonly view: MapView }
  | { readonly do: 'list'; readonly rows: readonly number[] }

/**
 * Decides what choosing a mark does. Areas are listed, because zooming never takes their events apart, and so are cells,
 * because they are as small as can be pointed at.
 */
export function pickOf(
  board: Board,
  scene: Grouping,
  mark: Mark,
  rows: Visited,
  zoom: number,
  maxZoom: number,
): Chosen {
  if (mark.count === 1) return { do: 'open', row: mark.row }
  const members = rowsAt(board.marks, scene, mark, rows)
  const numbers = [...new Set(members.map(row => board.marks.spotOf(row)))]
  const split =
    mark.look === 'extent' || mark.look === 'cell' ? null : splitZoom(board.layout, numbers, zoom, maxZoom)
  const bounds = boundsOf(spotsOf(board.marks, members))
  if (split === null || bounds === null) return { do: 'list', rows: members }
  const lat = latOf((unitY(bounds.north) + unitY(bounds.south)) / 2)
  const lng = lngOf((unitX(bounds.west) + unitX(bounds.east)) / 2)
  return { do: 'zoom', view: { lat, lng, zoom: split } }
}
