/** Who asks for less motion gets none: nothing slides, fades or flies, and playing goes by steps. */
import { expect, test, type Page } from '@playwright/test'
import { open } from './watch.ts'

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

/** Animations and transitions that run, and boxes that scroll smoothly. */
function moving(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => [
    ...document.getAnimations().map(animation => `runs: ${animation.constructor.name}`),
    ...[...document.querySelectorAll('*')]
      .filter(element => getComputedStyle(element).scrollBehavior === 'smooth')
      .map(element => `scrolls smoothly: ${element.className}`),
  ])
}

/** Counts from now on how often that attribute of the element takes another value. */
async function countChanges(page: Page, selector: string, attribute: string): Promise<() => Promise<number>> {
  await page.evaluate(
    ([at, name]) => {
      const element = document.querySelector(at)
      if (element === null) throw new Error(`Nothing matches ${at}.`)
      const seen = { changes: 0, last: element.getAttribute(name) }
      Object.assign(window, { seen })
      new MutationObserver(() => {
        const now = element.getAttribute(name)
        if (now !== seen.last) seen.changes++
        seen.last = now
      }).observe(element, { attributeFilter: [name] })
    },
    [selector, attribute] as const,
  )
  return () => page.evaluate(() => (window as unknown as { seen: { changes: number } }).seen.changes)
}

/** From now on the page's clock goes on only as it is told. */
async function standStill(page: Page): Promise<void> {
  await page.clock.pauseAt(600_000)
}

/** What follows from a rendering has its turn: a message to the page itself comes after those that React has sent before. */
async function otherTurn(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise(resolve => {
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener('message', resolve, { once: true })
        port1.start()
        port2.postMessage(null)
      }),
  )
}

const ACTIONS: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
  ['an event chosen in the list', page => region(page, 'Events').getByRole('button').nth(40).click()],
  ['the map zoomed', page => region(page, 'Map').getByRole('button', { name: 'Zoom in' }).click()],
  ['the map brought home', page => region(page, 'Map').getByRole('button', { name: 'Home' }).click()],
  ['along the events', page => page.keyboard.press('ArrowRight')],
  [
    'a quote opened',
    page =>
      page
        .getByRole('button', { name: 'Open the first event' })
        .or(page.locator('.quote > button'))
        .first()
        .click(),
  ],
  ['a window of a week', page => region(page, 'Timeline').getByRole('button', { name: 'Week' }).click()],
  ['the time axis zoomed', page => region(page, 'Timeline').getByRole('button', { name: 'Zoom in' }).click()],
  ['keys shown', page => page.getByRole('button', { name: 'Keys', exact: true }).click()],
  ['keys closed', page => page.keyboard.press('Escape')],
  ['other colours', page => page.getByRole('button', { name: /^Colours/u }).click()],
  ['a link shared', page => page.getByRole('button', { name: 'Share' }).click()],
]

test('under reduced motion nothing moves after any of what a reader does', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await open(page, './#event=zakharova-warning')
  await expect(region(page, 'Map').locator('.leaflet-container')).toBeVisible()
  expect(await moving(page), 'at the start').toEqual([])
  for (const [name, act] of ACTIONS) {
    await act(page)
    expect(await moving(page), name).toEqual([])
  }
})

for (const [reducedMotion, changes] of [
  ['reduce', 'at one stroke'],
  ['no-preference', 'by a flight'],
] as const) {
  test(`an event out of sight is brought into view ${changes} with motion: ${reducedMotion}`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion })
    await page.clock.install({ time: 0 })
    await open(page, './#map=48,31,8')
    await expect(region(page, 'Map').locator('.leaflet-tile-loaded canvas').first()).toBeVisible()
    const count = await countChanges(page, '.leaflet-map-pane', 'style')
    await standStill(page)
    await page.getByRole('searchbox').fill('zakharova')
    await page.getByRole('searchbox').press('Enter')
    await expect(page).toHaveURL(/event=/u)
    // The map starts when the page has come to it, which the clock does not tell.
    await expect(async () => {
      await page.clock.runFor(1000)
      await expect(page).toHaveURL(/map=(?!48,31)/u, { timeout: 200 })
    }).toPass()
    if (reducedMotion === 'reduce') expect(await count()).toBeLessThanOrEqual(2)
    else expect(await count()).toBeGreaterThan(5)
  })

  test(`playing goes ${reducedMotion === 'reduce' ? 'by steps, one a second' : 'by frames'} with motion: ${reducedMotion}`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion })
    await page.clock.install({ time: 0 })
    await open(page, './#time=2023-12-20/2023-12-21')
    const count = await countChanges(page, '[data-end=from]', 'aria-valuenow')
    await standStill(page)
    await page.getByRole('button', { name: 'Play', exact: true }).click()
    await expect(page.getByRole('button', { name: 'Pause', exact: true })).toBeVisible()
    await otherTurn(page)
    await page.clock.runFor(3100)
    if (reducedMotion === 'reduce') expect(await count()).toBe(3)
    else expect(await count()).toBeGreaterThan(10)
  })
}
