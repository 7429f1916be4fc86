import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { readFileSync } from 'node:fs'
import type { DatasetFile } from '../../src/model/schema.ts'
import { writeLargePages } from '../../src/pipeline/site/large-pages.ts'
import {
  fetchFrom,
  type Files,
  MANIFEST,
  ROOT,
  sound,
  textOf,
  writtenFrom,
} from '../dataset/large/shipped.ts'

const shipped = JSON.parse(readFileSync('public/data/ukraine-2023/dataset.json', 'utf8')) as DatasetFile
const PAGES = ['data/ukraine-2023/events.html', 'third-party.html'] as const

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`the page is ${colorScheme} where the system is`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      await page.goto('./')
      const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
      const lightness = Math.max(...(paper.match(/\d+/gu) ?? []).map(Number))
      expect(lightness > 127 ? 'light' : 'dark').toBe(colorScheme)
    })
  }

  test('the page says what the dataset is, and leads to all events and to the file', async ({ page }) => {
    await page.goto('./')
    await expect(page.getByRole('heading', { name: shipped.meta.title })).toBeVisible()
    await expect(page.getByRole('main')).toContainText(shipped.meta.description)
    const file = page.getByRole('link', { name: 'The dataset itself' })
    expect((await page.request.get((await file.getAttribute('href')) ?? '')).ok()).toBe(true)

    await page.getByRole('link', { name: 'All events with their quotes' }).click()
    await expect(page.getByRole('article')).toHaveCount(shipped.events.length)
    const quoted = await page.locator('blockquote').allTextContents()
    expect(shipped.quotes.filter(({ exact }) => !quoted.includes(exact))).toEqual([])
  })
})

async function faultsOf(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)
}

for (const path of PAGES) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${path} is accessible in ${colorScheme}, asks nobody, and fits a phone`, async ({
      browser,
      baseURL,
    }) => {
      const context = await browser.newContext({ colorScheme, viewport: { width: 320, height: 640 } })
      const page = await context.newPage()
      const strangers: string[] = []
      const faults: string[] = []
      page.on('request', request => {
        if (!request.url().startsWith(baseURL ?? '')) strangers.push(request.url())
      })
      page.on('console', message => faults.push(message.text()))
      await page.goto(`${baseURL ?? ''}${path}`)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
      // Some hundred events alike: a handful tells as much, and axe looks at every word for its contrast.
      await page
        .locator('article')
        .evaluateAll(articles => articles.slice(8).forEach(article => article.remove()))
      expect(await faultsOf(new AxeBuilder({ page }))).toEqual([])
      expect({ strangers, faults }).toEqual({ strangers: [], faults: [] })
      await context.close()
    })
  }
}

/** The first event of a page leads to the same one on map and timeline. */
async function expectWayToEvent(page: Page): Promise<void> {
  const article = page.getByRole('article').first()
  const title = (await article.getByRole('heading', { level: 2 }).textContent()) ?? ''
  await article.getByRole('link', { name: 'On map and timeline' }).click()
  await expect(
    page.getByRole('region', { name: 'Reader' }).getByRole('heading', { name: title }),
  ).toBeVisible()
}

test('a plain page leads back to the event on map and timeline', async ({ page }) => {
  await page.goto('./data/ukraine-2023/events.html')
  await expectWayToEvent(page)
})

/** The shipped dataset in the large form, in five chunks, with its plain pages. */
async function largeSite(): Promise<Files> {
  const files = await writtenFrom([sound(ROOT)], { chunkRows: 25, bucketNames: 100 })
  const origin = { text: textOf(files, 'manifest.json'), address: MANIFEST, fetcher: fetchFrom(files) }
  const page = '?data=data/mine/manifest.json'
  const put = (path: string, html: string) => {
    files.set(path, new TextEncoder().encode(html))
    return Promise.resolve()
  }
  await writeLargePages({ origin, page, most: Infinity, put })
  return files
}

test('a large dataset is read page by page, each accessible and fit for a phone, up to an event on the map', async ({
  page,
}) => {
  const files = await largeSite()
  const faults: string[] = []
  page.on('console', message => faults.push(message.text()))
  await page.route('**/data/mine/**', route => {
    const path = new URL(route.request().url()).pathname.split('/data/mine/')[1] ?? ''
    const body = files.get(path)
    const contentType = path.endsWith('.html') ? 'text/html; charset=utf-8' : 'application/json'
    return body === undefined
      ? route.fulfill({ status: 404 })
      : route.fulfill({ body: Buffer.from(body), contentType })
  })
  await page.setViewportSize({ width: 320, height: 640 })
  const expectSound = async () => {
    // The words of a page stand in it before its style sheet has come.
    await page.waitForLoadState()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    expect(await faultsOf(new AxeBuilder({ page }).exclude('article ~ article'))).toEqual([])
  }
  await page.goto('./data/mine/events.html')
  await expect(page.getByRole('main').getByRole('link')).toHaveCount(5)
  await expectSound()
  await page.getByRole('link', { name: /^Page 4: / }).click()
  await expect(page.getByRole('article')).toHaveCount(25)
  await expectSound()
  await page.getByRole('link', { name: 'Later: page 5' }).first().click()
  await expect(page.getByRole('article')).toHaveCount(shipped.events.length - 100)
  await expect(page.getByRole('link', { name: /^Later/ })).toHaveCount(0)
  expect(faults).toEqual([])

  await expectWayToEvent(page)
})
