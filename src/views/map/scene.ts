/** The marks to draw for one zoom level and one set of counts: decided here, drawn elsewhere. */
import { DOT_RADIUS, lookOf, type Look } from './look.ts'
import type { Spot } from './marks.ts'
import { soleRow, soleSpot, type ItemCounts } from './item-counts.ts'
import { CATEGORIES, type SpotCounts } from './tally.ts'

export interface Mark {
  readonly item: number
  /** Spot at which the mark stands: the one of its events, or the leader of the cluster. */
  readonly spot: number
  /** Position on the unit square. */
  readonly x: number
  readonly y: number
  /** `ring` for several events, `cell` for all events of a cell, else the look of the one event's spot. */
  readonly look: Look | 'ring' | 'cell'
  /** Look of the spot that all events of a ring share; null where they stand at several. */
  readonly base: Look | null
  /** Radius of the sign in px; the extent of a disc is drawn apart from it. */
  readonly radius: number
  readonly count: number
  /** The event; -1 for several. */
  readonly row: number
  /** All of its events stand at one place, and that place is inferred for each. */
  readonly inferred: boolean
  /** Events outside the window, drawn faintly. */
  readonly ghost: boolean
  /** Events by category. */
  readonly mix: Uint32Array
}

const SIGN_RADIUS: Record<Look, number> = { dot: DOT_RADIUS, soft: 6, hatched: 9, extent: 0, displaced: 6 }

/** Radius that no ring is larger than, in px. */
export const LARGEST_RING = 20

/** Radius of a ring in px: grows with the logarithm of its count, so that 100 is not ten times 10. */
export function ringRadius(count: number): number {
  return Math.min(LARGEST_RING, 10 + 1.5 * Math.log2(count))
}

/** What a scene counts: the events in sight, and those that may show faintly where none of them stands. */
export interface Counted {
  readonly items: ItemCounts
  readonly spots: SpotCounts
}

function markOf({ items, spots }: Counted, all: readonly Spot[], item: number, ghost: boolean): Mark {
  const { layout } = items
  const single = soleSpot(items, item)
  const at = single >= 0 ? single : (layout.leader[item] as number)
  const spot = all[at] as Spot
  const count = items.counts[item] as number
  const base = single >= 0 ? lookOf(spot, layout.zoom).look : null
  const tagged = layout.tagged[item] === 1
  const look = tagged ? 'extent' : count === 1 && base !== null ? base : 'ring'
  return {
    item,
    spot: at,
    x: spot.x,
    y: spot.y,
    look,
    base,
    radius: look === 'ring' ? ringRadius(count) : SIGN_RADIUS[look],
    count,
    row: soleRow(items, item),
    inferred: single >= 0 && spots.inferred[single] === spots.counts[single],
    ghost,
    mix: items.mix.slice(item * CATEGORIES, (item + 1) * CATEGORIES),
  }
}

/** The mark of an item, a ghost only where nothing else stands; null for an item without events. */
export function decideMark(
  shown: Counted,
  ghosts: Counted | null,
  all: readonly Spot[],
  item: number,
): Mark | null {
  if ((shown.items.counts[item] as number) > 0) return markOf(shown, all, item, false)
  if (ghosts !== null && (ghosts.items.counts[item] as number) > 0) return markOf(ghosts, all, item, true)
  return null
}

/** Whether two marks of one item look the same and mean the same. */
export function sameMark(a: Mark | null, b: Mark | null): boolean {
  if (a === null || b === null) return a === b
  return (
    a.count === b.count &&
    a.row === b.row &&
    a.spot === b.spot &&
    a.ghost === b.ghost &&
    a.inferred === b.inferred &&
    a.mix.every((count, category) => count === b.mix[category])
  )
}

/** Category of a mark whose events all have the same one; null for a mix. */
export function onlyCategory(mark: Pick<Mark, 'mix' | 'count'>): number | null {
  const at = mark.mix.indexOf(mark.count)
  return at === -1 ? null : at
}
