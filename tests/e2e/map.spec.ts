import { expect, test, type Locator, type Page } from '@playwright/test'
import { retellingOf } from '../../src/evidence/retelling.ts'
import { ROOT, sound } from '../dataset/large/shipped.ts'
import { coloursIn } from './colours.ts'
import { expectCalm, expectMarks, open, watch } from './watch.ts'

const mapOf = (page: Page) => page.getByRole('region', { name: 'Map' })
const countOf = (page: Page) => page.getByRole('status', { name: 'Count' })

test('the map draws land, water and names offline, and works by its buttons', async ({ page }) => {
  const watched = watch(page)
  await open(page)
  await expect(mapOf(page).getByRole('application')).toBeVisible()
  await expect
    .poll(async () => coloursIn(page, await mapOf(page).screenshot()), { timeout: 20_000 })
    .toBeGreaterThan(200)
  await mapOf(page).getByRole('button', { name: 'Zoom in' }).click()
  await expect(page).toHaveURL(/map=/u)
  await mapOf(page).getByRole('button', { name: 'Home' }).click()
  await expect(page).not.toHaveURL(/map=/u)
  expectCalm(watched)
})

test('the map walks from event to event by keyboard, announces each, and opens one', async ({ page }) => {
  await open(page)
  await expectMarks(page)
  const announced = page.getByRole('status', { name: 'Announcement' })
  await mapOf(page).getByRole('application').focus()
  await page.keyboard.press('Enter')
  await expect(announced).toContainText('Walking')
  const said: string[] = []
  for (const key of ['ArrowDown', 'ArrowRight']) {
    const before = (await announced.textContent()) ?? ''
    await page.keyboard.press(key)
    await expect(announced).not.toHaveText(before)
    said.push((await announced.textContent()) ?? '')
  }
  expect(said.filter(words => words.includes('Walking'))).toEqual([])
})

test('only what is in view is a filter that can be switched on and off', async ({ page }) => {
  await open(page, './#map=35.68,139.69,7')
  await mapOf(page).getByRole('button', { name: 'Only what is in view' }).click()
  await expect(countOf(page)).not.toHaveText(/^(\d+) of \1 events/u)
  await expect(page).toHaveURL(/area=/u)
  await mapOf(page).getByRole('button', { name: 'Only what is in view' }).click()
  await expect(countOf(page)).toHaveText(/^(\d+) of \1 events/u)
})

test('what stands along the foot of the map keeps off its credit, at every width and length', async ({
  page,
}) => {
  await open(page, './#time=2023-12-01/2023-12-20')
  await expectMarks(page)
  const credit = page.locator('.map-credit')
  for (const width of [1440, 1024, 768, 390]) {
    // The host of a site's own tiles may be named at any length.
    if (width === 390)
      await credit.evaluate(words => words.append(' Tiles: a host with a long name, of those who map.'))
    await page.setViewportSize({ width, height: 900 })
    await expect(mapOf(page).getByRole('button', { name: 'Show events outside the window' })).toBeVisible()
    const below = (await credit.boundingBox())?.y ?? 0
    const feet = await page
      .locator('.map-foot > *')
      .evaluateAll(parts => parts.map(part => part.getBoundingClientRect().bottom))
    expect(feet.length).toBeGreaterThan(1)
    expect(Math.max(...feet), `at ${String(width)} px`).toBeLessThanOrEqual(below)
  }
})

/** The page with the list of a spot open at which many events lie. */
async function openCrowded(page: Page): Promise<Locator> {
  const dataset = sound(ROOT)
  const eventsAt = (id: string) => dataset.events.filter(({ where }) => where?.place === id).length
  const [crowded = ''] = [...dataset.places.keys()].toSorted((a, b) => eventsAt(b) - eventsAt(a))
  const { geometry } = dataset.places.get(crowded) ?? {}
  if (geometry?.type !== 'Point') throw new Error('The place with the most events is no point.')
  await open(page, `./#map=${geometry.coordinates.toReversed().join(',')},11`)
  await expectMarks(page)
  await mapOf(page).getByRole('application').click()
  const list = page.locator('.map-list')
  await expect(list.getByRole('listitem').first()).toBeVisible()
  return list
}

test('the list of a mark stays in reach and open, until other events show or something else opens', async ({
  page,
}) => {
  const list = await openCrowded(page)
  for (const width of [1024, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    await expect
      .poll(async () => {
        const [inner, outer] = [await list.boundingBox(), await mapOf(page).boundingBox()]
        if (inner === null || outer === null) return false
        const right = inner.x + inner.width <= outer.x + outer.width
        return right && inner.x >= outer.x && inner.y + inner.height <= outer.y + outer.height
      })
      .toBe(true)
  }
  await list.getByRole('listitem').first().getByRole('button').click()
  await expect(page.getByRole('region', { name: 'Reader' }).getByRole('heading', { level: 3 })).toBeVisible()
  await expect(list).toBeVisible()

  const box = page.getByRole('region', { name: 'Filters' }).getByRole('checkbox').first()
  await box.check()
  await expect(list).toHaveCount(0)
  await expect(box).toBeFocused()
  await box.uncheck()

  await mapOf(page).getByRole('application').click()
  await expect(list).toBeVisible()
  await page
    .getByRole('button', { name: /more events? here: list them/u })
    .first()
    .press('Enter')
  await expect(page.locator('.timeline-list')).toBeVisible()
  await expect(list).toHaveCount(0)
})

test('a box that is drawn takes the place of what is in view, and stays when the map moves', async ({
  page,
}) => {
  await open(page, './#map=48,35,5')
  const view = mapOf(page).getByRole('button', { name: 'Only what is in view' })
  await view.click()
  await expect(page).toHaveURL(/area=/u)
  const areaOf = () => /area=[^&]*/u.exec(page.url())?.[0] ?? 'none'
  const seen = areaOf()
  await mapOf(page).getByRole('button', { name: 'Draw a box' }).click()
  const frame = await mapOf(page).locator('.map-boxer').boundingBox()
  if (frame === null) throw new Error('There is no sheet to draw on.')
  await page.mouse.move(frame.x + 200, frame.y + 150)
  await page.mouse.down()
  await page.mouse.move(frame.x + 360, frame.y + 260, { steps: 4 })
  await page.mouse.up()
  await expect(view).toHaveAttribute('aria-pressed', 'false')
  await expect.poll(areaOf).not.toBe(seen)
  const drawn = areaOf()
  await mapOf(page).getByRole('button', { name: 'Zoom in' }).click()
  await expect(page).toHaveURL(/map=[^&]*,6/u)
  expect(areaOf()).toBe(drawn)
  await expect(mapOf(page).getByRole('button', { name: 'Remove the box' })).toBeVisible()
})

test('lists on map and timeline close when a voice that puts events in another order is chosen', async ({
  page,
}) => {
  const list = await openCrowded(page)
  const dataset = sound(ROOT)
  const mover = [...dataset.claimants.keys()].find(id =>
    retellingOf(dataset, { kind: 'claimant', id }).changes.some(({ before }) => before !== null),
  )
  await page.evaluate(id => {
    location.hash = `#told-by=claimant:${id}`
  }, mover ?? '')
  await expect(page.getByRole('button', { name: 'All voices' })).toBeVisible()
  await expect(list).toHaveCount(0)
})

test('pointing at an event in the list lights it up on map and timeline, and choosing it marks it', async ({
  page,
}) => {
  await open(page)
  const row = page
    .getByRole('region', { name: 'Events' })
    .getByRole('button', { name: /^Kherson railway station shelled/u })
  await row.hover()
  await expect(page.locator('.timeline-lit-hover')).toHaveCount(1)
  await row.click()
  await expect(page.locator('.timeline-lit-focus')).toHaveCount(1)
  await expect(row).toHaveAttribute('aria-current', 'true')
})

test('an event that is opened from elsewhere has its row in view, also once the rows about it are laid out', async ({
  page,
}) => {
  await open(page)
  await page.evaluate(() => {
    location.hash = '#event=novocherkassk-wreck-salvage'
  })
  const row = page.locator('[data-event="novocherkassk-wreck-salvage"]')
  await expect(row).toBeInViewport({ ratio: 0.99 })
  // Rows get their true heights some frames after they were scrolled to, and push it on.
  await page.waitForTimeout(1000)
  await expect(row).toBeInViewport({ ratio: 0.99 })
})

test('a map whose files are missing stays usable and says what is wrong', async ({ page }) => {
  await page.route('**/basemap/land.json', route => route.fulfill({ status: 404, body: '' }))
  await open(page)
  await expect(mapOf(page)).toContainText(/map/iu)
  await page.getByRole('region', { name: 'Events' }).getByRole('button').first().click()
  await expect(page.getByRole('region', { name: 'Reader' }).getByRole('heading', { level: 3 })).toBeVisible()
})

interface ZoomFrame {
  readonly onItsWay: boolean
  readonly scale: number
  readonly tiles: number
}

/** What each frame shows of the events until the page has been left alone for a second. */
const framesOfZoom = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<ZoomFrame[]>(resolve => {
        const frames: ZoomFrame[] = []
        const look = () => {
          const events = document.querySelector('.map-events')
          const onItsWay = document.querySelector('.leaflet-zoom-anim') !== null
          if (events !== null) {
            const scale = /scale\((?<factor>[^)]+)\)/u.exec(events.getAttribute('style') ?? '')?.groups?.[
              'factor'
            ]
            frames.push({
              onItsWay,
              scale: Number(scale ?? 1),
              tiles: events.querySelectorAll('canvas').length,
            })
          }
          const left = frames.slice(-60).every(frame => !frame.onItsWay)
          if (frames.some(frame => frame.onItsWay) && left) resolve(frames)
          else requestAnimationFrame(look)
        }
        requestAnimationFrame(look)
      }),
  )

/** Moves the pointer over the map until it is on a mark. */
async function moveOnto(page: Page, map: Locator): Promise<void> {
  await expectMarks(page)
  const box = await map.boundingBox()
  if (box === null) throw new Error('The map is not in sight.')
  for (let y = 0.2; y < 0.8; y += 0.05) {
    for (let x = 0.2; x < 0.8; x += 0.02) {
      await page.mouse.move(box.x + x * box.width, box.y + y * box.height)
      if ((await map.locator('.map-pointing').count()) > 0) return
    }
  }
  throw new Error('The pointer came upon no mark.')
}

test('events stay on the map while it zooms, stretched with it, also under the pointer', async ({ page }) => {
  const watched = watch(page)
  await open(page, './#map=48.5,35,6')
  const map = mapOf(page)
  await moveOnto(page, map)
  const frames = framesOfZoom(page)
  await page.mouse.wheel(0, -120)
  const seen = await frames
  expect(seen.filter(({ tiles }) => tiles === 0)).toEqual([])
  expect(seen.filter(({ onItsWay, scale }) => onItsWay && scale === 1)).toEqual([])
  expect(seen.at(-1)?.scale).toBe(1)
  expectCalm(watched)
})
