import { expect, test, type Page } from '@playwright/test'
import { expectCalm, open, watch } from './watch.ts'

const readerOf = (page: Page) => page.getByRole('region', { name: 'Reader' })

test('rival figures stand side by side with a verdict, and the rule is one press away', async ({ page }) => {
  const watched = watch(page)
  await open(page, './#event=novocherkassk-casualties')
  const reader = readerOf(page)
  const plot = reader.getByRole('figure', { name: 'What each claimant gives for killed' })
  await expect(plot).toContainText('74')
  // No number of the axis is broken over two lines: each is as high as "0".
  const heights = await plot
    .locator('.range-ticks span')
    .evaluateAll(ticks => ticks.map(tick => tick.getBoundingClientRect().height))
  expect(heights.length).toBeGreaterThan(2)
  expect(new Set(heights).size).toBe(1)
  const verdict = reader.locator('.verdict', { hasText: 'Killed' }).first()
  await expect(verdict).toContainText('contradict')
  await verdict.locator('summary').click()
  await expect(verdict).toContainText('never which of them is right')
  expectCalm(watched)
})

test('the facet of rival claims finds contradicting events, each with its sign in the list', async ({
  page,
}) => {
  await open(page, './#claims=contradict')
  const rows = page.getByRole('region', { name: 'Events' }).locator('.event-row')
  const count = page.getByRole('status', { name: 'Count' })
  await expect(count).toHaveText(/^\d+ of \d+ events/u)
  const found = Number(/^\d+/u.exec((await count.textContent()) ?? '')?.[0])
  expect(found).toBeGreaterThan(20)
  await expect(rows).toHaveCount(found)
  await expect(rows.filter({ hasText: 'claims contradict' })).toHaveCount(found)
})

test('as told by one claimant: theirs stay, the rest dims, and the address holds the teller', async ({
  page,
}) => {
  await open(page, './#event=novocherkassk-struck')
  const reader = readerOf(page)
  await reader
    .getByRole('button', { name: /Russian Ministry of Defence|Russian Defence Ministry/u })
    .first()
    .click()
  const bar = page.getByRole('region', { name: 'As told by' })
  await expect(bar).toContainText('Russian Ministry of Defence')
  await expect(page).toHaveURL(/told-by=claimant:/u)
  const dim = page.locator('.event-row[data-dim]')
  await expect(dim).not.toHaveCount(0)
  const address = page.url()
  await bar.getByRole('button', { name: 'All voices' }).click()
  await expect(dim).toHaveCount(0)
  await page.goto(address)
  await page.reload()
  await expect(bar).toBeVisible()
})

test('a source has a page with its custody and quotes, each leading to its event', async ({ page }) => {
  await open(page, './#source=washington-examiner-japan-patriots')
  const reader = readerOf(page)
  await expect(reader).toContainText('SHA-256')
  await expect(reader).toContainText(/characters/u)
  await expect(reader.locator('mark')).not.toHaveCount(0)
  await reader.getByRole('button', { name: 'Everything as told by this source' }).click()
  await expect(page.getByRole('region', { name: 'As told by' })).toContainText('Washington Examiner')
  await expect(page).toHaveURL(/told-by=source:washington-examiner/u)
})

test('an old id of a merged event still opens it', async ({ page }) => {
  await open(page, './#event=novocherkassk-strike-feodosia')
  await expect(readerOf(page).getByRole('heading', { level: 3 })).toContainText('Novocherkassk')
  await expect(page.getByRole('log', { name: 'Notices' })).toBeEmpty()
})

test('what the reader takes along is made in the page: a table of the events that pass', async ({ page }) => {
  await open(page, './#category=shelling')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    readerOf(page)
      .getByRole('button', { name: /CSV/u })
      .or(readerOf(page).getByRole('link', { name: /CSV/u }))
      .first()
      .click(),
  ])
  expect(download.suggestedFilename()).toMatch(/\.csv$/u)
})
