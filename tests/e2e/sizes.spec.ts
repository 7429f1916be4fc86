/** Datasets too large to be read in the page: a file of some megabytes, and 25,000 events in the large form. */
import { expect, test, type Page } from '@playwright/test'
import { readDataset } from '../../src/dataset/read.ts'
import { createCollector } from '../../src/pipeline/large/collect.ts'
import { writeLarge } from '../../src/pipeline/large/write-large.ts'
import { madeUpFile } from '../bench/made-up.ts'
import { expectCalm, open, watch } from './watch.ts'

const COUNT = 25_000
const CHUNK_ROWS = 500

type Files = ReadonlyMap<string, Buffer>

async function largeForm(): Promise<Files> {
  const { dataset, problems } = readDataset(madeUpFile(COUNT, 7), { file: 'made-up.json' })
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
    // What has a number for every event is fetched, checked, sorted and indexed beside the page, which never has the file.
    expect(asked).toContain('columns.arrow')
    const { fetched, hashed } = await work()
    expect(fetched.filter(address => /columns|tables/u.test(address))).toEqual([])
    expect(hashed).toBeLessThan((files.get('columns.arrow')?.length ?? 0) / 2)

    await rows.nth(2).getByRole('button').click()
    const title = (await rows.nth(2).getByRole('button').textContent()) ?? ''
    await expect(readerOf(page).getByRole('heading', { level: 3 })).toHaveText(title)

    await page.getByRole('searchbox', { name: 'Search events and quotes' }).fill('event 12345')
    await expect(countOf(page)).toHaveText('1 of 25,000 events')
    await expect(rows.first().getByRole('button')).toHaveAccessibleName(/^Event 12345 /u)
    await page.getByRole('button', { name: 'Reset filters' }).click()
    await page.getByRole('checkbox', { name: 'Category 3' }).check()
    await expect(countOf(page)).toHaveText(/^3,\d{3} of 25,000 events$/u)
    expectCalm(watched)
  })

  test('any row is reached by the scroll bar: first its date, then its title', async ({ page }) => {
    await serve(page, files)
    await open(page, './?data=data/made-up/manifest.json')
    await listOf(page)
      .locator('.events-scroll')
      .evaluate(element => element.scrollTo(0, element.scrollHeight))
    const last = listOf(page).locator(`[aria-posinset="${String(COUNT)}"]`)
    await expect(last).toBeVisible()
    await expect(last.getByRole('button')).toHaveAccessibleName(/^Event \d+ of/u)
  })

  test('a link opens an event whose chunk has not come, and the events that pass can be taken along', async ({
    page,
  }) => {
    await serve(page, files)
    await open(page, './?data=data/made-up/manifest.json#event=event-20000&category=category-1')
    await expect(readerOf(page).getByRole('heading', { level: 3 })).toHaveText(/^Event 20000 of/u)
    await expect(page.getByRole('log', { name: 'Notices' })).toBeEmpty()
    await readerOf(page).getByRole('button', { name: 'Close the event' }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      readerOf(page).getByRole('button', { name: /CSV/u }).click(),
    ])
    const lines: string[] = []
    for await (const piece of await download.createReadStream()) lines.push(String(piece))
    const shown = (await countOf(page).textContent())?.split(' ')[0]?.replace(',', '')
    expect(lines.join('').trimEnd().split('\r\n')).toHaveLength(1 + Number(shown))
  })

  test('can be taken back while columns come; a worker that does not start leaves the reading to the page', async ({
    page,
  }) => {
    let held: (() => void) | null = null
    await serve(page, files)
    await page.route('**/data/made-up/columns.arrow', async route => {
      await new Promise<void>(done => {
        held = done
      })
      await route.fulfill({ body: files.get('columns.arrow') ?? Buffer.alloc(0) }).catch(() => null)
    })
    await page.goto('./?data=data/made-up/manifest.json')
    await expect.poll(() => held).not.toBeNull()
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
  const text = JSON.stringify(madeUpFile(20_000, 7))

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

  test('can be taken back while it comes, and opened after all', async ({ page }) => {
    let hold = true
    await page.route('**/data/made-up/dataset.json', async route => {
      if (hold) await new Promise(done => void setTimeout(done, 300))
      await route.fulfill({ body: text })
    })
    await page.goto('./?data=data/made-up/dataset.json')
    await page.getByRole('button', { name: 'Cancel' }).click()
    await expect(page.getByRole('alert')).toContainText('you cancelled it')
    hold = false
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(countOf(page)).toHaveText('20,000 of 20,000 events')
  })
})
