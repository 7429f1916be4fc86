/** What stands on the page before its code has come: name and description of the dataset, where they will stay or go. */
import { expect, test, type Locator, type Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import type { DatasetFile } from '../../src/model/schema.ts'
import { expectCalm, settled, watch } from './watch.ts'

const FILE = 'data/ukraine-2023/dataset.json'
const { meta } = JSON.parse(readFileSync(`public/${FILE}`, 'utf8')) as DatasetFile
const CODE = '**/assets/main-*.js'

/** Where it begins and how high it is: how far a name may run on does not show. */
const placeOf = async (locator: Locator) => {
  const box = await locator.boundingBox()
  return box && [box.x, box.y, box.height].map(Math.round)
}

/** Holds back what is fetched from there until the answer is called. */
async function hold(page: Page, files: string): Promise<() => void> {
  let release = (): void => undefined
  const released = new Promise<void>(resolve => {
    release = resolve
  })
  await page.route(files, async route => {
    await released
    await route.continue()
  })
  return release
}

for (const [device, viewport] of [
  ['desktop', { width: 1440, height: 900 }],
  ['tablet', { width: 768, height: 1024 }],
  ['phone', { width: 390, height: 844 }],
] as const) {
  test(`the dataset is named before the code has come, and its name stays where it is: ${device}`, async ({
    page,
  }) => {
    const watched = watch(page)
    await page.setViewportSize(viewport)
    const [goOn, open] = [await hold(page, CODE), await hold(page, `**/${FILE}`)]
    await page.goto('./', { waitUntil: 'commit' })
    const name = page.getByRole('heading', { level: 1 })
    await expect(name).toHaveText(meta.title)
    await expect(page.getByText(meta.description)).toBeVisible()
    // Words can be seen before their styles and fonts have come.
    await page.waitForFunction(() =>
      [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].every(
        ({ sheet }) => sheet !== null,
      ),
    )
    await page.evaluate(() => document.fonts.ready)
    const placesOf = async () => [await placeOf(name), await placeOf(page.locator('header').first())]
    const places = await settled(page, placesOf)
    goOn()
    await expect(page.getByRole('status')).toContainText(FILE)
    await expect(name).toHaveText(meta.title)
    await expect(page.getByRole('main')).toHaveCount(1)
    open()
    await expect(page.getByRole('region', { name: 'Timeline' })).toBeVisible()
    await expect(page.locator('.first')).toHaveCount(0)
    await expect.poll(placesOf).toEqual(places)
    expectCalm(watched)
  })
}

test('no other dataset is called by its name, and what was chosen shows before the code has come', async ({
  page,
}) => {
  await page.addInitScript(() => {
    localStorage.setItem('dateline-theme', 'dark')
    localStorage.setItem('dateline-language', 'ar')
  })
  await hold(page, CODE)
  const html = page.locator('html')
  await page.goto('./', { waitUntil: 'commit' })
  await expect(page.getByText(meta.description)).toBeVisible()
  for (const [name, value] of Object.entries({ 'data-theme': 'dark', lang: 'ar', dir: 'rtl' })) {
    await expect(html).toHaveAttribute(name, value)
  }
  await page.goto('./?data=data/mine/dataset.json', { waitUntil: 'commit' })
  await expect(page.locator('.splash-name')).toBeVisible()
  await expect(page.getByText(meta.title)).toBeHidden()
  await expect(page.getByText(meta.description)).toBeHidden()
})

test('code that cannot be had: a sentence in the language of the reader, and a way out', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('dateline-language', 'uk'))
  // Missing until the page is loaded again: the map's code asks for the same file later, and would start the page.
  let loads = 0
  page.on('request', request => {
    if (request.isNavigationRequest()) loads++
  })
  await page.route(CODE, route => (loads > 1 ? route.continue() : route.fulfill({ status: 404, body: 'no' })))
  await page.goto('./')
  await expect(page.getByRole('alert')).toHaveText('Цю сторінку не вдалося завантажити повністю.')
  await page.getByRole('button', { name: 'Завантажити сторінку ще раз' }).click()
  await expect(page.getByRole('region', { name: 'Часова шкала' })).toBeVisible()
})
