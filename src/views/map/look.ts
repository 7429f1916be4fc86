/** How a spot may look at a zoom level. Nothing vague ever looks like the solid dot, however far one is out. */
import { worldSize } from './mercator.ts'
import type { MarkKind, Spot } from './marks.ts'

/**
 * `dot` solid, for exact places alone; `soft` a disc whose edge fades; `hatched` a small hatched sign for an area that is
 * too small on the screen to be shown as it lies; `extent` the area itself, hatched, with a tag; `displaced` a dotted disc.
 */
export type Look = 'dot' | 'soft' | 'hatched' | 'extent' | 'displaced'

/** Radius on the screen, in px, from which an area shows its true extent and carries a tag. */
export const EXTENT_FROM = 14
/** Radius, in px, under which no soft, hatched or dotted disc is ever drawn, so that it can be seen. */
export const LEAST_DISC = 11
export const DOT_RADIUS = 6.5

export interface Sized {
  readonly look: Look
  /** Radius in px as drawn: the true one, or `LEAST_DISC` where that is larger. */
  readonly radius: number
  /** Whether the drawn radius is the true one. */
  readonly true: boolean
}

const LOOKS: Record<MarkKind, Look> = {
  exact: 'dot',
  approximate: 'soft',
  area: 'hatched',
  displaced: 'displaced',
}

/** Decides by kind and by the radius on the screen alone. */
export function lookOf(spot: Pick<Spot, 'kind' | 'radius'>, zoom: number): Sized {
  if (spot.kind === 'exact') return { look: 'dot', radius: DOT_RADIUS, true: false }
  const radius = spot.radius * worldSize(zoom)
  const look = spot.kind === 'area' && radius >= EXTENT_FROM ? 'extent' : LOOKS[spot.kind]
  return { look, radius: Math.max(radius, LEAST_DISC), true: radius >= LEAST_DISC }
}
