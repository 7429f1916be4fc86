import { expect, test } from '@playwright/test'
import { expectCalm, open, watch } from './watch.ts'

const TITLE = /Kherson.*station/iu
const WORDS = 'Russians brutally shelled the Kherson railway station'

test('a reader scrubs, chooses an event and lands on the highlighted words, and the address brings them back', async ({
  page,
  context,
}) => {
  const watched = watch(page)
  await open(page)
  const count = page.getByRole('status', { name: 'Count' })
  await expect(count).toHaveText(/^(\d+) of \1 events$/u)

  const timeline = page.getByRole('region', { name: 'Timeline' })
  const start = timeline.getByRole('slider', { name: 'Start of the time window' })
  const end = timeline.getByRole('slider', { name: 'End of the time window' })
  await timeline.getByLabel('From', { exact: true }).fill('2023-12-26')
  await timeline.getByLabel('From', { exact: true }).press('Enter')
  await timeline.getByLabel('To', { exact: true }).fill('2023-12-27')
  await timeline.getByLabel('To', { exact: true }).press('Enter')
  await expect(start).toHaveAttribute('aria-valuetext', /26 December 2023/u)
  await expect(end).toHaveAttribute('aria-valuetext', /27 December 2023/u)
  await expect(count).not.toHaveText(/^(\d+) of \1 events$/u)

  const list = page.getByRole('region', { name: 'Events' })
  await list.getByRole('button', { name: TITLE }).first().click()
  const reader = page.getByRole('region', { name: 'Reader' })
  await expect(reader.getByRole('heading', { name: TITLE })).toBeVisible()

  await reader.getByRole('button', { name: 'Show in its document' }).first().click()
  const mark = reader.locator('mark').first()
  await expect(mark).toBeInViewport()
  await expect(mark).toContainText(/shelled|station|civilians/u)

  const live = reader.getByRole('link', { name: /washingtonexaminer/u }).first()
  await expect(live).toHaveAttribute('href', /#:~:text=/u)

  await expect(page).toHaveURL(/event=kherson-station-shelled&quote=/u)
  const other = await context.newPage()
  const alsoWatched = watch(other)
  await other.goto(page.url())
  await expect(other.getByRole('region', { name: 'Reader' }).locator('mark').first()).toHaveText(
    (await mark.textContent()) ?? '',
  )
  const counted = other.getByRole('status', { name: 'Count' })
  await expect.poll(async () => [await counted.textContent()]).toEqual([await count.textContent()])

  await page.goBack()
  await expect(reader.getByRole('heading', { name: TITLE })).toBeHidden()
  await page.goForward()
  await expect(reader.getByRole('heading', { name: TITLE })).toBeVisible()
  expectCalm(watched)
  expectCalm(alsoWatched)
})

test('the same journey by keyboard alone takes twelve keys or fewer', async ({ page }) => {
  const watched = watch(page)
  await open(page)
  let keys = 0
  const press = async (key: string) => {
    keys++
    await page.keyboard.press(key)
  }
  await press('/')
  await expect(page.getByRole('searchbox', { name: 'Search events and quotes' })).toBeFocused()
  for (const letter of 'brutally') await press(letter)
  await press('Enter')
  const reader = page.getByRole('region', { name: 'Reader' })
  await expect(reader.getByRole('heading', { name: TITLE })).toBeVisible()
  await press('q')
  await expect(reader.locator('mark').first()).toBeInViewport()
  await expect(reader.locator('mark').first()).toContainText(WORDS)
  expect(keys).toBeLessThanOrEqual(12)
  expectCalm(watched)
})

test('an event that the address opens is in view in the list', async ({ page }) => {
  await open(page, './#event=kherson-station-shelled')
  const row = page.getByRole('region', { name: 'Events' }).locator('[data-event="kherson-station-shelled"]')
  await expect(row).toBeInViewport({ ratio: 0.5 })
})
