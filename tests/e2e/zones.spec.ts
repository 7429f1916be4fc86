import { type Browser, expect, test } from '@playwright/test'
import { expectCalm, layOutRows, open, settled, watch } from './watch.ts'

/** The strike on the Novocherkassk is open, and the window begins and ends within a day. */
const ADDRESS =
  './#event=novocherkassk-struck&time=2023-12-25T14:00/2023-12-27T09:59&axis=2023-12-24/2023-12-28'

interface Machine {
  readonly timezoneId: string
  readonly locale: string
}

/** All words of the page that hang on time, order or number. */
async function sights(browser: Browser, machine: Machine) {
  const context = await browser.newContext(machine)
  const page = await context.newPage()
  // At a first visit the browser's own language decides; here it is the machine that differs, and not what was chosen.
  await page.addInitScript(() => localStorage.setItem('dateline-language', 'en'))
  const watched = watch(page)
  await open(page, ADDRESS)
  const timeline = page.getByRole('region', { name: 'Timeline' })
  const slider = (name: string) => timeline.getByRole('slider', { name }).getAttribute('aria-valuetext')
  await expect(page.getByRole('region', { name: 'Reader' }).getByRole('heading', { level: 2 })).toBeVisible()
  await page.evaluate(() => document.fonts.ready)
  await layOutRows(page)
  const seen = await settled(page, async () => ({
    axis: await timeline.locator('svg text').allTextContents(),
    start: await slider('Start of the time window'),
    end: await slider('End of the time window'),
    from: await timeline.getByLabel('From', { exact: true }).inputValue(),
    list: await page.getByRole('region', { name: 'Events' }).innerText(),
    order: await page.getByRole('region', { name: 'Events' }).getByRole('listitem').allInnerTexts(),
    count: await page.getByRole('status', { name: 'Count' }).innerText(),
    reader: await page.getByRole('region', { name: 'Reader' }).innerText(),
    hash: new URL(page.url()).hash,
  }))
  const took = await page.evaluate(() => ({
    offset: new Date(Date.UTC(2023, 11, 26)).getTimezoneOffset(),
    timezoneId: Intl.DateTimeFormat().resolvedOptions().timeZone,
    locale: navigator.language,
  }))
  await context.close()
  expectCalm(watched)
  return { seen, took }
}

test('the page says the same in every zone and language of the machine', async ({ browser }) => {
  const { seen: expected } = await sights(browser, { timezoneId: 'UTC', locale: 'en-GB' })
  expect(expected.axis).toContain('Tue 26 December 2023')
  expect(expected.start).toBe('25 December 2023, 14:00')
  expect(expected.end).toBe('27 December 2023, 09:59')
  expect(expected.count).toMatch(/^\d+ of \d+ events/u)
  expect(expected.order.length).toBeGreaterThan(10)
  expect(expected.reader).toContain('02:15')

  for (const [timezoneId, locale, offset] of [
    ['America/Los_Angeles', 'en-US', 480],
    ['Asia/Kathmandu', 'uk-UA', -345],
    ['Pacific/Kiritimati', 'ar-EG', -840],
  ] as const) {
    const { seen, took } = await sights(browser, { timezoneId, locale })
    expect(took.offset, timezoneId).toBe(offset)
    expect(took.locale).toBe(locale)
    expect(seen, `${timezoneId} in ${locale}`).toEqual(expected)
  }
})
