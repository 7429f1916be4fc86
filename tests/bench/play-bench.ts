/** A reader who tries everything at random for minutes: does the page hold more and more? */
import { readMemory } from './counters.ts'
import { createRandom } from './generate.ts'
import { rest } from './hands.ts'
import type { RandomPlay } from './result.ts'
import type { Subject } from './subjects.ts'
import { visit, type Place, type Visit } from './visit.ts'

const READY_LIMIT_MS = 60_000
/** Every kind of step is taken 25 times before memory is read for the first time: what the page keeps, up to its bounds, is full by then. */
const WARM_UP_STEPS = 150
const READINGS = 6

type Step = (at: Visit, random: () => number) => Promise<unknown>

async function boxOf({ page }: Visit, selector: string) {
  const box = await page.locator(selector).first().boundingBox()
  return box ?? { x: 0, y: 0, width: 1, height: 1 }
}

const carryWindow: Step = async (at, random) => {
  const box = await boxOf(at, '.timeline-surface')
  const y = box.y + 12
  const [from, to] = [random(), random()].map(share => ({ x: box.x + 4 + share * (box.width - 8), y }))
  if (from === undefined || to === undefined) return
  await at.hand.press(from)
  await at.hand.carry({ from, to, moves: 30 })
  await at.hand.release(to)
}

const panAndZoom: Step = async (at, random) => {
  const box = await boxOf(at, 'section[aria-label="Map"]')
  const from = {
    x: box.x + box.width * (0.3 + 0.4 * random()),
    y: box.y + box.height * (0.3 + 0.4 * random()),
  }
  const to = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  await at.hand.press(from)
  await at.hand.carry({ from, to, moves: 20 })
  await at.hand.release(to)
  await at.hand.wheel(to, [random() < 0.5 ? -120 : 120])
}

const toggleFacet: Step = async ({ page }, random) => {
  const boxes = page.getByRole('region', { name: 'Filters' }).getByRole('checkbox')
  const which = boxes.nth(Math.floor(random() * 8))
  await which.click()
  await rest(200)
  await which.click()
}

const type: Step = async ({ page, hand }, random) => {
  const box = page.getByRole('searchbox', { name: 'Search events and quotes' })
  await box.focus()
  for (const key of `event ${String(Math.floor(random() * 1000))}`) await hand.type(key)
  await rest(300)
  await box.fill('')
}

const read: Step = async ({ page }, random) => {
  const rows = page.getByRole('region', { name: 'Events' }).locator('li button')
  const most = await rows.count()
  if (most > 0) await rows.nth(Math.floor(random() * Math.min(most, 6))).click()
}

const play: Step = async ({ page }) => {
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  await rest(1500)
  const pause = page.getByRole('button', { name: 'Pause', exact: true })
  if (await pause.isVisible()) await pause.click()
}

const STEPS: readonly Step[] = [carryWindow, panAndZoom, toggleFacet, type, read, play]

/** Memory is read after collecting garbage, with all filters and the reader as they were at the start. */
async function memoryAtRest(at: Visit): Promise<number> {
  await at.page.keyboard.press('Escape')
  const reset = at.page.getByRole('button', { name: 'Reset filters' }).first()
  if (await reset.isEnabled()) await reset.click()
  await rest(1500)
  const { heap, buffers, workers } = await readMemory(at.session)
  return heap + buffers + workers
}

/** Plays for so many minutes on this page, by the same steps at every run. */
export async function measureRandomPlay(
  place: Place,
  subject: Subject,
  minutes: number,
): Promise<RandomPlay> {
  const { count } = subject
  const at = await visit(place, subject, READY_LIMIT_MS)
  const random = createRandom(count)
  let steps = 0
  const step = async () => {
    await STEPS[steps++ % STEPS.length]?.(at, random)
    await rest(100)
  }
  try {
    for (let warm = 0; warm < WARM_UP_STEPS; warm++) await step()
    const memory = [await memoryAtRest(at)]
    for (let reading = 1; reading <= READINGS; reading++) {
      const until = performance.now() + (minutes * 60_000) / READINGS
      while (performance.now() < until) await step()
      memory.push(await memoryAtRest(at))
    }
    return { count, minutes, steps, memory }
  } finally {
    await at.close()
  }
}
