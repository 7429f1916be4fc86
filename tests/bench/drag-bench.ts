/** The gesture that all pages are measured by: a time window carried over all of time, in 120 moves of the pointer. */
import type { Page } from '@playwright/test'
import { readMainThread, readMemory, spent, type Memory } from './counters.ts'
import { rest, type Point } from './hands.ts'
import type { Cost } from './profile.ts'
import { quantile } from './statistics.ts'
import type { Subject } from './subjects.ts'
import { takeSeen, visit, type Place, type Visit } from './visit.ts'

export const MOVES = 120
/** The window is this part of the range. */
const PART = 12
/** The part of all events that comes into the window while it is carried, and that goes out of it. */
export const CARRIED = (PART - 1) / PART
/** A page that is slower makes fewer of the moves; what a move costs is told by those that it made. */
const GESTURE_LIMIT_MS = 20_000
/** After the last move, for work that pages put off. */
const AFTERMATH_MS = 250

/** Times in ms, memory in MB, bytes in kB as sent. `move`, `script`, `style`, `layout`: main-thread time for each move. */
export interface DragFigures {
  readonly ready: number
  /** The longest task while the page opened; 0 where none took over 50 ms. */
  readonly openingTask: number
  readonly move: number
  readonly script: number
  readonly style: number
  readonly layout: number
  readonly frameP50: number
  readonly frameP95: number
  /** Sum of what tasks took beyond 50 ms, for each second of the gesture. */
  readonly longTasks: number
  readonly longestTask: number
  readonly moves: number
  readonly heap: number
  readonly buffers: number
  readonly workers: number
  readonly codeKb: number
  readonly dataKb: number
  readonly restKb: number
}

interface Way {
  readonly from: Point
  readonly to: Point
}

/** Pages of the bench itself take the pointer anywhere; Dateline has its time along the foot. */
async function wayOf(page: Page, subject: Subject): Promise<Way> {
  if (subject.kind !== 'dateline') return { from: { x: 60, y: 870 }, to: { x: 1380, y: 870 } }
  const box = await page.locator('.timeline-surface').boundingBox()
  if (box === null) throw new Error(`${subject.name} shows no timeline to drag on: look at its dataset.`)
  const y = box.y + 12
  const half = box.width / PART / 2
  return { from: { x: box.x + half, y }, to: { x: box.x + box.width - half, y } }
}

/** First and last moment of Dateline's window, as its sliders tell them. */
async function windowOf(page: Page): Promise<readonly [from: number, to: number]> {
  const at = async (end: 'Start' | 'End') =>
    Number(
      await page.getByRole('slider', { name: `${end} of the time window` }).getAttribute('aria-valuenow'),
    )
  return [await at('Start'), await at('End')]
}

/** Draws the window that is then carried: a twelfth of the plot, at its start. From its end, since the plot's edge has a handle. */
async function makeWindow({ page, hand }: Visit, { from, to }: Way): Promise<readonly [number, number]> {
  const half = (to.x - from.x) / (PART - 1) / 2
  const start = { x: from.x + half, y: from.y }
  const end = { x: from.x - half + 6, y: from.y }
  await hand.press(start)
  await hand.carry({ from: start, to: end, moves: 4 })
  await hand.release(end)
  await rest(600)
  return windowOf(page)
}

/** Throws where the gesture did something else than carry the window: its figures would be those of another gesture. */
async function expectCarried(page: Page, before: readonly [number, number], name: string): Promise<void> {
  const [from, to] = await windowOf(page)
  const length = before[1] - before[0]
  if (from > before[0] && Math.abs(to - from - length) <= length * 0.01) return
  throw new Error(
    `${name}: the window was not carried. It was ${before.join(' to ')}, now ${String(from)} to ${String(to)}.`,
  )
}

type GestureOnly = Omit<DragFigures, 'ready' | 'openingTask' | 'codeKb' | 'dataKb' | 'restKb' | keyof Memory>

/** Starts to watch; what it answers stops it and tells the costs. */
export type Watch = () => Promise<() => Promise<Cost[]>>

const NO_WATCH: Watch = async () => async () => []

/** Carries the window over all of time, watched as is asked; the rest of the visit finds the window at the end. */
export async function drag(
  at: Visit,
  subject: Subject,
  watch: Watch = NO_WATCH,
): Promise<GestureOnly & { readonly costs: readonly Cost[] }> {
  const { page, session, hand } = at
  const way = await wayOf(page, subject)
  const made = subject.kind === 'dateline' ? await makeWindow(at, way) : null
  await hand.press(way.from)
  await rest(100)
  const unwatch = await watch()
  await takeSeen(page)
  const before = await readMainThread(session)
  const start = performance.now()
  const moves = await hand.carry({ ...way, moves: MOVES }, GESTURE_LIMIT_MS)
  const seconds = (performance.now() - start) / 1000
  await rest(AFTERMATH_MS)
  const cost = spent(before, await readMainThread(session))
  const seen = await takeSeen(page)
  const costs = await unwatch()
  await hand.release(way.to)
  if (made !== null && moves === MOVES) await expectCarried(page, made, subject.name)
  return {
    costs,
    move: cost.task / moves,
    script: cost.script / moves,
    style: cost.style / moves,
    layout: cost.layout / moves,
    frameP50: quantile(seen.inputToFrame, 0.5),
    frameP95: quantile(seen.inputToFrame, 0.95),
    longTasks: seen.longTasks.reduce((sum, ms) => sum + ms - 50, 0) / seconds,
    longestTask: Math.max(0, ...seen.longTasks),
    moves,
  }
}

/** Opens a page and measures the gesture on it; `then` is done in the same visit, after memory was read. */
export async function measureDrag(
  place: Place,
  subject: Subject,
  limitMs: number,
  then: (at: Visit) => Promise<void> = async () => {},
): Promise<DragFigures> {
  const at = await visit(place, subject, limitMs)
  try {
    const { costs: _, ...dragged } = await drag(at, subject)
    const memory = await readMemory(at.session)
    await then(at)
    const { code, data, rest: other } = at.sent
    return {
      ready: at.readyMs,
      openingTask: at.longestTaskMs,
      ...dragged,
      ...memory,
      codeKb: code / 1000,
      dataKb: data / 1000,
      restKb: other / 1000,
    }
  } finally {
    await at.close()
  }
}
