/** Named sights of the page, each reached from its address by a few steps: what holds of the page is asked of all of them. */
import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import type { DatasetFile } from '../../src/model/schema.ts'
import { expectMarks, expectPaper, nextPaint, open } from './watch.ts'

export type Device = 'desktop' | 'phone'

export interface State {
  readonly name: string
  /** Address below the site's own. */
  readonly path: string
  /** What is there instead of the whole instrument, as a selector. */
  readonly instead?: string
  /** Before the page is opened: what is made to fail, or to be there. */
  readonly before?: (page: Page) => Promise<unknown>
  /** From the opened page to the sight. */
  readonly reach?: (page: Page) => Promise<unknown>
  /** Whether it depends on the colours at the moment when it was reached. */
  readonly settled?: true
  /** Where only one device has this sight. */
  readonly only?: Device
}

const FILE = 'public/data/ukraine-2023/dataset.json'
export const EVENT = 'kherson-station-shelled'
export const SOURCE = 'washington-examiner-japan-patriots'
const WINDOW = 'time=2023-12-26/2023-12-27'

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click()

/** Words of a language come from the site, and the page is built anew when they have. */
const speak = (language: string) => async (page: Page) => {
  await page.locator('#language').selectOption(language)
  await expect(page.locator('html')).toHaveAttribute('lang', language)
  await expect(page.getByRole('main')).toHaveAttribute('aria-busy', 'false')
}

/** Opens a sheet by its button, and waits until its panel stands: it is made when it is opened first. */
const openSheet = (button: string | RegExp, panel: string) => async (page: Page) => {
  await press(button)(page)
  await expect(region(page, panel).locator('button, input').first()).toBeVisible()
}

const ROUND = [
  'ArrowLeft',
  'ArrowUp',
  'ArrowUp',
  'ArrowRight',
  'ArrowRight',
  'ArrowDown',
  'ArrowDown',
  'ArrowLeft',
]

/** Walks on the map by keyboard until it comes to a mark of several events that no zoom tells apart, and opens its list. */
async function walkToList(page: Page): Promise<void> {
  const map = region(page, 'Map')
  await expectMarks(page)
  await map.locator('.leaflet-container').focus()
  await page.keyboard.press('Enter')
  await expect(map.locator('.map-tool[aria-pressed=true]')).toBeAttached()
  for (const key of [...ROUND, ...ROUND]) {
    await page.keyboard.press(key)
    await nextPaint(page)
    if ((await map.locator('.map-tip ul').count()) > 0) await page.keyboard.press('Enter')
    await nextPaint(page)
    if ((await map.locator('.map-list').count()) > 0) break
  }
  await expect(map.locator('.map-list')).toBeVisible()
}

/** A dataset that names one event twice, so that one of them is refused. */
function withRefused(): string {
  const dataset = JSON.parse(readFileSync(FILE, 'utf8')) as DatasetFile
  const [first] = dataset.events
  return JSON.stringify({ ...dataset, hash: '', events: [...dataset.events, first] })
}

/** What a browser makes of the page that runs no script: axe itself is one. */
async function serveWithoutScript(page: Page): Promise<void> {
  await page.route('**/without-script.html', async route => {
    const response = await route.fetch({ url: new URL('./', route.request().url()).href })
    const html = await response.text()
    const body = html.replaceAll(/<script[^>]*><\/script>/gu, '').replaceAll(/<\/?noscript>/gu, '')
    await route.fulfill({ response, body })
  })
}

/** A browser that says a newer version of the site waits, though nothing was kept. */
function versionWaits(): void {
  const registration = { waiting: {}, installing: null, addEventListener: () => undefined }
  const worker = {
    controller: {},
    get register() {
      return () => Promise.resolve(registration)
    },
    // The driver of these tests would put its own in this place.
    set register(_) {},
    getRegistration: () => Promise.resolve(registration),
    addEventListener: () => undefined,
  }
  Object.defineProperty(navigator, 'serviceWorker', { value: worker })
}

export const STATES: readonly State[] = [
  { name: 'start', path: './' },
  { name: 'filtered', path: `./#${WINDOW}&category=strike,shelling` },
  { name: 'filtered down to nothing', path: './#search=xyzzy' },
  { name: 'list in its sheet', path: './', only: 'phone', reach: openSheet(/^List/u, 'Events') },
  { name: 'filters in their sheet', path: './', only: 'phone', reach: openSheet('Filter', 'Filters') },
  { name: 'every filter set', path: './#claims=contradict&claimant=washington-examiner&evidence=quoted' },
  { name: 'event', path: './#event=zakharova-warning' },
  {
    name: 'event with rival claims, one explained',
    path: './#event=novocherkassk-casualties',
    reach: async page => {
      await page.locator('.verdict summary').first().click()
      await expect(page.locator('.verdict[open]').first()).toBeVisible()
    },
  },
  {
    name: 'quote in its document, citations listed',
    path: `./#event=${EVENT}`,
    reach: async page => {
      await press('Show in its document')(page)
      await expect(region(page, 'Reader').locator('mark').first()).toBeVisible()
      await press('Cite')(page)
      await expect(page.getByRole('menuitem').first()).toBeVisible()
    },
  },
  { name: 'page of a source', path: `./#source=${SOURCE}` },
  { name: 'as told by one voice', path: './#told-by=claimant:russian-ministry-of-defence' },
  {
    name: 'link shared',
    path: './',
    reach: async page => {
      await press('Share')(page)
      await expect(page.locator('.notice')).toBeVisible()
    },
  },
  {
    name: 'picture saved',
    path: './',
    reach: async page => {
      await Promise.all([page.waitForEvent('download'), press('Save picture')(page)])
    },
  },
  {
    name: 'keys',
    path: './',
    reach: async page => {
      await page.keyboard.press('?')
      await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
    },
  },
  {
    name: 'legend and a list on the map',
    path: './',
    reach: async page => {
      await press('Legend')(page)
      await walkToList(page)
    },
  },
  {
    name: 'events without room in the lanes, listed',
    path: './',
    reach: async page => {
      await region(page, 'Timeline')
        .getByRole('button', { name: /more events? here/u })
        .first()
        .press('Enter')
      await expect(page.locator('.timeline-list')).toBeVisible()
    },
  },
  {
    name: 'window and playback',
    path: `./#${WINDOW}`,
    only: 'phone',
    reach: async page => {
      await page.getByRole('button', { name: 'Window', exact: true }).click()
      await expect(page.getByRole('dialog', { name: 'Window and playback' })).toBeVisible()
    },
  },
  {
    name: 'a date that cannot be read',
    path: './',
    only: 'desktop',
    reach: async page => {
      const field = page.getByLabel('From', { exact: true })
      await field.fill('soon')
      await field.press('Enter')
      await expect(page.locator('.timeline-error')).toBeVisible()
    },
  },
  { name: 'notices of a link that names in vain', path: './#event=nowhere&category=none' },
  {
    name: 'records refused',
    path: './?data=data/refused/dataset.json',
    before: page => page.route('**/data/refused/**', route => route.fulfill({ body: withRefused() })),
    reach: page => page.locator('.refused summary').click(),
  },
  {
    name: 'in Arabic',
    path: `./#event=${EVENT}`,
    reach: speak('ar'),
  },
  {
    name: 'in Ukrainian',
    path: `./#event=${EVENT}`,
    reach: speak('uk'),
  },
  {
    name: 'base map missing',
    path: './',
    before: page => page.route('**/basemap/land.json', route => route.fulfill({ status: 404, body: 'no' })),
    reach: page => expect(page.locator('.map-hint')).toBeVisible(),
  },
  {
    name: 'a panel that could not be loaded',
    path: './',
    before: page =>
      page.route('**/assets/MapPanel-*.js', route => route.fulfill({ status: 404, body: 'no' })),
    reach: page => expect(region(page, 'Map').getByRole('alert')).toBeVisible(),
  },
  {
    name: 'on paper',
    path: './#event=zakharova-warning',
    only: 'desktop',
    settled: true,
    reach: async page => {
      await page.emulateMedia({ media: 'print' })
      await expectPaper(page)
    },
  },
  {
    name: 'dataset on its way',
    path: './?data=data/slow/dataset.json',
    before: page => page.route('**/data/slow/**', () => undefined),
    instead: 'main.splash[aria-busy]',
  },
  {
    name: 'the first view',
    path: './',
    before: page => page.route('**/data/ukraine-2023/dataset.json', () => undefined),
    instead: 'main.first-words',
  },
  {
    name: 'dataset missing',
    path: './?data=data/nowhere/dataset.json',
    before: page => page.route('**/data/nowhere/**', route => route.fulfill({ status: 404, body: 'no' })),
    instead: 'main [role=alert]',
  },
  {
    name: 'without JavaScript',
    path: './without-script.html',
    before: serveWithoutScript,
    instead: 'main.failure',
  },
  { name: 'all events, plain', path: './data/ukraine-2023/events.html', instead: 'article' },
  { name: 'third-party notices', path: './third-party.html', instead: 'main' },
  {
    name: 'a newer version waits',
    path: './',
    before: async page => {
      await page.addInitScript(versionWaits)
      await page.clock.install()
    },
    reach: async page => {
      // The page is left alone for some seconds after it has loaded, whenever that is.
      await expect(async () => {
        await page.clock.fastForward(4000)
        await expect(page.locator('.notice')).toBeVisible({ timeout: 500 })
      }).toPass()
    },
  },
]

/** Brings the page from wherever it is to the sight. */
export async function reach(page: Page, state: State): Promise<void> {
  if (page.url().startsWith('http')) await page.evaluate(() => localStorage.clear())
  await page.unrouteAll()
  await page.emulateMedia({ media: 'screen' })
  await state.before?.(page)
  await page.goto('about:blank')
  if (state.instead === undefined) await open(page, state.path)
  else {
    await page.goto(state.path)
    await expect(page.locator(state.instead).first()).toBeVisible()
  }
  await state.reach?.(page)
}

export function statesOf(device: Device): readonly State[] {
  return STATES.filter(({ only }) => only === undefined || only === device)
}
