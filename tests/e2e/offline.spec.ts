import { expect, test, type Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'

test.use({ serviceWorkers: 'allow' })

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
}

/** The built site in a sub-folder, as it is and, once `renewed`, as a later version of it that knows its number. */
async function serveTwoVersions(): Promise<{ url: string; renew: () => void; close: () => void }> {
  let renewed = false
  const later: Readonly<Record<string, (text: string) => string>> = {
    'index.html': text => text.replace('<head>', '<head><meta name="version" content="2">'),
    'sw.js': text => text.replace(/(index\.html",revision:")[0-9a-f]/u, '$1z'),
  }
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://site').pathname.replace(/^\/site\//u, '') || 'index.html'
    readFile(join('dist', path))
      .then(bytes => {
        response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream')
        response.setHeader('cache-control', 'no-cache')
        const change = renewed ? later[path] : undefined
        return response.end(change === undefined ? bytes : change(bytes.toString()))
      })
      .catch(() => response.writeHead(404).end('not here'))
  })
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const renew = () => {
    renewed = true
  }
  return { url: `http://127.0.0.1:${String(port)}/site/`, renew, close: () => server.close() }
}

/** Opens the page and waits until all of it is kept. */
async function firstVisit(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await expect(page.getByRole('region', { name: 'Map' }).locator('.leaflet-container')).toBeVisible()
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => null))
}

test('the second visit needs no network: dataset, base map and fonts', async ({ page, context }) => {
  await firstVisit(page, './')
  const late = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
    const [script] = performance.getEntriesByName(new URL('sw.js', document.baseURI).href)
    return { loaded: navigation?.loadEventEnd ?? 0, asked: script?.startTime ?? Infinity }
  })
  expect(late.asked).toBeGreaterThan(late.loaded)

  await context.setOffline(true)
  const faults: string[] = []
  page.on('console', message => {
    // The browser itself, past the worker, looks for a newer worker and for the icon of the tab.
    const { url } = message.location()
    if (message.type() === 'error' && !/\/(?:sw\.js|icon\.svg)$/u.test(url))
      faults.push(`${url} ${message.text()}`)
  })
  await page.goto('./#time=2023-12-26/2023-12-27')
  const map = page.getByRole('region', { name: 'Map' })
  await expect(map.locator('.leaflet-container')).toBeVisible()
  await expect(page.getByRole('status', { name: 'Count' })).toContainText(/ of 106 events/u)
  // Land is drawn: what is not sea has another colour.
  await expect
    .poll(() =>
      map.locator('.leaflet-tile-pane canvas').evaluateAll(canvases =>
        canvases.reduce((most, canvas) => {
          if (!(canvas instanceof HTMLCanvasElement) || canvas.width === 0) return most
          // A copy, because the tile's own canvas may be one that only shows pictures.
          const pen = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d')
          pen?.drawImage(canvas, 0, 0)
          const { data } = pen?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] }
          return Math.max(most, new Set(new Uint32Array(Uint8ClampedArray.from(data).buffer)).size)
        }, 0),
      ),
    )
    .toBeGreaterThan(1)
  const fonts = await page.evaluate(async () => {
    await document.fonts.ready
    return [...document.fonts].filter(font => font.status === 'loaded').map(font => font.family)
  })
  expect(new Set(fonts).size).toBeGreaterThanOrEqual(2)
  await page.getByRole('searchbox').fill('Novocherkassk')
  await page
    .getByRole('region', { name: 'Events' })
    .getByRole('button', { name: /Novocherkassk/u })
    .first()
    .click()
  await expect(page.getByRole('region', { name: 'Reader' })).toContainText('Novocherkassk')
  expect(faults).toEqual([])
})

test('only files of this site are kept, and a dataset that never came says so', async ({
  page,
  context,
  baseURL,
}) => {
  await firstVisit(page, './')
  const kept = await page.evaluate(async () => {
    const names = await caches.keys()
    const lists = await Promise.all(names.map(async name => (await caches.open(name)).keys()))
    return lists.flat().map(request => request.url)
  })
  expect(kept.length).toBeGreaterThan(20)
  expect(kept.filter(url => !url.startsWith(baseURL ?? 'none'))).toEqual([])
  await context.setOffline(true)
  await page.goto('./?data=data/never/dataset.json')
  await expect(page.getByRole('alert')).toContainText('the connection failed')
})

test('a new version waits, offers itself, and replaces all of the old one at once', async ({ page }) => {
  // All files of the site are kept twice.
  test.setTimeout(90_000)
  const site = await serveTwoVersions()
  try {
    await firstVisit(page, site.url)
    await page.reload()
    await expect(page.getByRole('region', { name: 'Map' }).locator('.leaflet-container')).toBeVisible()
    site.renew()
    await page.evaluate(() =>
      navigator.serviceWorker.getRegistration().then(one => one?.update().then(() => null)),
    )
    const notice = page.getByRole('log', { name: 'Notices' })
    await expect(notice).toContainText('A new version of this site is here.')

    // Until the reader says so the old version is whole: its page comes with its parts, whatever the server has.
    await page.reload()
    await expect(notice).toContainText('A new version of this site is here.')
    await expect(page.locator('meta[name="version"]')).toHaveCount(0)

    await page.getByRole('region', { name: 'Events' }).getByRole('button').first().click()
    await expect(page).toHaveURL(/#event=/u)
    const place = page.url()
    await notice.getByRole('button', { name: 'Load the page again' }).click()
    await expect(page.locator('meta[name="version"]')).toHaveAttribute('content', '2')
    await expect(page.getByRole('region', { name: 'Map' }).locator('.leaflet-container')).toBeVisible()
    await expect(page).toHaveURL(place)
  } finally {
    site.close()
  }
})

test('the page can be installed', async ({ page, request }) => {
  await page.goto('./')
  const href = (await page.locator('link[rel="manifest"]').getAttribute('href')) ?? ''
  const manifest = (await (await request.get(href)).json()) as {
    readonly icons: readonly { readonly src: string; readonly type: string }[]
    readonly start_url: string
    readonly display: string
  }
  expect(manifest).toMatchObject({ start_url: './', display: 'standalone' })
  for (const { src, type } of manifest.icons) {
    const icon = await request.get(src)
    expect(icon.headers()['content-type']).toContain(type)
  }
})
