import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { expectCalm, layOutRows, open, settled, watch } from './watch.ts'

type Language = 'en' | 'uk' | 'ar'

const STRIKE = './#event=novocherkassk-struck&time=2023-12-25T14:00/2023-12-27T09:59'

/** Opens the page as for somebody who chose this language before. */
async function openIn(page: Page, language: Language, path = './'): Promise<void> {
  await page.addInitScript(chosen => localStorage.setItem('dateline-language', chosen), language)
  await page.goto(path)
  await expect(page.locator('html')).toHaveAttribute('lang', language)
  await expect(page.locator('.timeline-chart')).toBeVisible()
  await expect(page.locator('.map-leaflet')).toBeVisible()
  await expect(page.getByRole('main')).toHaveAttribute('aria-busy', 'false')
}

/** Names of people, places, formats and keys of the keyboard, which are Latin in every language here. */
const NAMES =
  /Dateline|Natural Earth|GeoNames|CC BY 4\.0|JSON-LD|GeoJSON|JSON|BibTeX|CSV|W3C|SHA-256|Kyiv|Page Up|Page Down|Home (?:і |و)End|Enter|Escape|Esc|Shift|Europe/gu

/** Latin words that stand in the interface, outside whatever the dataset says in its own language. */
async function latinLeft(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    // Verdicts name what the dataset calls things, in the middle of a sentence.
    const theirs =
      '.verdict > p, [lang]:not(html), [dir="auto"], [dir="ltr"], bdi, code, kbd, svg, option, [role="option"], script, style, noscript'
    const found: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement
      if (parent === null || parent.closest(theirs) !== null) continue
      found.push(node.textContent ?? '')
    }
    for (const element of document.querySelectorAll('[aria-label], [placeholder]')) {
      if (element.closest('[role="listbox"]') !== null) continue
      found.push(element.getAttribute('aria-label') ?? '', element.getAttribute('placeholder') ?? '')
    }
    return found
  })
  return [...new Set(texts)].filter(text =>
    /[A-Za-z]{3}/u.test(text.replace(NAMES, '').replace(/\b[0-9a-f]{12}\b/u, '')),
  )
}

/** Ways into corners that are closed at first, by what they are, as their names differ. */
const CORNERS: readonly (readonly [string, string, (page: Page) => Promise<void>])[] = [
  ['the page of the dataset', './', async () => {}],
  ['an event', STRIKE, async () => {}],
  [
    'a quote in its document',
    './#event=zakharova-warning',
    async page => {
      await page.locator('.quote > button').first().click()
      await expect(page.locator('.reader mark').first()).toBeVisible()
    },
  ],
  [
    'a source',
    './#event=zakharova-warning',
    async page => {
      await page.locator('.source-link').first().click()
      await expect(page.locator('#source-title')).toBeVisible()
    },
  ],
  [
    'the legend',
    './',
    async page => {
      const button = page.locator('.map-legend > button')
      await button.click()
      await expect(button).toHaveAttribute('aria-expanded', 'true')
    },
  ],
  [
    'filters and keys',
    './',
    async page => {
      for (const fold of await page.locator('.facet-fold > summary').all()) await fold.click()
      await page.locator('.keys-button').click()
      await expect(page.locator('dialog[open]')).toBeVisible()
    },
  ],
]

for (const language of ['uk', 'ar'] as const) {
  for (const [what, path, reach] of CORNERS) {
    test(`no English is left in ${language}: ${what}`, async ({ page }) => {
      await page.setViewportSize({ width: 1440, height: 900 })
      await openIn(page, language, path)
      await reach(page)
      expect(await latinLeft(page)).toEqual([])
    })
  }

  for (const [width, height] of [
    [390, 844],
    [1440, 900],
  ] as const) {
    test(`nothing scrolls sideways and axe finds nothing in ${language} at ${width} pixels`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height })
      await page.emulateMedia({ reducedMotion: 'reduce' })
      await openIn(page, language, STRIKE)
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' | ')}`)).toEqual(
        [],
      )
    })
  }
}

test('long words leave the search room, the reset one line, and no figure of the dataset alone, in Ukrainian', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 768 })
  await openIn(page, 'uk')
  const reset = page.locator('.filters .panel-head button')
  for (const width of [1024, 768]) {
    await page.setViewportSize({ width, height: 900 })
    const rows = await page
      .locator('.welcome-counts > div')
      .evaluateAll(figures => figures.map(figure => figure.getBoundingClientRect().top))
    const lengths = [...new Set(rows)].map(top => rows.filter(other => other === top).length)
    expect(new Set(lengths).size, `rows of ${lengths.join(', ')} figures at ${width} px`).toBe(1)
    expect((await reset.boundingBox())?.height, `at ${width} px`).toBeLessThan(32)
    expect((await page.locator('.search').boundingBox())?.width, `at ${width} px`).toBeGreaterThan(170)
  }
})

test('the switch changes the whole page, keeps the place and the keyboard, and is remembered', async ({
  page,
}) => {
  const watched = watch(page)
  await page.setViewportSize({ width: 1440, height: 900 })
  await open(page, STRIKE)
  const { hash } = new URL(page.url())
  await page.getByLabel('Language').selectOption({ label: 'Українська' })
  await expect(page.locator('html')).toHaveAttribute('lang', 'uk')
  await expect(page.getByRole('region', { name: 'Часова шкала' })).toBeVisible()
  await expect(page.getByLabel('Мова', { exact: true }).first()).toBeFocused()
  await expect(page.getByRole('status', { name: 'Кількість' })).toHaveText(/^\d+ з \d+ поді[їй]/u)
  await expect.poll(() => new URL(page.url()).hash).toBe(hash)

  await page.getByLabel('Мова', { exact: true }).first().selectOption({ label: 'العربية' })
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  const slider = page.getByRole('slider', { name: 'بداية النافذة الزمنية' })
  await expect(slider).toHaveAttribute('aria-valuetext', '25 ديسمبر 2023، 14:00')
  // The way to later times is still to the right.
  await slider.press('ArrowRight')
  await expect(slider).not.toHaveAttribute('aria-valuetext', /^25 ديسمبر 2023، 14:00/u)
  const leftOf = async (name: string) =>
    (await page.getByRole('region', { name, exact: true }).boundingBox())?.x ?? Number.NaN
  await expect.poll(async () => (await leftOf('القراءة')) < (await leftOf('الأحداث'))).toBe(true)

  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  expectCalm(watched)
})

async function allText(browser: Browser, language: Language, timezoneId: string, locale: string) {
  const context = await browser.newContext({ timezoneId, locale, viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  await openIn(page, language, STRIKE)
  await page.evaluate(() => document.fonts.ready)
  // What the view comes to is said last, once it has settled.
  await expect(page.locator('.app-head p[role="status"]')).not.toBeEmpty()
  await layOutRows(page)
  const seen = await settled(page, async () => ({
    text: await page.locator('.app').innerText(),
    axis: await page.locator('.timeline-chart text').allTextContents(),
    start: await page.locator('.timeline-handle-from').getAttribute('aria-valuetext'),
  }))
  await context.close()
  return seen
}

for (const [language, start] of [
  ['en', '25 December 2023, 14:00'],
  ['uk', '25 грудня 2023, 14:00'],
  ['ar', '25 ديسمبر 2023، 14:00'],
] as const) {
  test(`the page in ${language} says the same in every zone and on machines of every language`, async ({
    browser,
  }) => {
    const expected = await allText(browser, language, 'UTC', 'en-GB')
    expect(expected.start).toBe(start)
    expect(expected.text).not.toMatch(/[٠-٩]/u)
    for (const [zone, locale] of [
      ['America/Los_Angeles', 'uk-UA'],
      ['Pacific/Kiritimati', 'ar-EG'],
    ] as const) {
      expect(await allText(browser, language, zone, locale), `${zone} in ${locale}`).toEqual(expected)
    }
  })
}

for (const [locale, language] of [
  ['uk-UA', 'uk'],
  ['ar-EG', 'ar'],
  ['fr-FR', 'en'],
] as const) {
  test(`a first visit with a browser in ${locale} is in ${language}`, async ({ browser }) => {
    const context = await browser.newContext({ locale })
    const page = await context.newPage()
    await page.goto('./')
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    await expect(page.locator('.timeline-chart')).toBeVisible()
    await context.close()
  })
}
