import { expect, test, type Page } from '@playwright/test'
import { coloursIn } from './colours.ts'
import { expectCalm, open, watch } from './watch.ts'

const mapOf = (page: Page) => page.getByRole('region', { name: 'Map' })
const countOf = (page: Page) => page.getByRole('status', { name: 'Count' })

test('the map draws land, water and names offline, and works by its buttons', async ({ page }) => {
  const watched = watch(page)
  await open(page)
  await expect(mapOf(page).getByRole('application')).toBeVisible()
  await expect
    .poll(async () => coloursIn(page, await mapOf(page).screenshot()), { timeout: 20_000 })
    .toBeGreaterThan(200)
  await mapOf(page).getByRole('button', { name: 'Zoom in' }).click()
  await expect(page).toHaveURL(/map=/u)
  await mapOf(page).getByRole('button', { name: 'Home' }).click()
  await expect(page).not.toHaveURL(/map=/u)
  expectCalm(watched)
})

test('the map walks from event to event by keyboard, announces each, and opens one', async ({ page }) => {
  await open(page)
  await mapOf(page).getByRole('application').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowDown')
  const announced = page.getByRole('status', { name: 'Announcement' })
  await expect(announced).not.toBeEmpty()
  const first = await announced.textContent()
  await page.keyboard.press('ArrowRight')
  await expect(announced).not.toHaveText(first ?? '')
})

test('only what is in view is a filter that can be switched on and off', async ({ page }) => {
  await open(page, './#map=35.68,139.69,7')
  await mapOf(page).getByRole('button', { name: 'Only what is in view' }).click()
  await expect(countOf(page)).not.toHaveText(/^(\d+) of \1 events/u)
  await expect(page).toHaveURL(/area=/u)
  await mapOf(page).getByRole('button', { name: 'Only what is in view' }).click()
  await expect(countOf(page)).toHaveText(/^(\d+) of \1 events/u)
})

test('pointing at an event in the list lights it up on map and timeline, and choosing it marks it', async ({
  page,
}) => {
  await open(page)
  const row = page
    .getByRole('region', { name: 'Events' })
    .getByRole('button', { name: /^Kherson railway station shelled/u })
  await row.hover()
  await expect(page.locator('.timeline-lit-hover')).toHaveCount(1)
  await row.click()
  await expect(page.locator('.timeline-lit-focus')).toHaveCount(1)
  await expect(row).toHaveAttribute('aria-current', 'true')
})

test('a map whose files are missing stays usable and says what is wrong', async ({ page }) => {
  await page.route('**/basemap/land.json', route => route.fulfill({ status: 404, body: '' }))
  await open(page)
  await expect(mapOf(page)).toContainText(/map/iu)
  await page.getByRole('region', { name: 'Events' }).getByRole('button').first().click()
  await expect(page.getByRole('region', { name: 'Reader' }).getByRole('heading', { level: 3 })).toBeVisible()
})
