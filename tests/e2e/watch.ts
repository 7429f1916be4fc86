import { expect, type Page } from '@playwright/test'

/** What a page must never do, gathered while a test plays it. */
export interface Watched {
  readonly complaints: string[]
  readonly strangers: string[]
}

/** What the browser's driver itself writes, because these tests keep the service worker from starting. */
export const DRIVERS_OWN = 'Service Worker registration blocked by Playwright'

/** Gathers console errors and warnings, exceptions, and every request that leaves for another host. */
export function watch(page: Page): Watched {
  const watched: Watched = { complaints: [], strangers: [] }
  page.on('console', message => {
    if (message.text() === DRIVERS_OWN) return
    if (message.type() === 'error' || message.type() === 'warning') watched.complaints.push(message.text())
  })
  page.on('pageerror', error => watched.complaints.push(String(error)))
  page.on('request', request => {
    const { hostname, protocol } = new URL(request.url())
    if (hostname !== '127.0.0.1' || protocol !== 'http:') watched.strangers.push(request.url())
  })
  return watched
}

export function expectCalm({ complaints, strangers }: Watched): void {
  expect(complaints).toEqual([])
  expect(strangers).toEqual([])
}

/** Opens the page and waits until its views stand: it is made piece by piece, and the list comes after the timeline. */
export async function open(page: Page, path = './'): Promise<void> {
  await page.goto(path)
  await expect(page.getByRole('region', { name: 'Map' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Timeline' })).toBeVisible()
  await expect(page.getByRole('main')).toHaveAttribute('aria-busy', 'false')
}

/** Waits until the map has drawn its marks: they come after all panels, and before that nothing answers to hands or keys. */
export async function expectMarks(page: Page): Promise<void> {
  await expect(page.getByRole('region', { name: 'Map' }).locator('.map-events-tile').first()).toBeAttached()
}

/** Waits until the page has painted once more, with all that was on its way to the paint before. */
export async function nextPaint(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  )
}

/** What is read there once two readings with a paint between them are the same. */
export async function settled<T>(page: Page, read: () => Promise<T>): Promise<T> {
  let last = await read()
  await expect(async () => {
    await nextPaint(page)
    const before = last
    last = await read()
    const now: unknown = last
    expect(now).toEqual(before)
  }).toPass({ timeout: 15_000 })
  return last
}

/** Has the page print, or not any more: what is for paper comes last, and the page may stand before it listens. */
export async function expectPaper(page: Page): Promise<void> {
  await expect(async () => {
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
    await expect(page.locator('.print-sheet')).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 15_000 })
}

/**
 * Lays out every row of the list. Those out of sight are or are not, by the way the list came to where it is, and only rows
 * that are laid out have words in the text of the page.
 */
export async function layOutRows(page: Page): Promise<void> {
  const rows = page.locator('.event-row')
  await expect(rows.first()).toBeAttached()
  await rows.evaluateAll(all => {
    for (const row of all) (row as HTMLElement).style.contentVisibility = 'visible'
  })
}
