/** A site that set a host of vector tiles. */
import { expect, test, type Page } from '@playwright/test'
import { encodeTile } from '../views/map/tiles/encode-tile.ts'
import { coloursOf } from './colours.ts'
import { serveSite, serveTiles, type Served, type TileHost } from './tile-host.ts'
import { open, watch } from './watch.ts'

test.describe.configure({ mode: 'serial' })

const CREDIT = 'Vector tiles by the test'
/** The finest level of the host: the map goes further by enlarging. */
const FINEST = 8

// Water all over, so that a map of Ukraine shows a sea where the embedded one shows land; and a made-up village.
const TILE = encodeTile([
  {
    name: 'water',
    features: [
      {
        type: 3,
        properties: {},
        rings: [
          [
            [-64, -64],
            [4160, -64],
            [4160, 4160],
            [-64, 4160],
          ],
        ],
      },
    ],
  },
  {
    name: 'place',
    features: [{ type: 1, properties: { class: 'town', name: 'Made-up town' }, rings: [[[2048, 2048]]] }],
  },
])
const SEA = [0xcf, 0xdd, 0xe6]
const LAND = [0xf6, 0xf3, 0xec]

let host: TileHost
let site: Served

test.beforeAll(async () => {
  test.setTimeout(120_000)
  host = await serveTiles(TILE, 'application/vnd.mapbox-vector-tile')
  const url = `${host.origin}/{z}/{x}/{y}.pbf`
  site = await serveSite({ tiles: { url, kind: 'vector', attribution: CREDIT, maxZoom: FINEST } })
})

test.afterAll(async () => {
  await site.close()
  await host.close()
})

/** The most frequent colour in the middle of the map, RGB. */
async function groundOf(page: Page): Promise<readonly number[]> {
  const box = await page.locator('.map-leaflet').boundingBox()
  if (box === null) throw new Error('The map has no size.')
  const clip = { x: box.x + box.width / 2 - 60, y: box.y + box.height / 2 - 60, width: 120, height: 120 }
  const shot = await page.screenshot({ clip })
  const [most] = await coloursOf(page, shot, 1)
  return most === undefined ? [] : [most >> 16, (most >> 8) & 255, most & 255]
}

const triesOf = () => [...host.asked.values()]

test('vector tiles show after the reader said yes, with the names of places, and are enlarged beyond the finest level', async ({
  page,
}) => {
  host.play('well')
  const { complaints } = watch(page)
  const scripts: string[] = []
  page.on('request', request => scripts.push(request.url()))
  await open(page, `${site.origin}/#map=48.6,33.2,8`)
  const map = page.getByRole('region', { name: 'Map' })
  const offer = map.getByRole('group', { name: 'Map tiles' })
  await expect(offer).toContainText('Your browser would ask that host for map data.')
  await expect.poll(() => groundOf(page), { timeout: 20_000 }).toEqual(LAND)
  expect(host.asked.size).toBe(0)
  expect(scripts.filter(url => url.includes('VectorTiles'))).toEqual([])

  await offer.getByRole('button', { name: 'Show tiles' }).click()
  await expect.poll(() => groundOf(page), { timeout: 15_000 }).toEqual(SEA)
  await expect(map.getByText(CREDIT)).toBeVisible()
  expect(scripts.filter(url => url.includes('VectorTiles'))).toHaveLength(1)
  expect(Math.max(...triesOf())).toBe(1)

  await page.evaluate(() => {
    location.hash = 'map=48.6,33.2,12'
  })
  await expect(page).toHaveURL(/map=48\.6,33\.2,12/u)
  await expect.poll(() => groundOf(page), { timeout: 15_000 }).toEqual(SEA)
  const levels = [...host.asked.keys()].map(path => Number(path.split('/')[1]))
  expect(Math.max(...levels)).toBe(FINEST)
  expect(complaints).toEqual([])
})

test('vector tiles that fail are asked for twice and no more, the embedded map stays, and one line says so', async ({
  page,
}) => {
  host.play('broken')
  await open(page, `${site.origin}/#map=48.6,33.2,8`)
  const map = page.getByRole('region', { name: 'Map' })
  await map.getByRole('button', { name: 'Show tiles' }).click()
  await expect(map.getByText(/did not come\. The embedded map shows in their place\./u)).toBeVisible({
    timeout: 15_000,
  })
  await expect.poll(() => triesOf().length > 0 && triesOf().every(times => times === 2)).toBe(true)
  await expect.poll(() => groundOf(page), { timeout: 15_000 }).toEqual(LAND)
})
