/** The map under the hand, frame by frame: with events, and without any, in the same run by the same gestures. */
import type { Point } from './hands.ts'
import { rest } from './hands.ts'
import { median, quantile } from './statistics.ts'
import type { Subject } from './subjects.ts'
import { takeSeen, visit, type Place, type Visit } from './visit.ts'

const READY_LIMIT_MS = 60_000
/** A gap longer than this is a frame that did not come, in ms. */
const DROPPED = 25
/** A search that finds nothing leaves the map empty, with everything else in place. */
const EMPTY = '#search=nothing-has-these-words'
const NOTCHES = [-120, -120, -120, -120, 120, 120, 120, 120]

export interface MapGesture {
  /** Between frames, in ms. */
  readonly p50: number
  readonly p95: number
  readonly longest: number
  /** Gaps of more than a frame and a half, and all gaps. */
  readonly dropped: number
  readonly frames: number
}

export interface MapFigures {
  readonly name: string
  readonly pan: MapGesture
  readonly zoom: MapGesture
}

function gestureOf(gaps: readonly number[]): MapGesture {
  return {
    p50: median(gaps),
    p95: quantile(gaps, 0.95),
    longest: Math.max(0, ...gaps),
    dropped: gaps.filter(gap => gap > DROPPED).length,
    frames: gaps.length,
  }
}

async function framesOf({ page }: Visit, doIt: () => Promise<unknown>): Promise<MapGesture> {
  await takeSeen(page)
  await page.evaluate(() => window.bench.watchFrames(true))
  await doIt()
  await page.evaluate(() => window.bench.watchFrames(false))
  const { frameGaps } = await takeSeen(page)
  await rest(300)
  return gestureOf(frameGaps)
}

async function middleOfMap({ page }: Visit): Promise<Point> {
  const box = await page.getByRole('region', { name: 'Map' }).boundingBox()
  if (box === null) throw new Error('The map is not in sight.')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Only once the page is ready, which it is not before it has shown events. */
async function emptyMap({ page }: Visit): Promise<void> {
  await page.evaluate(hash => {
    location.hash = hash
  }, EMPTY)
  await page.getByText('No event passes all filters.').waitFor()
  await rest(500)
}

async function measureOnce(place: Place, subject: Subject, empty: boolean): Promise<MapFigures> {
  const at = await visit(place, subject, READY_LIMIT_MS)
  try {
    if (empty) await emptyMap(at)
    const middle = await middleOfMap(at)
    const away = { x: middle.x + 200, y: middle.y - 80 }
    const pan = await framesOf(at, async () => {
      await at.hand.press(middle)
      await at.hand.carry({ from: middle, to: away, moves: 60 })
      await at.hand.carry({ from: away, to: middle, moves: 60 })
      await at.hand.release(middle)
      await rest(300)
    })
    const zoom = await framesOf(at, async () => {
      for (const notch of NOTCHES) {
        await at.hand.wheel(middle, [notch])
        await rest(500)
      }
    })
    return { name: empty ? `${subject.name}, empty map` : subject.name, pan, zoom }
  } finally {
    await at.close()
  }
}

/** Medians of so many runs, in turn with an empty map of the same page. */
export async function measureMap(place: Place, subject: Subject, runs: number): Promise<MapFigures[]> {
  const found: MapFigures[][] = [[], []]
  for (let run = 0; run < runs; run++) {
    for (const [which, empty] of [true, false].entries()) {
      found[which]?.push(await measureOnce(place, subject, empty))
    }
  }
  return found.map(all => ({
    name: all[0]?.name ?? '',
    pan: middleOf(all.map(({ pan }) => pan)),
    zoom: middleOf(all.map(({ zoom }) => zoom)),
  }))
}

function middleOf(all: readonly MapGesture[]): MapGesture {
  const of = (key: keyof MapGesture) => median(all.map(gesture => gesture[key]))
  return {
    p50: of('p50'),
    p95: of('p95'),
    longest: of('longest'),
    dropped: of('dropped'),
    frames: of('frames'),
  }
}
