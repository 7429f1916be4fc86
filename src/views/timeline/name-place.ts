/** Where the name of a lit event stands on the plot: near its mark, over as little as can be. */
import { obstaclesOf, overlap, type Box, type Crowded, type Obstacle } from './in-the-way.ts'
import type { EventPlace } from './place.ts'

/** Pixels of a name's box, its border among them. */
const NAME_HEIGHT = 19
/** Pixels between an event and its name. */
const NAME_GAP = 8
/** How far the places that are looked at lie apart, and how far from the event they reach, in pixels. */
const STRIDE = { x: 24, y: 6 } as const
const REACH = 192
/** What a pixel away from the mark costs, beside one covered, and one cut; what it costs to stand before the event, or under it. */
const FAR = 5
const CUT = 2.5
const BEFORE = 20
const UNDER = 10
/** Shares of a name's width that it may be cut to. */
const SHARES = [1, 0.8, 0.6] as const
/** The mark itself is never covered where it can be helped. */
const OWN = 20

/** A place for a name, and what it costs to stand there. */
export interface NameSpot extends Box {
  readonly cost: number
}

/**
 * Places for the name of a lit event, its box `room` px wide and cut to no less than `least`, the best one first. Free room
 * counts most, then nearness; of places that are alike the one after the event, on its level.
 */
export function nameSpots(plan: Crowded, place: EventPlace, room: number, least = room): readonly NameSpot[] {
  const obstacles = [...obstaclesOf(plan), { ...place, worth: OWN }]
  const { width } = plan.layout
  const lengths = new Set(SHARES.map(share => Math.min(room, Math.max(least, Math.round(room * share)))))
  const spots: NameSpot[] = []
  for (const y0 of rowsFor(plan, place)) {
    const sums = coverSums(obstacles, y0, width)
    for (const long of lengths) {
      for (const x0 of columnsFor(place, long, width)) {
        const box = { x0, x1: x0 + long, y0, y1: y0 + NAME_HEIGHT }
        spots.push({ ...box, cost: wayCost(box, place) + coverCost(sums, box) + CUT * (room - long) })
      }
    }
  }
  return spots.toSorted((a, b) => a.cost - b.cost)
}

/** The best place that is clear of the grips and the dates of the window, else of the grips, else of all. */
export function clearSpot(
  spots: readonly NameSpot[],
  { grips, flags }: { readonly grips: readonly Box[]; readonly flags: readonly Box[] },
): NameSpot | undefined {
  const clearOf = (boxes: readonly Box[]) => spots.find(spot => !boxes.some(box => overlap(spot, box)))
  return clearOf([...grips, ...flags]) ?? clearOf(grips) ?? spots[0]
}

function columnsFor({ x0, x1 }: EventPlace, room: number, width: number): readonly number[] {
  const last = Math.max(0, width - room)
  const keep = (x: number) => Math.min(last, Math.max(0, x))
  const found = [x1 + NAME_GAP, x0 - NAME_GAP - room, keep(x0), keep(x1 - room), 0, last]
  // An event may begin and end far beyond the plot.
  const until = Math.min(last, x1 + REACH)
  for (let x = Math.max(0, x0 - room - REACH); x <= until; x += STRIDE.x) found.push(Math.round(x))
  return found.filter(x => x >= 0 && x <= last)
}

function rowsFor({ layout }: Crowded, { y0, y1 }: EventPlace): readonly number[] {
  const last = layout.axisTop - 1 - NAME_HEIGHT
  const found = [Math.round((y0 + y1 - NAME_HEIGHT) / 2), y0 - 1 - NAME_HEIGHT, y1 + 1]
  for (let y = layout.histogramTop; y <= last; y += STRIDE.y) found.push(y)
  return found.filter(y => y >= layout.histogramTop && y <= last)
}

/** What a name costs that stands away from its event, or on the lesser side of it. */
function wayCost(box: Box, place: EventPlace): number {
  const gap = Math.max(box.x0 - place.x1, place.x0 - box.x1)
  const across = gap < 0 ? 0 : Math.max(NAME_GAP, gap)
  const down = (box.y0 + box.y1 - place.y0 - place.y1) / 2
  const side = (box.x1 <= place.x0 ? BEFORE : 0) + (down > 1 ? UNDER : 0)
  return FAR * (across + Math.abs(down)) + side
}

/** What it costs in one row to cover all to the left of each pixel: so any stretch is known from its ends. */
function coverSums(obstacles: readonly Obstacle[], y0: number, width: number): Float64Array {
  const change = new Float64Array(width + 1)
  const keep = (x: number) => Math.min(width, Math.max(0, Math.round(x)))
  for (const box of obstacles) {
    const high = Math.min(box.y1, y0 + NAME_HEIGHT) - Math.max(box.y0, y0)
    if (high <= 0) continue
    change[keep(box.x0)] = (change[keep(box.x0)] as number) + high * box.worth
    change[keep(box.x1)] = (change[keep(box.x1)] as number) - high * box.worth
  }
  const sums = new Float64Array(width + 1)
  let here = 0
  for (let x = 0; x < width; x++) {
    here += change[x] as number
    sums[x + 1] = (sums[x] as number) + here
  }
  return sums
}

function coverCost(sums: Float64Array, { x0, x1 }: Box): number {
  return (sums[Math.round(x1)] ?? 0) - (sums[Math.round(x0)] ?? 0)
}
