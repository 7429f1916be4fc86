/** Places where maps go wrong: the antimeridian, the poles, a world that repeats, and very large screens. */
import { expect, test, type Page } from '@playwright/test'
import { coloursIn } from './colours.ts'
import { HARD_PLACES } from './hard-places.ts'
import { expectCalm, expectMarks, open, settled, watch } from './watch.ts'

const mapOf = (page: Page) => page.getByRole('region', { name: 'Map' })
const tipOf = (page: Page) => mapOf(page).locator('.map-tip-title')
const countOf = (page: Page) => page.getByRole('status', { name: 'Count' })
const headingOf = (page: Page) =>
  page.getByRole('region', { name: 'Reader' }).getByRole('heading', { level: 3 })

async function openHard(page: Page, hash = ''): Promise<void> {
  await page.route('**/data/hard/dataset.json', route => route.fulfill({ body: JSON.stringify(HARD_PLACES) }))
  await open(page, `./?data=data/hard/dataset.json${hash}`)
  await expectMarks(page)
}

/** Starts to walk from mark to mark by keyboard. */
async function startWalk(page: Page): Promise<void> {
  await mapOf(page).getByRole('application').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status', { name: 'Announcement' })).toContainText('Walking')
}

/** Points at a place of the map, in px from its middle. */
async function pointAt(page: Page, x: number, y: number): Promise<void> {
  const box = await page.locator('.map-leaflet').boundingBox()
  if (box === null) throw new Error('The map has no size.')
  const [left, top] = [box.x + box.width / 2 + x, box.y + box.height / 2 + y]
  // A pointer that does not move tells nothing.
  await page.mouse.move(left + 3, top)
  await page.mouse.move(left, top)
}

/** px from the middle of a view to a place, by Web Mercator. */
function away(view: readonly [lat: number, lng: number, zoom: number], lat: number, lng: number) {
  const world = 256 * 2 ** view[2]
  const y = (of: number) => Math.log(Math.tan(Math.PI / 4 + (of * Math.PI) / 360)) / (2 * Math.PI)
  return { x: ((lng - view[1]) / 360) * world, y: (y(view[0]) - y(lat)) * world }
}

test('events on both sides of the antimeridian stand side by side, are pointed at, walked to and filtered by a box', async ({
  page,
}) => {
  const watched = watch(page)
  await openHard(page, '#map=0,180,8')
  for (const [lng, name] of [
    [179.9, 'west-of-the-line'],
    [180.1, 'east-of-the-line'],
  ] as const) {
    const at = away([0, 180, 8], 0, lng)
    await expect
      .poll(async () => {
        await pointAt(page, at.x, at.y)
        return tipOf(page)
          .textContent({ timeout: 1_000 })
          .catch(() => '')
      })
      .toBe(`Event ${name}`)
  }

  await startWalk(page)
  const announced = page.getByRole('status', { name: 'Announcement' })
  await page.keyboard.press('ArrowLeft')
  await expect(announced).toContainText('Event west-of-the-line')
  await page.keyboard.press('ArrowRight')
  await expect(announced).toContainText('Event east-of-the-line')
  await page.keyboard.press('Enter')
  await expect(headingOf(page)).toHaveText('Event east-of-the-line')
  await page.keyboard.press('Escape')

  await mapOf(page).getByRole('button', { name: 'Draw a box' }).click()
  await expect(mapOf(page).locator('.map-boxer')).toBeVisible()
  await pointAt(page, -60, -60)
  await page.mouse.down()
  await pointAt(page, 60, 60)
  await page.mouse.up()
  await expect(countOf(page)).toHaveText('2 of 12 events')
  await expect(page).toHaveURL(/area=/u)
  const area = /area=([-\d.]+),[-\d.]+,([-\d.]+)/u.exec(decodeURIComponent(page.url()))
  expect(Number(area?.[1])).toBeGreaterThan(179)
  expect(Number(area?.[2])).toBeLessThan(-179)

  // Fitting to the two goes the narrow way, from a view on the other side of the globe.
  await page.evaluate(() => {
    location.hash = 'search=of&map=0,0,3'
  })
  await expect(page.getByRole('searchbox')).toHaveValue('of')
  await expect(countOf(page)).toHaveText('2 of 12 events')
  await mapOf(page).getByRole('button', { name: 'Fit to what is shown' }).click()
  await expect(page).toHaveURL(/map=[-\d.]+,-?1(?:79|80)[\d.]*,(?:[89]|10)/u)
  expectCalm(watched)
})

test('a repeated world repeats its marks: each copy is pointed at and walked on from; poles say that they lie beyond', async ({
  page,
}) => {
  await page.setViewportSize({ width: 2200, height: 1000 })
  await openHard(page, '#map=0,180,1')
  await mapOf(page).getByRole('button', { name: 'Legend' }).click()
  const world = 512
  for (const copy of [-1, 0, 1]) {
    const { x, y } = away([0, 180, 1], -30, 179)
    await expect
      .poll(async () => {
        await pointAt(page, x + copy * world, y)
        return tipOf(page)
          .textContent({ timeout: 1_000 })
          .catch(() => '')
      })
      .toBe('Event disc-over-the-line')
  }
  const pole = away([0, 180, 1], -85.05, 100)
  await expect(async () => {
    await pointAt(page, pole.x, pole.y)
    await expect(mapOf(page).locator('.map-tip')).toContainText('nearer to the pole than the map reaches', {
      timeout: 1_000,
    })
  }).toPass()

  // Walking east goes on into copies of the world that come into view, and passes the same events again and again.
  await startWalk(page)
  const announced = page.getByRole('status', { name: 'Announcement' })
  const seen: string[] = []
  for (let step = 0; step < 18; step++) {
    const before = (await announced.textContent()) ?? ''
    await page.keyboard.press('ArrowRight')
    // No two marks beside each other have the same name.
    await expect(announced).not.toHaveText(before)
    seen.push((await announced.textContent()) ?? '')
  }
  expect(seen.filter(text => text.startsWith('Event chukotka')).length).toBeGreaterThan(4)
})

/** Sides of the map's canvases in canvas pixels, and the canvas pixels of each to a CSS pixel. */
function canvasesOf(page: Page) {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLCanvasElement>('.map-leaflet canvas')].map(canvas => ({
      width: canvas.width,
      height: canvas.height,
      ratio: canvas.width / Math.max(1, canvas.clientWidth),
      isTile: canvas.classList.contains('map-events-tile'),
    })),
  )
}

/** Colours in a part of the map: one alone is a blank map. */
async function coloursAt(page: Page, x: number, y: number): Promise<number> {
  return coloursIn(page, await page.screenshot({ clip: { x, y, width: 240, height: 160 } }))
}

test('a screen of 3840 by 2160 with two pixels to a px: canvases within limits, sharp marks, nothing blank, also after resizing', async ({
  browser,
}) => {
  const context = await browser.newContext({
    viewport: { width: 3840, height: 2160 },
    deviceScaleFactor: 2,
    serviceWorkers: 'block',
  })
  const page = await context.newPage()
  await open(page)
  const labels = async () => (await canvasesOf(page)).find(({ isTile, width }) => !isTile && width > 1_100)
  await expect
    .poll(async () => (await canvasesOf(page)).filter(({ isTile }) => isTile).length)
    .toBeGreaterThan(10)
  await expect.poll(async () => (await labels())?.width ?? 0).toBeGreaterThan(3_000)
  await expect(page.locator('.map-leaflet .leaflet-tile:not(.leaflet-tile-loaded)')).toHaveCount(0)
  const canvases = await settled(page, () => canvasesOf(page))
  for (const { width, height } of canvases) {
    expect(Math.max(width, height)).toBeLessThanOrEqual(8_192)
    expect(width * height).toBeLessThan(16_800_000)
  }
  for (const { ratio } of canvases.filter(({ isTile }) => isTile)) expect(ratio).toBe(2)

  // Marks of the home view stay where they are when the window shrinks to a phone's and grows again.
  const wide = canvases.length
  await page.setViewportSize({ width: 390, height: 844 })
  await expect.poll(async () => (await labels())?.width ?? 0).toBeLessThan(1_600)
  await expect.poll(async () => (await canvasesOf(page)).length).toBeLessThan(wide * 0.5)
  await page.setViewportSize({ width: 3840, height: 2160 })
  await expect.poll(async () => (await labels())?.width ?? 0).toBeGreaterThan(3_000)
  await expect.poll(async () => (await canvasesOf(page)).length).toBeGreaterThan(wide * 0.8)
  const box = await page.locator('.map-leaflet').boundingBox()
  if (box === null) throw new Error('The map has no size.')
  for (const part of [0.25, 0.5, 0.75]) {
    const [x, y] = [box.x + box.width * part, box.y + box.height * part]
    await expect.poll(() => coloursAt(page, x, y), { timeout: 15_000 }).toBeGreaterThan(20)
  }
  await context.close()
})
