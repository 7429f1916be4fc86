/** The marks to draw for one zoom level and one set of counts: decided here, drawn elsewhere. */
import { DOT_RADIUS, lookOf, type Look } from './look.ts'
import type { Spot } from './marks.ts'
import { CATEGORIES, soleRow, soleSpot, type Tally } from './tally.ts'

export interface Mark {
  readonly item: number
  /** Spot at which the mark stands: the one of its events, or the leader of the cluster. */
  readonly spot: number
  /** Position on the unit square. */
  readonly x: number
  readonly y: number
  /** `ring` for several events, else the look of the one event's spot. */
  readonly look: Look | 'ring'
  /** Look of the spot that all events of a ring share; null where they stand at several. */
  readonly base: Look | null
  /** Radius of the sign in px; the extent of a disc is drawn apart from it. */
  readonly radius: number
  readonly count: number
  /** The event; -1 for several. */
  readonly row: number
  /** All of its events have an inferred place. */
  readonly inferred: boolean
  /** Events outside the window, drawn faintly. */
  readonly ghost: boolean
  /** Events by category. */
  readonly mix: Uint32Array
}

const SIGN_RADIUS: Record<Look, number> = { dot: DOT_RADIUS, soft: 6, hatched: 9, extent: 0, displaced: 6 }

/** Radius of a ring in px: grows with the logarithm of its count, so that 100 is not ten times 10. */
export function ringRadius(count: number): number {
  return Math.min(20, 10 + 1.5 * Math.log2(count))
}

function markOf(tally: Tally, spots: readonly Spot[], item: number, ghost: boolean): Mark {
  const { layout } = tally
  const single = soleSpot(tally, item)
  const at = single >= 0 ? single : (layout.leader[item] as number)
  const spot = spots[at] as Spot
  const count = tally.counts[item] as number
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
    row: soleRow(tally, item),
    inferred: tally.inferred[item] === count,
    ghost,
    mix: tally.mix.slice(item * CATEGORIES, (item + 1) * CATEGORIES),
  }
}

/**
 * Marks by item, ghosts only where nothing else stands; null for an item without events. Items that are not stale in
 * either tally keep their mark of before.
 */
export function buildScene(
  tally: Tally,
  ghosts: Tally | null,
  spots: readonly Spot[],
  before: readonly (Mark | null)[] | null,
): readonly (Mark | null)[] {
  return Array.from(tally.counts, (count, item) => {
    const known = tally.stale[item] === 0 && (ghosts === null || ghosts.stale[item] === 0)
    if (known && before !== null) return before[item] ?? null
    if (count > 0) return markOf(tally, spots, item, false)
    if (ghosts !== null && (ghosts.counts[item] as number) > 0) return markOf(ghosts, spots, item, true)
    return null
  })
}

/** Category of a mark whose events all have the same one; null for a mix. */
export function onlyCategory(mark: Pick<Mark, 'mix' | 'count'>): number | null {
  const at = mark.mix.indexOf(mark.count)
  return at === -1 ? null : at
}
