/** Everything a reader does here, without the pointer; at each stop the focus is seen. */
import { expect, test, type Page } from '@playwright/test'
import { expectSeen, stopOf, tabTo } from './focus.ts'
import { expectCalm, expectMarks, open, watch } from './watch.ts'

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const countOf = (page: Page) => page.getByRole('status', { name: 'Count' })

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** A control of that name has the focus, and shows it. */
async function expectAt(page: Page, name: string): Promise<void> {
  await expect.poll(async () => (await stopOf(page)).name).toBe(name)
  await expectSeen(page)
}

/** Once round the page, by the names of its stops. Between its end and its beginning nothing may have the focus. */
async function round(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<readonly string[]> {
  const names: string[] = []
  while (names.length < 200) {
    await press(page, key)
    if ((await stopOf(page)).name === 'nothing') await press(page, key)
    const { name } = await expectSeen(page)
    if (name === names[0]) break
    names.push(name)
  }
  return names
}

test('every task of the page, by keyboard alone', async ({ page, context }) => {
  test.setTimeout(120_000)
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const watched = watch(page)
  await open(page)
  const reader = region(page, 'Reader')

  await test.step('search', async () => {
    await press(page, '/')
    await expectSeen(page)
    await page.keyboard.type('novocherkassk')
    await expect(countOf(page)).not.toContainText(/^(\d+) of \1/u)
    await press(page, 'Escape')
    await expect(countOf(page)).toContainText('106 of 106')
  })

  await test.step('nothing found, and all shown again', async () => {
    await press(page, '/')
    await page.keyboard.type('nothing-has-these-words')
    await expect(countOf(page)).toContainText(/^(0|No|none)/iu)
    await expect(page.getByRole('button', { name: 'Show all events' })).toBeVisible()
    await tabTo(page, /^Show all events$/u)
    await press(page, 'Enter')
    await expect(countOf(page)).toContainText('106 of 106')
    await expect.poll(async () => (await stopOf(page)).name).not.toBe('nothing')
    await expectSeen(page)
  })

  await test.step('colours and language', async () => {
    await press(page, '/')
    await tabTo(page, /^Language$/u)
    await press(page, 'ArrowDown')
    await expect(page.locator('html')).toHaveAttribute('lang', 'uk')
    await expect(page.locator('#language')).toBeFocused()
    await expectSeen(page)
    await press(page, 'ArrowUp')
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await expect(page.locator('#language')).toBeFocused()
    await tabTo(page, /^Colours/u)
    for (const theme of ['light', 'dark', 'light']) {
      await press(page, 'Enter')
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
      await expectSeen(page)
    }
  })

  await test.step('keys, picture, link', async () => {
    await press(page, '?')
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
    await expectSeen(page)
    await press(page, 'Escape')
    await tabTo(page, /^Save picture/u)
    const saved = page.waitForEvent('download')
    await press(page, 'Enter')
    await saved
    await expectAt(page, 'Save picture')
    await tabTo(page, /^Share$/u)
    await press(page, 'Enter')
    await expect(page.getByRole('log', { name: 'Notices' })).toContainText('Link to this view copied')
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(page.url())
    await expectSeen(page)
  })

  await test.step('a filter, and all of them reset', async () => {
    await tabTo(page, /^Shelling/u)
    await press(page, 'Space')
    await expect(countOf(page)).toContainText('9 of 106')
    await expectSeen(page)
    await tabTo(page, /^Reset filters$/u, 'Shift+Tab')
    await press(page, 'Enter')
    await expect(countOf(page)).toContainText('106 of 106')
    await expectAt(page, 'Reset filters')
    await tabTo(page, /^Strike/u)
    await press(page, 'Space')
    await expect(countOf(page)).toContainText('23 of 106')
  })

  await test.step('the list: one stop, and from event to event by arrows', async () => {
    const rows = region(page, 'Events').locator('.event-title')
    await expect(rows).toHaveCount(23)
    const titles = await rows.allTextContents()
    /** Position of the row that has the focus, which is seen. */
    const here = async () => {
      const { name } = await expectSeen(page)
      return titles.findIndex(title => title.startsWith(name))
    }
    await tabTo(page, new RegExp(`^${(titles[0] ?? '').slice(0, 30).replaceAll(/\W/gu, '.')}`, 'u'))
    await expect.poll(here).toBe(0)
    await press(page, 'ArrowDown', 'ArrowDown', 'ArrowUp')
    await expect.poll(here).toBe(1)
    await press(page, 'PageDown')
    await expect.poll(here).toBeGreaterThan(2)
    await press(page, 'End', 'ArrowDown')
    await expect.poll(here).toBe(titles.length - 1)
    await press(page, 'Tab')
    await expectAt(page, 'Skip the map')
    await press(page, 'Shift+Tab')
    await expect.poll(here).toBe(titles.length - 1)
    await press(page, 'Home', 'Space')
    await expect(reader.getByRole('heading', { level: 3 })).toHaveText(titles[0] ?? '')
    await expect.poll(here).toBe(0)
    await press(page, 'Escape')
  })

  await test.step('the map, from mark to mark', async () => {
    await tabTo(page, /^Skip the map$/u)
    await tabTo(page, /^Map of events/u)
    await expectMarks(page)
    await press(page, 'Enter')
    await expect(page.getByRole('status', { name: 'Announcement' })).toContainText('Walking')
    await press(page, 'ArrowUp')
    await expect(page.locator('.map-tip')).toBeVisible()
    await expectSeen(page)
    await press(page, 'Escape')
    await tabTo(page, /^Legend$/u)
    await press(page, 'Enter', 'Enter')
  })

  await test.step('a box on the map', async () => {
    const said = page.getByRole('status', { name: 'Announcement' })
    const tool = page.getByRole('button', { name: 'Draw a box' })
    await tabTo(page, /^Draw a box$/u, 'Shift+Tab')
    await press(page, 'Enter')
    await expect
      .poll(async () => (await stopOf(page)).name)
      .toMatch(/^Draw a box: the arrow keys move a cross-hair/u)
    await expectSeen(page)
    await press(page, 'Shift+ArrowLeft', 'Shift+ArrowLeft', 'ArrowUp', 'ArrowUp')
    await expect(said).toHaveText(/^\d+(\.\d+)?° north, \d+(\.\d+)?° east$/u)
    // Where a corner stands for a moment is told; which one it is, once it is set.
    await press(page, 'Enter')
    await expect(said).toHaveText(/^First corner: \d/u)
    const [, first = 'none'] = /^First corner: (.*?east)\./u.exec((await said.textContent()) ?? '') ?? []
    await press(page, 'Enter')
    await expect(said).toContainText('too small')
    await press(page, 'Escape')
    await expect(said).toHaveText('No box was drawn.')
    await expect(tool).toBeFocused()
    await press(page, 'Space', 'Shift+ArrowLeft', 'Shift+ArrowLeft', 'ArrowUp', 'ArrowUp', 'Space')
    await expect(said).toContainText(first)
    await press(page, 'Shift+ArrowRight', 'Shift+ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter')
    await expect(said).toContainText(`Box from ${first} to `)
    await expect(page).toHaveURL(/area=/u)
    await expect(tool).toBeFocused()
    await expectSeen(page)
    await tabTo(page, /^Remove the box$/u)
    await press(page, 'Enter')
    await expect(page).not.toHaveURL(/area=/u)
    // The button that was pressed is gone, and Tab goes on from where it stood.
    await expect(page.getByRole('button', { name: /^Walk from event to event/u })).toBeFocused()
  })

  await test.step('the time window', async () => {
    const start = page.getByRole('slider', { name: 'Start of the time window' })
    await tabTo(page, /^Start of the time window$/u)
    await press(page, 'ArrowRight', 'ArrowRight')
    await expect(start).not.toHaveAttribute('aria-valuetext', /no limit/u)
    await expectSeen(page)
    await tabTo(page, /^End of the time window$/u)
    await press(page, 'ArrowLeft')
    await expectSeen(page)
    await expect(page).toHaveURL(/time=/u)
    await tabTo(page, /show where most events are$/u)
    await press(page, 'Enter')
  })

  await test.step('along the events, to one, to its quote, to its source', async () => {
    await tabTo(page, /^Events on the timeline$/u, 'Shift+Tab')
    await press(page, 'ArrowRight', 'Enter')
    await expect(reader.getByRole('heading', { level: 3 })).toBeVisible()
    await expectSeen(page)
    await page.goto('./#event=kherson-station-shelled')
    await expect(reader.getByRole('heading', { name: /Kherson.*station/iu })).toBeVisible()
    await press(page, 'q')
    await expect(reader.locator('mark').first()).toBeInViewport()
    await expectSeen(page)
    await tabTo(page, /^Copy link to this quote$/u)
    await press(page, 'Enter')
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('quote=')
    await tabTo(page, /Russia threatens/u, 'Shift+Tab')
    await press(page, 'Enter')
    await expect(reader.getByRole('heading', { level: 2 })).toHaveText('Source')
    await expectSeen(page)
  })

  await test.step('as told by one voice, and back to all', async () => {
    await tabTo(page, /^Everything as told by this source$/u)
    await press(page, 'Enter')
    await expect(region(page, 'As told by')).toBeVisible()
    await expectSeen(page)
    await tabTo(page, /^All voices$/u, 'Shift+Tab')
    await press(page, 'Enter')
    await expect(region(page, 'As told by')).toBeHidden()
    await expect.poll(async () => (await stopOf(page)).name).not.toBe('nothing')
    await expectSeen(page)
    await press(page, 'Escape')
    await expect(reader.getByRole('heading', { level: 2 })).toHaveText('Event')
    await expectSeen(page)
    await press(page, 'Escape', 'Escape')
    await expect(reader.getByRole('heading', { level: 2 })).toHaveText('About this dataset')
  })
  expectCalm(watched)
})

for (const [device, viewport] of [
  ['desktop', { width: 1440, height: 900 }],
  ['phone', { width: 390, height: 844 }],
  ['phone at 400 %', { width: 320, height: 256 }],
] as const) {
  test(`Tab shows where it is all round the page and back, ${device}`, async ({ page }) => {
    test.setTimeout(120_000)
    await page.setViewportSize(viewport)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await open(page, './#event=kherson-station-shelled&time=2023-12-26/2023-12-27&category=shelling')
    // On a desktop the tasks above went the way on.
    const on = device === 'desktop' ? [] : await round(page, 'Tab')
    const back = await round(page, 'Shift+Tab')
    process.stdout.write(`  ${device}: ${String(on.length)} stops on, ${String(back.length)} back\n`)
    expect(back).toEqual(
      expect.arrayContaining(['Search events and quotes', 'Start of the time window', 'Legend']),
    )
    expect(back.length).toBeGreaterThan(25)
  })
}
