import { expect, test, type Page } from '@playwright/test'
import { servePlainTiles, serveSite, type Served, type TileHost } from './tile-host.ts'
import { open, watch } from './watch.ts'

test.describe.configure({ mode: 'serial' })

const CREDIT = 'Tiles by the test'
const RED = [200, 30, 60] as const

/** The embedded map has come: from then on a tile of the other host would have been asked for. */
async function embeddedMap(page: Page): Promise<void> {
  const tile = page.getByRole('region', { name: 'Map' }).locator('.leaflet-tile-loaded canvas').first()
  await expect(tile).toBeVisible({ timeout: 20_000 })
}

let host: TileHost
let site: Served

// A site of its own, built with tiles of another port: the site that the other tests play has none.
test.beforeAll(async () => {
  test.setTimeout(120_000)
  host = await servePlainTiles(RED)
  const tiles = { url: `${host.origin}/{z}/{x}/{y}.png`, attribution: CREDIT, maxZoom: 15 }
  site = await serveSite({ tiles })
})

test.afterAll(async () => {
  await site.close()
  await host.close()
})

test('the policy of the page lets in images of that one host and nothing else of it', async ({ request }) => {
  const page = (await (await request.get(site.origin)).text()).replaceAll('&#39;', "'")
  expect(page).toContain(`img-src 'self' ${host.origin};`)
  expect(page.split(host.origin)).toHaveLength(2)
})

test('nothing is asked of the host before the reader says yes; then tiles show, and the answer is kept', async ({
  page,
}) => {
  host.play('well')
  const { complaints } = watch(page)
  await open(page, site.origin)
  const map = page.getByRole('region', { name: 'Map' })
  const offer = map.getByRole('group', { name: 'Map tiles' })
  await expect(offer).toContainText(`map tiles from ${new URL(host.origin).host}`)
  await embeddedMap(page)
  expect(host.asked.size).toBe(0)
  await expect(map.getByText(CREDIT)).toBeHidden()

  await offer.getByRole('button', { name: 'Show tiles' }).click()
  await expect(offer).toBeHidden()
  const shown = map.locator('img.leaflet-tile-loaded')
  await expect(shown.first()).toBeVisible({ timeout: 15_000 })
  await expect(map.getByText(CREDIT)).toBeVisible()
  expect(Math.max(...host.asked.values())).toBe(1)

  await page.reload()
  await expect(shown.first()).toBeVisible({ timeout: 15_000 })
  await expect(offer).toBeHidden()

  await map.getByRole('button', { name: 'Legend' }).click()
  await map.getByRole('checkbox', { name: /^Map tiles from/u }).uncheck()
  await expect(shown).toHaveCount(0)
  await expect(map.getByText(CREDIT)).toBeHidden()
  host.play('well')
  await page.reload()
  await embeddedMap(page)
  await expect(offer).toBeHidden()
  expect(host.asked.size).toBe(0)
  expect(complaints).toEqual([])
})

test('whoever keeps the embedded map is not asked again, and the host never is', async ({ page }) => {
  host.play('well')
  await open(page, site.origin)
  await page.getByRole('button', { name: 'Keep the embedded map' }).click()
  await page.reload()
  const map = page.getByRole('region', { name: 'Map' })
  await embeddedMap(page)
  await expect(map.getByRole('group', { name: 'Map tiles' })).toBeHidden()
  expect(host.asked.size).toBe(0)
})

test('tiles that fail are asked for twice and no more, the embedded map stays, and one line says so', async ({
  page,
}) => {
  host.play('broken')
  await open(page, site.origin)
  const map = page.getByRole('region', { name: 'Map' })
  await map.getByRole('button', { name: 'Show tiles' }).click()
  await expect(map.getByText(/did not come\. The embedded map shows in their place\./u)).toBeVisible({
    timeout: 15_000,
  })
  await expect.poll(() => [...host.asked.values()].every(times => times === 2)).toBe(true)
  const before = host.asked.size
  expect(before).toBeGreaterThan(0)

  await map.getByRole('button', { name: 'Zoom in' }).click()
  await expect.poll(() => host.asked.size).toBeGreaterThan(before)
  await expect.poll(() => [...host.asked.values()].every(times => times === 2)).toBe(true)
  await map.getByRole('button', { name: 'Zoom out' }).click()
  await expect.poll(() => [...host.asked.values()].every(times => times === 2)).toBe(true)
  expect(Math.max(...host.asked.values())).toBe(2)
  await expect(map.locator('img.leaflet-tile:visible')).toHaveCount(0)
})

test('a host that does not answer is called slow after eight seconds', async ({ page }) => {
  host.play('silent')
  await open(page, site.origin)
  const map = page.getByRole('region', { name: 'Map' })
  await map.getByRole('button', { name: 'Show tiles' }).click()
  await expect(map.getByText(/are slow to come/u)).toBeVisible({ timeout: 15_000 })
  await embeddedMap(page)
})
