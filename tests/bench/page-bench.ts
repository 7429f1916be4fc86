/** The whole page in a real Chromium: the time window carried over all of time, with every view linked. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test'
import { preview } from 'vite'
import { generateFile } from './generate.ts'
import { median, quantile } from './measure.ts'

const MOVES = 120
const SIZE = { width: 1440, height: 900 }

export interface PageFigures {
  readonly name: string
  readonly readyMs: number
  readonly moveMs: number
  readonly frameP95Ms: number
  readonly longTasksMs: number
  readonly heapMb: number
  readonly buffersMb: number
  /** Self time by function while moving, in ms a move; the most first. Empty unless profiled. */
  readonly costs: readonly (readonly [name: string, ms: number])[]
}

/** Written beside the built site: what any page costs here, and one that redraws all of itself at each move. */
const FLOORS = {
  empty: '<!doctype html><title>floor</title><body style="height:900px">',
  putImageData:
    '<!doctype html><title>floor</title><canvas width=1440 height=900></canvas><script src="floor.js"></script>',
  script:
    "const c=document.querySelector('canvas').getContext('2d');const d=c.createImageData(1440,900);let n=0;" +
    "addEventListener('pointermove',()=>requestAnimationFrame(()=>{d.data.fill(n++&255);c.putImageData(d,0,0)}))",
}

/** Runs in the page: time from each pointer move to the frame after it, and tasks over 50 ms. */
function watchMoves(): void {
  const seen = { frames: [] as number[], long: 0 }
  Object.assign(window, { benchSeen: seen })
  addEventListener(
    'pointermove',
    event => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel()
        channel.port1.addEventListener('message', () => {
          seen.frames.push(performance.now() - event.timeStamp)
          channel.port1.close()
        })
        channel.port1.start()
        channel.port2.postMessage(null)
      })
    },
    { capture: true },
  )
  new PerformanceObserver(list => {
    for (const entry of list.getEntries()) seen.long += entry.duration - 50
  }).observe({ type: 'longtask' })
}

async function taskMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
}

const frame = (page: Page) =>
  page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => resolve(null))))

interface Place {
  readonly from: number
  readonly to: number
  readonly y: number
}

/** One gesture of 120 moves with the button down; ms of main-thread time for each. */
async function drag(page: Page, session: CDPSession, { from, to, y }: Place): Promise<number[]> {
  await page.mouse.move(from, y)
  await page.mouse.down()
  const times: number[] = []
  for (let at = 1; at <= MOVES; at++) {
    const before = await taskMs(session)
    await page.mouse.move(from + ((to - from) * at) / MOVES, y)
    await frame(page)
    times.push((await taskMs(session)) - before)
  }
  await page.mouse.up()
  return times
}

async function costsOf(session: CDPSession): Promise<(readonly [string, number])[]> {
  const { profile } = await session.send('Profiler.stop')
  const nodes = new Map(profile.nodes.map(node => [node.id, node.callFrame]))
  const self = new Map<string, number>()
  for (const [at, id] of (profile.samples ?? []).entries()) {
    const name = nodes.get(id)?.functionName || '(anonymous)'
    self.set(name, (self.get(name) ?? 0) + (profile.timeDeltas?.[at] ?? 0) / 1000 / MOVES)
  }
  return [...self]
    .filter(([name]) => name !== '(idle)' && name !== '(program)')
    .toSorted((a, b) => b[1] - a[1])
}

async function heapOf(session: CDPSession): Promise<{ heapMb: number; buffersMb: number }> {
  await session.send('HeapProfiler.collectGarbage')
  const usage = (await session.send('Runtime.getHeapUsage')) as {
    usedSize: number
    backingStorageSize?: number
  }
  return { heapMb: usage.usedSize / 1e6, buffersMb: (usage.backingStorageSize ?? 0) / 1e6 }
}

/** Where the window is made (a twelfth of the plot at its start) and over what it is then carried. */
async function placesOf(page: Page): Promise<{ make: Place; carry: Place }> {
  const box = await page.locator('.timeline-surface').boundingBox()
  if (box === null)
    throw new Error('The page shows no timeline to drag on: look at its dataset and its errors.')
  const y = box.y + 12
  const width = box.width / 12
  return {
    make: { from: box.x + 6, to: box.x + width, y },
    carry: { from: box.x + width / 2, to: box.x + box.width - width / 2, y },
  }
}

interface Run {
  readonly name: string
  readonly url: string
  readonly app: boolean
  readonly profiled: boolean
}

async function measureOnce(browser: Browser, { name, url, app, profiled }: Run): Promise<PageFigures> {
  const page = await browser.newPage({ viewport: SIZE })
  await page.addInitScript(watchMoves)
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  await page.goto(url)
  if (app) {
    await page.getByRole('slider', { name: 'Start of the time window' }).waitFor({ timeout: 120_000 })
    await page.locator('canvas.map-events').waitFor({ timeout: 120_000 })
  }
  await frame(page)
  const readyMs = await page.evaluate(() => performance.now())
  await page.waitForTimeout(1500)
  const still = { from: 100, to: 1300, y: 700 }
  const { make, carry } = app ? await placesOf(page) : { make: still, carry: still }
  if (app) {
    await page.mouse.move(make.from, make.y)
    await page.mouse.down()
    await page.mouse.move(make.to, make.y, { steps: 4 })
    await page.mouse.up()
    await page.waitForTimeout(600)
  }
  await page.evaluate(() =>
    Object.assign((window as unknown as { benchSeen: object }).benchSeen, { frames: [], long: 0 }),
  )
  if (profiled) {
    await session.send('Profiler.enable')
    await session.send('Profiler.setSamplingInterval', { interval: 200 })
    await session.send('Profiler.start')
  }
  const times = await drag(page, session, carry)
  const costs = profiled ? (await costsOf(session)).slice(0, 25) : []
  const seen = await page.evaluate(
    () => (window as unknown as { benchSeen: { frames: number[]; long: number } }).benchSeen,
  )
  const heap = await heapOf(session)
  await page.context().close()
  return {
    name,
    readyMs,
    moveMs: median(times),
    frameP95Ms: quantile(seen.frames, 0.95),
    longTasksMs: seen.long,
    ...heap,
    costs,
  }
}

/** Median of several runs, each figure by itself. */
async function measured(browser: Browser, run: Run, runs: number): Promise<PageFigures> {
  const all: PageFigures[] = []
  for (let at = 0; at < runs; at++) all.push(await measureOnce(browser, run))
  const middle = (key: 'readyMs' | 'moveMs' | 'frameP95Ms' | 'longTasksMs' | 'heapMb' | 'buffersMb') =>
    median(all.map(figures => figures[key]))
  return {
    name: run.name,
    readyMs: middle('readyMs'),
    moveMs: middle('moveMs'),
    frameP95Ms: middle('frameP95Ms'),
    longTasksMs: middle('longTasksMs'),
    heapMb: middle('heapMb'),
    buffersMb: middle('buffersMb'),
    costs: all[0]?.costs ?? [],
  }
}

/**
 * Serves the built site of `folder` and measures floors, the shipped dataset and made-up ones of these counts, which are
 * written beside it. Needs a Chromium at CHROMIUM_PATH or Playwright's own.
 */
export async function measurePages(
  folder: string,
  counts: readonly number[],
  { runs, profiled }: { readonly runs: number; readonly profiled: boolean },
): Promise<{ browser: string; pages: PageFigures[] }> {
  writeFileSync(join(folder, 'floor-empty.html'), FLOORS.empty)
  writeFileSync(join(folder, 'floor-image.html'), FLOORS.putImageData)
  writeFileSync(join(folder, 'floor.js'), FLOORS.script)
  for (const count of counts) {
    writeFileSync(join(folder, `bench-${String(count)}.json`), JSON.stringify(generateFile(count, 7)))
  }
  const server = await preview({
    build: { outDir: folder },
    preview: { host: '127.0.0.1', port: 0 },
    logLevel: 'error',
  })
  const base = server.resolvedUrls?.local[0] ?? ''
  const executablePath = process.env['CHROMIUM_PATH']
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  const sites: Run[] = [
    { name: 'floor: empty page', url: `${base}floor-empty.html`, app: false, profiled: false },
    { name: 'floor: putImageData', url: `${base}floor-image.html`, app: false, profiled: false },
    { name: 'shipped dataset', url: base, app: true, profiled },
    ...counts.map(count => ({
      name: `${count.toLocaleString('en')} events`,
      url: `${base}?data=bench-${String(count)}.json`,
      app: true,
      profiled,
    })),
  ]
  const pages: PageFigures[] = []
  for (const site of sites) pages.push(await measured(browser, site, runs))
  const version = browser.version()
  await browser.close()
  await server.close()
  return { browser: version, pages }
}
