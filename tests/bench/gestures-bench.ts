/** What else a reader does, each measured on the same page after the window has been carried and still filters. */
import type { Locator } from '@playwright/test'
import { attempt } from './attempt.ts'
import { readMainThread, spent } from './counters.ts'
import { rest, type Point } from './hands.ts'
import type { Seen } from './probe.ts'
import { median, quantile } from './statistics.ts'
import { takeSeen, type Visit } from './visit.ts'

/** Times in ms. Keys are those of the table: gesture, then what is told of it. */
export type GestureFigures = Readonly<Record<string, number>>

interface Measured {
  readonly task: number
  readonly seconds: number
  readonly seen: Seen
}

/** Does it and tells what it cost, with what was put off until `aftermath` ms later. */
async function measured(
  { page, session }: Visit,
  aftermath: number,
  doIt: () => Promise<unknown>,
): Promise<Measured> {
  await takeSeen(page)
  const before = await readMainThread(session)
  const start = performance.now()
  await doIt()
  const seconds = (performance.now() - start) / 1000
  await rest(aftermath)
  const { task } = spent(before, await readMainThread(session))
  return { task, seconds, seen: await takeSeen(page) }
}

async function withFrames(at: Visit, doIt: () => Promise<unknown>): Promise<Measured> {
  const cost = await measured(at, 0, async () => {
    await at.page.evaluate(() => window.bench.watchFrames(true))
    await doIt()
    await at.page.evaluate(() => window.bench.watchFrames(false))
  })
  await rest(300)
  return cost
}

async function middleOf(locator: Locator): Promise<Point> {
  const box = await locator.boundingBox()
  if (box === null) throw new Error(`${String(locator)} is not in sight.`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

const longest = (values: readonly number[]) => Math.max(0, ...values)

async function pan(at: Visit): Promise<GestureFigures> {
  const middle = await middleOf(at.page.getByRole('region', { name: 'Map' }))
  const from = { x: middle.x - 150, y: middle.y }
  const to = { x: middle.x + 150, y: middle.y - 60 }
  const { task, seen } = await withFrames(at, async () => {
    await at.hand.press(from)
    await at.hand.carry({ from, to, moves: 60 })
    await at.hand.carry({ from: to, to: from, moves: 60 })
    await at.hand.release(from)
    await rest(400)
  })
  return {
    'pan: ms a move': task / 120,
    'pan: frame gap p95': quantile(seen.frameGaps, 0.95),
    'pan: longest gap': longest(seen.frameGaps),
  }
}

async function zoom(at: Visit): Promise<GestureFigures> {
  const middle = await middleOf(at.page.getByRole('region', { name: 'Map' }))
  const notches = [-120, -120, -120, 120, 120, 120]
  const { task, seen } = await withFrames(at, async () => {
    for (const notch of notches) {
      await at.hand.wheel(middle, [notch])
      await rest(500)
    }
  })
  return {
    'zoom: ms a step': task / notches.length,
    'zoom: frame gap p95': quantile(seen.frameGaps, 0.95),
    'zoom: longest gap': longest(seen.frameGaps),
  }
}

/**
 * Four seconds from the start of the axis. A window that stands just before its end plays the rest of the way first and
 * stops there: then it is started once more.
 */
async function play(at: Visit): Promise<GestureFigures> {
  const [start, stop] = ['Play', 'Pause'].map(name => at.page.getByRole('button', { name, exact: true }))
  if (start === undefined || stop === undefined) throw new Error('There are two buttons.')
  const button = await middleOf(start)
  for (let tries = 0; tries < 2 && !(await stop.isVisible()); tries++) {
    await at.hand.click(button)
    await rest(600)
  }
  const { task, seconds, seen } = await withFrames(at, () => rest(4000))
  if (!(await stop.isVisible())) throw new Error('It did not play for four seconds.')
  await at.hand.click(button)
  await start.waitFor({ timeout: 2000 })
  await rest(300)
  return {
    'playback: ms a frame': task / Math.max(1, seen.frameGaps.length),
    'playback: frames a second': seen.frameGaps.length / seconds,
    'playback: frame gap p95': quantile(seen.frameGaps, 0.95),
  }
}

async function clicks(at: Visit, name: string, targets: readonly Point[]): Promise<GestureFigures> {
  const tasks: number[] = []
  const frames: number[] = []
  for (const target of targets) {
    const { task, seen } = await measured(at, 350, () => at.hand.click(target))
    tasks.push(task)
    frames.push(longest(seen.inputToFrame))
  }
  return {
    [`${name}: input to frame`]: median(frames),
    [`${name}: slowest`]: longest(frames),
    [`${name}: ms in all`]: median(tasks),
  }
}

async function facet(at: Visit): Promise<GestureFigures> {
  const boxes = at.page.getByRole('region', { name: 'Filters' }).getByRole('checkbox')
  const [first, second] = [await middleOf(boxes.nth(0)), await middleOf(boxes.nth(1))]
  return clicks(at, 'facet', [first, second, first, second, first, second, first, second])
}

/** Opens events of the list until one has a claim, and shows everything as told by who made it, and back. */
async function teller(at: Visit): Promise<GestureFigures> {
  const rows = at.page.getByRole('region', { name: 'Events' }).locator('li button')
  const who = at.page.getByRole('region', { name: 'Reader' }).locator('.claim-who button').first()
  for (let row = 0; row < 8; row++) {
    await at.hand.click(await middleOf(rows.nth(row)))
    await rest(500)
    if (await who.isVisible()) break
  }
  const button = await middleOf(who)
  const figures = await clicks(at, 'as told by', [button])
  // The bar that says whose telling it is moves the page: back by its own button.
  await at.hand.click(await middleOf(at.page.getByRole('button', { name: 'All voices' })))
  await rest(500)
  return figures
}

const TYPED = 'event 12'
/** A search that has not answered by then is not measured. */
const ANSWER_LIMIT_MS = 3000

async function search(at: Visit): Promise<GestureFigures> {
  const box = at.page.getByRole('searchbox', { name: 'Search events and quotes' })
  await at.hand.click(await middleOf(box))
  await at.page.evaluate(() => window.bench.watchAnswers('.count-seen', '.search'))
  const { task, seen } = await measured(at, 800, async () => {
    for (const key of TYPED) {
      await at.hand.type(key)
      await rest(150)
      // A later key takes an earlier question back: each is answered before the next one is typed.
      await at.page.locator('.search[aria-busy]').waitFor({ state: 'detached', timeout: ANSWER_LIMIT_MS })
    }
  })
  await box.fill('')
  await rest(500)
  return {
    'search: key to frame': median(seen.inputToFrame),
    'search: slowest key': longest(seen.inputToFrame),
    'search: key to count': median(seen.keyToAnswer),
    'search: slowest key to count': longest(seen.keyToAnswer),
    'search: ms a key': task / TYPED.length,
  }
}

const GESTURES = { pan, zoom, play, facet, teller, search }

/** All of them one after the other; one that the page cannot do is told on stderr and left out. */
export async function measureGestures(at: Visit): Promise<GestureFigures> {
  const figures: Record<string, number> = {}
  for (const [name, gesture] of Object.entries(GESTURES)) {
    Object.assign(figures, await attempt(name, () => gesture(at)))
  }
  return figures
}
