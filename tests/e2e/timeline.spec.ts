import { expect, test, type Locator, type Page } from '@playwright/test'
import { MS_MINUTE } from '../../src/model/calendar.ts'
import { readWindow } from '../../src/store/address-time.ts'
import { expectCalm, nextPaint, open, settled, watch } from './watch.ts'

const timelineOf = (page: Page) => page.getByRole('region', { name: 'Timeline' })
const endsOf = (page: Page) => ({
  start: timelineOf(page).getByRole('slider', { name: 'Start of the time window' }),
  end: timelineOf(page).getByRole('slider', { name: 'End of the time window' }),
})
const countOf = (page: Page) => page.getByRole('status', { name: 'Count' })
const valueOf = async (slider: Locator) => Number(await slider.getAttribute('aria-valuenow'))

async function boxOf(page: Page) {
  const box = await timelineOf(page).locator('.timeline-surface').boundingBox()
  if (box === null) throw new Error('The timeline has no drawing.')
  return box
}

/** Where all that it finds stands on the page. */
const boxesOf = async (found: Locator) =>
  Promise.all((await found.all()).map(element => element.boundingBox()))

/** Drags over the histogram between two shares of its width. */
async function drag(page: Page, from: number, to: number): Promise<void> {
  const box = await boxOf(page)
  const y = box.y + 24
  await page.mouse.move(box.x + box.width * from, y)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * ((from + to) / 2), y, { steps: 4 })
  await page.mouse.move(box.x + box.width * to, y, { steps: 4 })
  await page.mouse.up()
}

test('a drag makes a window, a drag inside moves it whole, a double click takes it away', async ({
  page,
}) => {
  const watched = watch(page)
  await open(page)
  const { start, end } = endsOf(page)
  const ends = async () => [await valueOf(start), await valueOf(end)] as const
  await drag(page, 0.3, 0.5)
  await expect(page).toHaveURL(/time=/u)
  const [before, until] = await settled(page, ends)
  expect(until).toBeGreaterThan(before)

  await drag(page, 0.4, 0.6)
  await expect.poll(() => valueOf(start)).toBeGreaterThan(before)
  const [from, to] = await settled(page, ends)
  expect(to - from).toBe(until - before)

  const box = await boxOf(page)
  await page.mouse.dblclick(box.x + box.width * 0.8, box.y + 24)
  await expect(countOf(page)).toHaveText(/^(\d+) of \1 events$/u)
  await expect(page).not.toHaveURL(/time=/u)
  expectCalm(watched)
})

test('keys nudge either end by the unit in view, by ten with Shift, and to the ends', async ({ page }) => {
  await open(page, './#time=2023-12-24/2023-12-26')
  const { start, end } = endsOf(page)
  const DAY = 24 * 60
  await start.focus()
  const before = await valueOf(start)
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => valueOf(start)).toBe(before - DAY)
  await expect(start).toHaveAttribute('aria-valuetext', /23 December 2023/u)
  await page.keyboard.press('Shift+ArrowLeft')
  await expect.poll(() => valueOf(start)).toBe(before - 11 * DAY)
  await end.focus()
  await page.keyboard.press('End')
  await expect(end).toHaveAttribute('aria-valuetext', /no limit|20(?:2[5-9])/u)
  await expect(countOf(page)).not.toHaveText(/^0 of/u)
})

test('dates can be typed in any form of EDTF, and a wrong one is explained beside its field', async ({
  page,
}) => {
  await open(page)
  const from = timelineOf(page).getByLabel('From', { exact: true })
  const to = timelineOf(page).getByLabel('To', { exact: true })
  await from.fill('2022-13')
  await from.press('Enter')
  const alerts = timelineOf(page).getByRole('alert')
  await expect(alerts).toContainText(/month/iu)
  await to.fill('tomorrow')
  await to.press('Enter')
  await expect(alerts).toHaveCount(2)
  const [first, second] = await settled(page, () => boxesOf(alerts))
  expect((first?.x ?? 0) + (first?.width ?? 0)).toBeLessThanOrEqual(second?.x ?? 0)
  await from.fill('2022~')
  await from.press('Enter')
  await to.fill('2023-12-24T12:00:00Z')
  await to.press('Enter')
  await expect(endsOf(page).end).toHaveAttribute('aria-valuetext', /24 December 2023, 14:00/u)
  await expect(page).toHaveURL(/time=/u)

  // On a narrow page the fields are in a panel: what is wrong is told inside it, over nothing else.
  await page.setViewportSize({ width: 390, height: 844 })
  await timelineOf(page).getByRole('button', { name: 'Window', exact: true }).click()
  await to.fill('tomorrow')
  await to.press('Enter')
  const panel = page.getByRole('dialog', { name: 'Window and playback' })
  const [message, box, below] = await settled(page, async () => [
    ...(await boxesOf(alerts)),
    ...(await boxesOf(panel)),
    ...(await boxesOf(panel.getByRole('radiogroup'))),
  ])
  expect(message?.x).toBeGreaterThan(box?.x ?? 0)
  expect((message?.x ?? 0) + (message?.width ?? 0)).toBeLessThan((box?.x ?? 0) + (box?.width ?? 0))
  expect((message?.y ?? 0) + (message?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0)
})

test('possibly and certainly keep different events, and the count says both', async ({ page }) => {
  await open(page, './#time=2023-12-20T10:00/2023-12-20T10:59')
  await expect(countOf(page)).toHaveText(/(\d+) possibly, (\d+) certainly/u)
  const words = (await countOf(page).textContent()) ?? ''
  const [possibly, certainly] = [...words.matchAll(/(\d+) (?:possibly|certainly)/gu)].map(match =>
    Number(match[1]),
  )
  expect(possibly).toBeGreaterThan(certainly ?? 0)
  await timelineOf(page).getByText('Certainly', { exact: true }).click()
  await expect(countOf(page)).toHaveText(new RegExp(`^${String(certainly)} of`, 'u'))
  await expect(page).toHaveURL(/certainly=yes/u)
})

test('the wheel zooms the axis around the pointer while the overview keeps the whole in sight', async ({
  page,
}) => {
  await open(page)
  const box = await boxOf(page)
  await page.mouse.move(box.x + box.width / 2, box.y + 30)
  await page.mouse.wheel(0, -600)
  await expect(page).toHaveURL(/axis=/u)
  await timelineOf(page)
    .getByRole('button', { name: /show where most events are/u })
    .click()
  await expect(page).not.toHaveURL(/axis=/u)
})

test('playing moves the window, pausing keeps the place, and the address holds it', async ({ page }) => {
  await open(page, './#time=2023-12-20/2023-12-21')
  const { start } = endsOf(page)
  const before = await valueOf(start)
  await timelineOf(page).getByRole('button', { name: 'Play', exact: true }).click()
  await expect.poll(async () => valueOf(start)).toBeGreaterThan(before)
  await timelineOf(page).getByRole('button', { name: 'Pause', exact: true }).click()
  await expect(timelineOf(page).getByRole('button', { name: 'Play', exact: true })).toBeVisible()
  const paused = await valueOf(start)
  for (let frame = 0; frame < 20; frame++) await nextPaint(page)
  expect(await valueOf(start)).toBe(paused)
  // The address holds a window once it has stood for a moment.
  const inAddress = () => readWindow(/time=([^&]*)/u.exec(page.url())?.[1] ?? '')?.from ?? Number.NaN
  await expect.poll(() => Math.floor(inAddress() / MS_MINUTE)).toBe(paused)
  await page.reload()
  await expect(start).toHaveAttribute('aria-valuenow', String(paused))
})

test('the keys of the page walk through events in time and move the window', async ({ page }) => {
  await open(page, './#time=2023-12-26/2023-12-26')
  const reader = page.getByRole('region', { name: 'Reader' })
  await page.keyboard.press('ArrowRight')
  const first = await reader.getByRole('heading', { level: 3 }).textContent()
  await expect(page.getByRole('status', { name: 'Announcement' })).toContainText(
    /20\d\d: .*\. (?:Known|Somewhere)/u,
  )
  await page.keyboard.press('ArrowRight')
  await expect(reader.getByRole('heading', { level: 3 })).not.toHaveText(first ?? '')
  await page.keyboard.press('ArrowLeft')
  await expect(reader.getByRole('heading', { level: 3 })).toHaveText(first ?? '')
  await page.keyboard.press(']')
  await expect(endsOf(page).start).toHaveAttribute('aria-valuetext', /27 December 2023/u)
  await page.keyboard.press('Escape')
  await expect(page).not.toHaveURL(/event=/u)
})

test('on a phone both handles and every button are at least a thumb wide, and nothing scrolls sideways', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await open(page, './#time=2023-12-22/2023-12-28')
  const { start, end } = endsOf(page)
  const tooSmall = async () => {
    const small: string[] = []
    for (const target of [start, end, ...(await timelineOf(page).getByRole('button').all())]) {
      const box = await target.boundingBox()
      if (box !== null && (box.width < 24 || box.height < 24)) {
        small.push((await target.getAttribute('aria-label')) ?? (await target.textContent()) ?? '')
      }
    }
    return small
  }
  expect(await settled(page, tooSmall)).toEqual([])
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
})
