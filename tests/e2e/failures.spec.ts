/**
 * Every part that can fail, made to fail in a real browser: there are words and a next step, no raw error, and the rest
 * of the page can be used.
 */
import { expect, test, type Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import type { DatasetFile } from '../../src/model/schema.ts'
import { expectPaper } from './watch.ts'

const DATA = '**/data/ukraine-2023/dataset.json'
const FILE = 'data/ukraine-2023/dataset.json'
const shipped = readFileSync(`public/${FILE}`, 'utf8')
const dataset = JSON.parse(shipped) as DatasetFile
const QUOTED = dataset.events.find(event =>
  event.claims.some(claim => claim.evidence.some(e => 'quote' in e)),
)
const RAW =
  /\bat \S+:\d+|Unexpected token|TypeError|ReferenceError|undefined|\[object|\.js:\d|https?:\/\/127/u

const answer = (page: Page, body: string, contentType = 'application/json', status = 200) =>
  page.route(DATA, route => route.fulfill({ status, body, contentType }))

/** What the reader sees has no raw error in it, and nothing throws behind the page. */
async function expectCalm(page: Page): Promise<void> {
  expect(await page.locator('body').innerText()).not.toMatch(RAW)
}

/** List, reader and filters work: an event is found and opened. */
async function expectUsable(page: Page): Promise<void> {
  const list = page.getByRole('region', { name: 'Events' })
  await expect(list.getByRole('listitem').first()).toBeVisible()
  await page.getByRole('searchbox').fill('Novocherkassk')
  await expect(page.getByRole('status', { name: 'Count' })).not.toContainText(/^106 of/u)
  await list
    .getByRole('button', { name: /Novocherkassk/u })
    .first()
    .click()
  await expect(page.getByRole('region', { name: 'Reader' })).toContainText('Novocherkassk')
  await expect(page).toHaveURL(/#event=[^&]+&(?:.*&)?search=Novocherkassk/u)
  await expectCalm(page)
}

test.describe('a dataset that cannot be opened', () => {
  interface Row {
    readonly name: string
    readonly inject: (page: Page) => Promise<unknown>
    readonly words: RegExp
    readonly wait?: (page: Page) => Promise<unknown>
  }
  const rows: readonly Row[] = [
    {
      name: 'not there',
      inject: page => answer(page, 'gone', 'text/plain', 404),
      words: /not on this server/u,
    },
    {
      name: 'a server that fails',
      inject: page => answer(page, 'no', 'text/plain', 500),
      words: /answered 500/u,
    },
    {
      name: 'no network',
      inject: page => page.route(DATA, route => route.abort('internetdisconnected')),
      words: /connection failed/u,
    },
    {
      name: 'slower than 30 seconds',
      inject: async page => {
        await page.clock.install()
        await page.route(DATA, () => undefined)
      },
      wait: async page => {
        // Waiting counts from when the code asks for the file.
        await expect(page.getByRole('status')).toContainText('Opening')
        await page.clock.fastForward(31_000)
      },
      words: /did not arrive within 30 seconds/u,
    },
    { name: 'cut off', inject: page => answer(page, shipped.slice(0, 50_000)), words: /breaks off/u },
    {
      name: 'a web page in its place',
      inject: page => answer(page, '<!doctype html><title>x</title>', 'text/html'),
      words: /web page/u,
    },
    { name: 'empty', inject: page => answer(page, ''), words: /empty/u },
    {
      name: 'a newer format',
      inject: page => answer(page, shipped.replace('"schema": 1', '"schema": 2')),
      words: /format 2.*reads format 1.*newer version/su,
    },
    {
      name: 'an older format',
      inject: page => answer(page, shipped.replace('"schema": 1', '"schema": 0')),
      words: /gives `?0`? as its format/u,
    },
    {
      name: 'a hash that does not fit',
      inject: page => answer(page, shipped.replace('Crimea', 'Crimeb')),
      words: /changed or damaged/u,
    },
  ]
  for (const { name, inject, words, wait } of rows) {
    test(name, async ({ page }) => {
      await inject(page)
      await page.goto('./')
      await wait?.(page)
      const alert = page.getByRole('alert')
      await expect(alert).toContainText(words)
      await expect(alert).toContainText(FILE)
      await expectCalm(page)
      await page.unroute(DATA)
      await alert.getByRole('button', { name: 'Try again' }).click()
      await expectUsable(page)
    })
  }
})

test.describe('a dataset that opens all the same', () => {
  test('with a byte order mark', async ({ page }) => {
    await answer(page, `\uFEFF${shipped}`)
    await page.goto('./')
    await expectUsable(page)
  })

  test('with ids that occur twice, which are refused by name', async ({ page }) => {
    const [first] = dataset.events
    await answer(page, JSON.stringify({ ...dataset, hash: '', events: [...dataset.events, first] }))
    await page.goto('./')
    const refused = page.locator('details.refused')
    await refused.locator('summary').click()
    await expect(refused).toContainText(first?.id ?? '')
    await expectUsable(page)
  })
})

/** The base map is asked for once more, comes, and the keyboard is on the map. */
async function tryAgain(page: Page): Promise<void> {
  const map = page.getByRole('region', { name: 'Map', exact: true })
  await map.getByRole('button', { name: 'Try again' }).press('Enter')
  await expect(page.locator('.map-hint')).toHaveCount(0)
  await expect(map.locator('.leaflet-tile-loaded canvas').first()).toBeVisible()
  await expect(map.locator('.leaflet-container')).toBeFocused()
}

test.describe('the base map', () => {
  const rows = [
    { name: 'its land', files: '**/basemap/land.json', words: /land\.json is not there/u },
    { name: 'its water', files: '**/basemap/water.json', words: /water\.json is not there/u },
    { name: 'its names', files: '**/basemap/labels.json', words: /labels\.json is not there/u },
    { name: 'the script of its worker', files: '**/assets/worker-*.js', words: /worker did not start/u },
  ] as const
  for (const { name, files, words } of rows) {
    test(`${name} missing, and come again`, async ({ page }) => {
      await page.route(files, route => route.fulfill({ status: 404, body: 'no' }))
      await page.goto('./')
      await expect(page.locator('.map-hints')).toContainText(words)
      await expectUsable(page)
      await page.unroute(files)
      await tryAgain(page)
    })
  }

  test('a worker that hangs', async ({ page }) => {
    await page.clock.install()
    const worker = '**/assets/worker-*.js'
    await page.route(worker, route =>
      route.fulfill({ body: 'self.onmessage = () => undefined', contentType: 'text/javascript' }),
    )
    await page.goto('./')
    await expect(page.getByRole('region', { name: 'Map' }).locator('.leaflet-container')).toBeVisible()
    // The map asks its worker once it stands, and waits from then on.
    await expect(async () => {
      await page.clock.fastForward(21_000)
      await expect(page.locator('.map-hints')).toContainText(/does not answer/u, { timeout: 500 })
    }).toPass()
    await page.clock.resume()
    await expectUsable(page)
    await page.unroute(worker)
    await tryAgain(page)
  })
})

test('fonts missing: everything stands in the fonts of the system', async ({ page }) => {
  await page.route('**/*.woff2', route => route.fulfill({ status: 404, body: 'no' }))
  await page.goto('./')
  await expectUsable(page)
})

test.describe('storage', () => {
  const rows: readonly { readonly name: string; readonly script: () => void }[] = [
    {
      name: 'that cannot be reached at all',
      script: () =>
        Object.defineProperty(window, 'localStorage', {
          get: () => {
            throw new DOMException('denied', 'SecurityError')
          },
        }),
    },
    {
      name: 'that fails when something is kept',
      script: () => {
        Storage.prototype.setItem = () => {
          throw new DOMException('full', 'QuotaExceededError')
        }
      },
    },
    {
      name: 'that holds junk',
      script: () => {
        for (const key of ['dateline-theme', 'dateline-single-keys', 'dateline-tiles', 'dateline-language']) {
          localStorage.setItem(key, '{"\u0000<junk>')
        }
      },
    },
  ]
  for (const { name, script } of rows) {
    test(name, async ({ page }) => {
      await page.addInitScript(script)
      await page.goto('./')
      await page.getByRole('button', { name: /^Colours/u }).click()
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
      await expectUsable(page)
    })
  }
})

test.describe('a canvas that cannot be had', () => {
  const rows: readonly { readonly name: string; readonly script: () => void }[] = [
    {
      name: 'at all',
      script: () => {
        HTMLCanvasElement.prototype.getContext = () => null
      },
    },
    {
      name: 'because asking fails',
      script: () => {
        HTMLCanvasElement.prototype.getContext = () => {
          throw new Error('seeded')
        }
      },
    },
  ]
  for (const { name, script } of rows) {
    test(name, async ({ page }) => {
      await page.addInitScript(script)
      await page.goto('./')
      await expect(page.getByRole('log', { name: 'Notices' })).toContainText(
        /nothing to draw on.*List and reader/u,
      )
      await expectUsable(page)
    })
  }
})

test.describe('a part that cannot be rendered', () => {
  test('one card says so in its place, can be shown again, and all else lives', async ({ page }) => {
    const quote = dataset.quotes.find(({ id }) => JSON.stringify(QUOTED?.claims).includes(`"${id}"`))
    if (quote === undefined || QUOTED === undefined) throw new Error('The shipped dataset quotes nobody.')
    // The address of the words on the live page is made while the card of an open quote is rendered.
    await page.addInitScript(
      words => {
        const encode = window.encodeURIComponent
        window.encodeURIComponent = text => {
          if (String(text).startsWith(words) && !('mended' in window)) throw new Error('seeded')
          return encode(text)
        }
      },
      quote.exact.slice(0, 8),
    )
    await page.goto(`./#event=${QUOTED.id}&quote=${quote.id}`)
    const reader = page.getByRole('region', { name: 'Reader' })
    await expect(reader.locator('.broken-card')).toHaveCount(1)
    await expect(reader.locator('.broken-card')).toContainText('This could not be shown.')
    await expect(reader.locator('.claim').nth(1)).toBeAttached()
    await expectCalm(page)
    await page.evaluate(() => Object.assign(window, { mended: true }))
    await reader.getByRole('button', { name: 'Show it again' }).click()
    await expect(reader.locator('blockquote').first()).toContainText(quote.exact)
    await expectUsable(page)
  })

  for (const name of ['Map', 'Timeline'] as const) {
    test(`the panel “${name}” says so in its place, can be shown again, and all else lives`, async ({
      page,
    }) => {
      await page.addInitScript(label => {
        window.ResizeObserver = class extends ResizeObserver {
          override observe(element: Element, options?: ResizeObserverOptions): void {
            const inside = element.closest(`[aria-label="${label}"]`) !== null
            if (inside && !('mended' in window)) throw new Error('seeded')
            super.observe(element, options)
          }
        }
      }, name)
      await page.goto('./')
      const panel = page.getByRole('region', { name, exact: true })
      await expect(panel.getByRole('alert')).toContainText(`${name}: this part could not be shown.`)
      await expectUsable(page)
      await page.evaluate(() => Object.assign(window, { mended: true }))
      await panel.getByRole('button', { name: 'Show it again' }).click()
      await expect(panel.getByRole('alert')).toHaveCount(0)
      await expect(panel.locator('canvas, [role=slider]').first()).toBeVisible()
    })
  }
})

test.describe('code of an older deployment that is gone', () => {
  test('the map offers to load the page again, which keeps the place', async ({ page }) => {
    await page.route('**/assets/MapPanel-*.js', route => route.fulfill({ status: 404, body: 'no' }))
    await page.goto(`./#event=${QUOTED?.id ?? ''}`)
    const map = page.getByRole('region', { name: 'Map' })
    await expect(map.getByRole('alert')).toContainText(/could not be loaded.*keeps your place/u)
    await expectUsable(page)
    const place = page.url()
    const again = map.getByRole('button', { name: 'Load the page again' })
    await again.click()
    await expect(map.getByRole('alert')).toContainText(/not even with the page loaded again/u)
    await page.unroute('**/assets/MapPanel-*.js')
    await again.click()
    await expect(map.locator('.leaflet-container')).toBeVisible()
    expect(page.url()).toBe(place)
  })

  test('saving a picture says so', async ({ page }) => {
    await page.route('**/assets/compose-*.js', route => route.fulfill({ status: 404, body: 'no' }))
    await page.goto('./')
    await page.getByRole('button', { name: 'Save picture' }).click()
    await expect(page.getByRole('log', { name: 'Notices' })).toContainText(
      /Save picture: this part could not be loaded/u,
    )
    await expectUsable(page)
  })

  test('paper says so', async ({ page }) => {
    await page.route('**/assets/PrintSheet-*.js', route => route.fulfill({ status: 404, body: 'no' }))
    await page.goto('./')
    await expectUsable(page)
    await page.emulateMedia({ media: 'print' })
    await expect(
      page.getByRole('alert').filter({ hasText: 'Print: this part could not be loaded' }),
    ).toBeVisible()
  })
})

test.describe('a machine that is odd', () => {
  test('a clock before 1970', async ({ page }) => {
    await page.clock.setFixedTime(new Date(-1e12))
    await page.goto('./')
    await expectUsable(page)
  })

  test('a time zone that changes while the page is open changes no date', async ({ page }) => {
    await page.goto(`./#event=${QUOTED?.id ?? ''}`)
    const reader = page.getByRole('region', { name: 'Reader' })
    await expect(reader.locator('.facts')).toBeVisible()
    const before = await reader.locator('.facts').innerText()
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('Emulation.setTimezoneOverride', { timezoneId: 'Pacific/Kiritimati' })
    await page.getByRole('button', { name: 'Later event' }).click()
    await expect(page).not.toHaveURL(new RegExp(`event=${QUOTED?.id ?? ''}`, 'u'))
    await page.getByRole('button', { name: 'Earlier event' }).click()
    await expect(page).toHaveURL(new RegExp(`event=${QUOTED?.id ?? ''}`, 'u'))
    await expect(reader.locator('.facts')).toHaveText(before, { useInnerText: true })
    await expectUsable(page)
  })

  test('printing, and going on after it', async ({ page }) => {
    await page.goto('./')
    await expect(page.getByRole('region', { name: 'Map' }).locator('.leaflet-container')).toBeVisible()
    await page.emulateMedia({ media: 'print' })
    await expectPaper(page)
    const sheet = page.locator('.print-sheet')
    await expect(sheet.getByRole('heading', { name: dataset.meta.title })).toBeVisible()
    await expect(sheet.getByRole('listitem')).toHaveCount(dataset.events.length)
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
    await page.emulateMedia({ media: 'screen' })
    await expect(sheet).toHaveCount(0)
    await expectUsable(page)
  })
})
