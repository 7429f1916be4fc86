/** Datasets too large to be read in the page: a file of some megabytes, and 25,000 events in the large form. */
import { expect, test, type Page } from '@playwright/test'
import { readDataset } from '../../src/dataset/read.ts'
import { createCollector } from '../../src/pipeline/large/collect.ts'
import { writeLarge } from '../../src/pipeline/large/write-large.ts'
import type { DatasetFile } from '../../src/model/schema.ts'
import { madeUpFile } from '../bench/made-up.ts'
import { expectSeen, stopOf, tabTo } from './focus.ts'
import { expectCalm, open, watch } from './watch.ts'

const COUNT = 25_000
const CHUNK_ROWS = 500

type Files = ReadonlyMap<string, Buffer>

/** In the words of one claimant, this event was long after all others. */
const RETOLD = 'event-12'
const VOICE = 'claimant-39'

/** Made-up events, one of which a voice dates otherwise. */
function madeUp(count: number): DatasetFile {
  const file = madeUpFile(count, 7)
  const claim = {
    id: `${RETOLD}-b`,
    property: 'time' as const,
    claimant: VOICE,
    statement: 'It was in 2031.',
    stance: 'asserts' as const,
    values: [{ kind: 'time' as const, edtf: '2031-05-05' }],
    evidence: [{ source: 'source' }],
  }
  const events = file.events.map(event =>
    event.id === RETOLD ? { ...event, claims: [...event.claims, claim] } : event,
  )
  return { ...file, events }
}

/** The voice's own date leads: the event that is open stands where that voice puts it, and back among its own day after it. */
async function expectRetold(page: Page, address: string): Promise<void> {
  const row = listOf(page)
    .getByRole('listitem')
    .filter({ hasText: `Event ${RETOLD.split('-')[1] ?? ''} of` })
  const place = async () => Number(await row.getAttribute('aria-posinset', { timeout: 5000 }))
  await open(page, `${address}#told-by=claimant:${VOICE}&event=${RETOLD}`)
  const bar = page.getByRole('region', { name: 'As told by' })
  await expect(bar).toContainText('Their dates and places lead')
  await expect(row).toContainText('2031')
  await expect.poll(place).toBeGreaterThan(10_000)
  await bar.getByRole('button', { name: 'All voices' }).click()
  await expect(row).not.toContainText('2031')
  await expect.poll(place).toBeLessThan(1000)
}

async function largeForm(): Promise<Files> {
  const { dataset, problems } = readDataset(madeUp(COUNT), { file: 'made-up.json' })
  if (dataset === null) throw new Error(`The made-up dataset cannot be read: ${JSON.stringify(problems[0])}`)
  const collector = createCollector(
    dataset.categories.map(({ id }) => id),
    'data/made-up',
  )
  collector.add(dataset)
  const got = collector.collect()
  if ('problems' in got) throw new Error(JSON.stringify(got.problems[0]))
  const files = new Map<string, Buffer>()
  await writeLarge(
    dataset,
    got.collected,
    (path, bytes) => {
      files.set(path, Buffer.from(bytes))
      return Promise.resolve()
    },
    { chunkRows: CHUNK_ROWS, bucketNames: 2000 },
  )
  collector.end()
  return files
}

/** Serves the files below `data/made-up`, and tells which were asked for. */
async function serve(page: Page, files: Files): Promise<string[]> {
  const asked: string[] = []
  await page.route('**/data/made-up/**', async route => {
    const path = new URL(route.request().url()).pathname.split('/data/made-up/')[1] ?? ''
    asked.push(path)
    const body = files.get(path)
    await (body === undefined ? route.fulfill({ status: 404 }) : route.fulfill({ body }))
  })
  return asked
}

/** Lets requests for a file wait for ever; gives how many there were. */
async function hold(page: Page, files: string): Promise<() => number> {
  let asked = 0
  await page.route(files, () => {
    asked++
  })
  return () => asked
}

const countOf = (page: Page) => page.getByRole('status', { name: 'Count' })
const listOf = (page: Page) => page.getByRole('region', { name: 'Events' })
const readerOf = (page: Page) => page.getByRole('region', { name: 'Reader' })

/** What the page itself did, not its worker: the longest text it parsed as JSON, the most bytes it hashed, what it fetched. */
interface Work {
  longest: number
  hashed: number
  readonly fetched: string[]
}

/** Watches what holds a page up, from the first script on. */
async function watchWork(page: Page): Promise<() => Promise<Work>> {
  await page.addInitScript(() => {
    const work: Work = { longest: 0, hashed: 0, fetched: [] }
    Object.assign(window, { work })
    const parse = JSON.parse.bind(JSON)
    JSON.parse = (text: string, revive?: (key: string, value: unknown) => unknown): unknown => {
      work.longest = Math.max(work.longest, text.length)
      return parse(text, revive)
    }
    Response.prototype.json = () => Promise.reject(new Error('read as text, so that the test sees it'))
    const digest = crypto.subtle.digest.bind(crypto.subtle)
    crypto.subtle.digest = (algorithm, data) => {
      work.hashed = Math.max(work.hashed, data.byteLength)
      return digest(algorithm, data)
    }
    const fetchHere = window.fetch.bind(window)
    window.fetch = (input, init) => {
      work.fetched.push(input instanceof Request ? input.url : String(input))
      return fetchHere(input, init)
    }
  })
  return () => page.evaluate(() => (window as unknown as { work: Work }).work)
}

/** Runs in the page: words of the categories that stand on two lines, once these labels and figures of a million stand there. */
function brokenWords(labels: readonly string[]): string[] {
  for (const figures of document.querySelectorAll('.facet-grid .facet-count > *')) {
    figures.textContent = '1,234,567'
  }
  const linesOf = (text: Text, start: number, end: number) => {
    const range = document.createRange()
    range.setStart(text, start)
    range.setEnd(text, end)
    return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size
  }
  const texts = [...document.querySelectorAll('.facet-grid .facet-label')].map((label, at) => {
    label.textContent = labels[at % labels.length] ?? ''
    return label.firstChild
  })
  return texts.flatMap(text => {
    if (!(text instanceof Text)) return ['no label']
    // A word may be parted at its own hyphen.
    return [...text.data.matchAll(/[^\s-]+/gu)].flatMap(({ 0: word, index }) =>
      linesOf(text, index, index + word.length) === 1 ? [] : [word],
    )
  })
}

/** Runs in the page: how many figures of the dataset are broken over lines or stick out, once each is ten million. */
function brokenFigures(): number {
  const frame = document.querySelector('.welcome-counts')?.getBoundingClientRect()
  const figures = [...document.querySelectorAll('.welcome-counts dd')]
  for (const figure of figures) figure.textContent = '10,000,000'
  if (frame === undefined || figures.length === 0) return Infinity
  return figures.filter(figure => {
    const { height, right } = figure.getBoundingClientRect()
    return height > 1.5 * Number.parseFloat(getComputedStyle(figure).lineHeight) || right > frame.right + 0.5
  }).length
}

test.describe('25,000 events in the large form', () => {
  let files: Files
  test.beforeAll(async () => {
    files = await largeForm()
  })

  test('open with their columns alone; list, reader, search and filters ask for what they show', async ({
    page,
  }) => {
    const watched = watch(page)
    const work = await watchWork(page)
    const asked = await serve(page, files)
    await open(page, './?data=data/made-up/manifest.json')
    await expect(countOf(page)).toHaveText('25,000 of 25,000 events')
    const rows = listOf(page).getByRole('listitem')
    await expect(rows.first()).toHaveAttribute('aria-setsize', String(COUNT))
    await expect(rows.first().getByRole('button')).toHaveAccessibleName(/^Event \d/u)
    const chunks = new Set(asked.filter(path => path.startsWith('events/')))
    expect(chunks.size).toBeLessThan(10)
    expect(await page.evaluate(brokenFigures)).toBe(0)

    const third = rows.nth(2).getByRole('button')
    await expect(third).toHaveAccessibleName(/^Event \d/u)
    const title = (await third.textContent()) ?? ''
    await third.click()
    await expect(readerOf(page).getByRole('heading', { level: 3 })).toHaveText(title)

    await page.getByRole('searchbox', { name: 'Search events and quotes' }).fill('event 12345')
    await expect(countOf(page)).toHaveText('1 of 25,000 events')
    await expect(rows.first().getByRole('button')).toHaveAccessibleName(/^Event 12345 /u)
    await page.getByRole('button', { name: 'Reset filters' }).click()
    await page.getByRole('checkbox', { name: 'Category 3' }).check()
    await expect(countOf(page)).toHaveText(/^3,\d{3} of 25,000 events$/u)
    expectCalm(watched)

    // All parts are fetched, checked and read beside the page, which has none of the files but the manifest.
    for (const part of [/^columns\.arrow$/u, /^events\//u, /^words\//u])
      expect(asked.some(path => part.test(path))).toBe(true)
    const { fetched, hashed, longest } = await work()
    expect(fetched.map(address => new URL(address, page.url()).pathname)).toEqual([
      '/data/made-up/manifest.json',
    ])
    const smallest = Math.min(
      ...[...files].filter(([path]) => path.startsWith('events/')).map(([, { length }]) => length),
    )
    expect({ hashed, longest: longest < smallest }).toEqual({ hashed: 0, longest: true })

    const labels = [
      'Civilians, infrastructure',
      'Військово-морська подія',
      'Naval',
      'Disinformation campaign',
    ]
    for (const width of [1440, 1024, 768, 390, 320]) {
      await page.setViewportSize({ width, height: 900 })
      const sheet = page.getByRole('button', { name: 'Filter', exact: true })
      if ((await sheet.isVisible()) && (await sheet.getAttribute('aria-expanded')) === 'false')
        await sheet.click()
      await expect(page.getByRole('checkbox').first()).toBeVisible()
      expect(await page.evaluate(brokenWords, labels), `words broken at ${String(width)} px`).toEqual([])
    }
  })

  test('any row is reached by the scroll bar or by keys: first its date, then its title', async ({
    page,
  }) => {
    await serve(page, files)
    await open(page, './?data=data/made-up/manifest.json')
    await listOf(page)
      .locator('.events-scroll')
      .evaluate(element => element.scrollTo(0, element.scrollHeight))
    const last = listOf(page).locator(`[aria-posinset="${String(COUNT)}"]`)
    await expect(last).toBeVisible()
    await expect(last.getByRole('button')).toHaveAccessibleName(/^Event \d+ of/u)

    const rows = listOf(page).getByRole('listitem')
    await page.keyboard.press('/')
    await tabTo(page, /^Event \d+ of/u)
    await page.keyboard.press('Home')
    await expect(rows.first().getByRole('button')).toBeFocused()
    await expect(rows.first()).toHaveAttribute('aria-posinset', '1')
    await page.keyboard.press('End')
    await expect(last.getByRole('button')).toBeFocused()
    await expectSeen(page)
    await page.keyboard.press('PageUp')
    await expect(last.getByRole('button')).not.toBeFocused()
    // Far from the row that was visited, which is not in the page then: Tab enters there all the same.
    await expect.poll(async () => (await stopOf(page)).name).toMatch(/^Event \d+ of/u)
    const visited = (await stopOf(page)).name
    await page.keyboard.press('Tab')
    await listOf(page)
      .locator('.events-scroll')
      .evaluate(element => element.scrollTo(0, 0))
    await expect(rows.first()).toHaveAttribute('aria-posinset', '1')
    await page.keyboard.press('Shift+Tab')
    await expect.poll(async () => (await stopOf(page)).name).toBe(visited)
    await expectSeen(page)
    await expect(listOf(page).locator('.event-row > [tabindex="0"]')).toHaveCount(1)
  })

  test('a long list is filtered near its end, and stands where it was when it comes back on a phone', async ({
    page,
  }) => {
    await serve(page, files)
    await open(page, './?data=data/made-up/manifest.json')
    const scroller = listOf(page).locator('.events-scroll')
    const rows = listOf(page).getByRole('listitem')
    const toEnd = (short: number) =>
      scroller.evaluate((element, px) => element.scrollTo(0, element.scrollHeight - px), short)
    await toEnd(0)
    await expect(listOf(page).locator(`[aria-posinset="${String(COUNT)}"]`)).toBeVisible()
    await scroller.evaluate(element => element.scrollBy(0, -300))
    await page.getByRole('checkbox', { name: 'Category 3' }).check()
    await expect(countOf(page)).toHaveText(/^3,\d{3} of 25,000 events$/u)
    await expect(rows.last()).toBeInViewport()
    await page.getByRole('button', { name: 'Reset filters' }).click()
    await expect(countOf(page)).toHaveText('25,000 of 25,000 events')

    await page.setViewportSize({ width: 390, height: 844 })
    const sheet = page.getByRole('button', { name: /^List/u })
    await sheet.click()
    await scroller.evaluate(element => element.scrollTo(0, element.scrollHeight / 2))
    // The rows of the middle, and not those that were there before.
    await expect(rows.first()).toHaveAttribute('aria-posinset', /^(?!24)\d{4,5}$/u)
    const chosen = rows.nth(9)
    await expect(chosen.getByRole('button')).toHaveAccessibleName(/^Event \d+ of/u)
    const name = (await chosen.getByRole('button').textContent()) ?? ''
    await listOf(page).getByRole('button', { name }).click()
    await expect(readerOf(page).getByRole('heading', { level: 3 })).toHaveText(name)
    await sheet.click()
    await expect(listOf(page).getByRole('button', { name })).toBeInViewport({ ratio: 1 })
    // And after the page has another size, with nothing scrolled meanwhile.
    await page.setViewportSize({ width: 390, height: 700 })
    await expect(listOf(page).getByRole('button', { name })).toBeInViewport({ ratio: 1 })
  })

  test('a link opens an event whose chunk has not come, and the events that pass can be taken along', async ({
    page,
  }) => {
    await serve(page, files)
    await open(page, './?data=data/made-up/manifest.json#event=event-20000&category=category-1')
    await expect(readerOf(page).getByRole('heading', { level: 3 })).toHaveText(/^Event 20000 of/u)
    await expect(page.getByRole('log', { name: 'Notices' })).toBeEmpty()
    await readerOf(page).getByRole('button', { name: 'Close the event' }).click()
    await expect(countOf(page)).toHaveText(/^[\d,]+ of 25,000 events/u)
    const shown = (await countOf(page).textContent())?.split(' ')[0]?.replace(',', '')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      readerOf(page).getByRole('button', { name: /CSV/u }).click(),
    ])
    const lines: string[] = []
    for await (const piece of await download.createReadStream()) lines.push(String(piece))
    expect(lines.join('').trimEnd().split('\r\n')).toHaveLength(1 + Number(shown))
  })

  test('a voice brings its own dates, fetched when it is chosen', async ({ page }) => {
    const asked = await serve(page, files)
    await expectRetold(page, './?data=data/made-up/manifest.json')
    expect(asked.filter(path => path.startsWith('voices/'))).toHaveLength(1)
  })

  test('can be taken back while columns come; a worker that does not start leaves the reading to the page', async ({
    page,
  }) => {
    await serve(page, files)
    const columns = await hold(page, '**/data/made-up/columns.arrow')
    await page.goto('./?data=data/made-up/manifest.json')
    await expect.poll(columns).toBe(1)
    await page.getByRole('button', { name: 'Cancel' }).click()
    await expect(page.getByRole('alert')).toContainText('you cancelled it')
    await page.unroute('**/data/made-up/columns.arrow')
    await page.route('**/assets/worker-*.js', route => route.abort())
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(countOf(page)).toHaveText('25,000 of 25,000 events')
    await expect(page.getByRole('log', { name: 'Notices' })).toContainText(/started no worker/u)
  })

  test('a chunk that is missing costs its own events and is named, with what to do', async ({ page }) => {
    const [first = ''] = [...files.keys()].filter(path => path.startsWith('events/')).toSorted()
    const without = new Map([...files].filter(([path]) => path !== first))
    await serve(page, without)
    await open(page, './?data=data/made-up/manifest.json')
    const row = listOf(page).getByRole('listitem').first()
    await expect(row).toHaveAttribute('aria-busy', 'true')
    await expect(page.getByText(`${first} is not on this server`)).toBeAttached()
    await page.getByRole('searchbox', { name: 'Search events and quotes' }).fill('event 12345')
    await expect(countOf(page)).toHaveText('1 of 25,000 events')
  })
})

test.describe('a file of some megabytes', () => {
  const text = JSON.stringify(madeUp(20_000))

  test('is read beside the page, which goes on answering, and is searched there', async ({ page }) => {
    const work = await watchWork(page)
    await page.route('**/data/made-up/dataset.json', route => route.fulfill({ body: text }))
    await open(page, './?data=data/made-up/dataset.json')
    await expect(countOf(page)).toHaveText('20,000 of 20,000 events')
    await expect(listOf(page).getByRole('listitem').first().getByRole('button')).toHaveAccessibleName(
      /^Event \d/u,
    )
    await page.getByRole('searchbox', { name: 'Search events and quotes' }).fill('event 12345')
    await expect(countOf(page)).toHaveText('1 of 20,000 events')
    // The file has megabytes. What the page parses itself holds the page up, so it must be small.
    expect(text.length).toBeGreaterThan(5_000_000)
    expect((await work()).longest).toBeLessThan(100_000)
  })

  test('lets a voice bring its own dates', async ({ page }) => {
    await page.route('**/data/made-up/dataset.json', route => route.fulfill({ body: text }))
    await expectRetold(page, './?data=data/made-up/dataset.json')
  })

  test('can be taken back while it is read, and opened after all', async ({ page }) => {
    await page.route('**/data/made-up/dataset.json', route => route.fulfill({ body: text }))
    const asked = await hold(page, '**/assets/worker-*.js')
    await page.goto('./?data=data/made-up/dataset.json')
    await expect.poll(asked).toBe(1)
    await page.getByRole('button', { name: 'Cancel' }).click()
    await expect(page.getByRole('alert')).toContainText('you cancelled it')
    await page.unroute('**/assets/worker-*.js')
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(countOf(page)).toHaveText('20,000 of 20,000 events')
  })
})
