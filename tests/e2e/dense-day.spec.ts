import { readFileSync } from 'node:fs'
import { expect, type Locator, type Page, test } from '@playwright/test'
import type { EventRecord } from '../../src/model/dataset.ts'
import { readDataset } from '../../src/dataset/read.ts'
import { possiblyIn } from '../../src/model/timespan.ts'
import { readWindow } from '../../src/store/address-time.ts'
import { eventName } from '../../src/views/timeline/words.ts'
import { expectCalm, open, watch, type Watched } from './watch.ts'

const DAY = '2023-12-26'

// Two dozen events are opened one after the other: the map need not fly to each.
test.use({ contextOptions: { reducedMotion: 'reduce' } })

/** All events that may have been going on that day. */
function eventsOfTheDay(): readonly EventRecord[] {
  const file = 'public/data/ukraine-2023/dataset.json'
  const { dataset } = readDataset(JSON.parse(readFileSync(file, 'utf8')), { file })
  const window = readWindow(`${DAY}/${DAY}`)
  if (dataset === null || window === null) throw new Error(`${file} cannot be read: run \`npm run data\`.`)
  return dataset.events.filter(({ span }) => span !== null && possiblyIn(span, window))
}

const EVENTS = eventsOfTheDay()
const IDS = EVENTS.map(({ id }) => id).toSorted()
const TITLES = new Set(EVENTS.map(({ title }) => title))

async function openTheDay(page: Page): Promise<Watched> {
  const watched = watch(page)
  await open(page, `./#time=${DAY}/${DAY}`)
  await expect(page.getByRole('status', { name: 'Count' })).toContainText(`${IDS.length} of `)
  return watched
}

/** On a narrow screen the list is made when it is opened first. */
async function makeList(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: /^List/u })
  await button.click()
  await expect(page.getByRole('region', { name: 'Events' }).getByRole('listitem')).toHaveCount(IDS.length)
  await button.click()
}

/** The event that the address names, as soon as it names one. */
async function idInAddress(page: Page): Promise<string> {
  await expect(page).toHaveURL(/[#&]event=/u)
  return /[#&]event=([^&]+)/u.exec(new URL(page.url()).hash)?.[1] ?? ''
}

/** Waits until an event has opened, reads its title and its id, and closes it. */
async function readOpen(page: Page): Promise<string> {
  const id = await idInAddress(page)
  const title = EVENTS.find(event => event.id === id)?.title
  const reader = page.getByRole('region', { name: 'Reader' })
  if (title !== undefined)
    await expect(reader.getByRole('heading', { name: title, exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page).not.toHaveURL(/[#&]event=/u)
  return id
}

/** The column of the day on the timeline, in pixels of the page: between the two sliders of its window. */
async function columnOfTheDay(page: Page) {
  const timeline = page.getByRole('region', { name: 'Timeline' })
  const middle = async (slider: Locator) => {
    const box = await slider.boundingBox()
    if (box === null) throw new Error('A slider of the timeline is not drawn.')
    return box.x + box.width / 2
  }
  const from = await middle(timeline.getByRole('slider', { name: 'Start of the time window' }))
  const to = await middle(timeline.getByRole('slider', { name: 'End of the time window' }))
  const lanes = await timeline.getByRole('listbox', { name: 'Events on the timeline' }).boundingBox()
  if (lanes === null) throw new Error('The lanes of the timeline are not drawn.')
  return { from, to, lanes }
}

/**
 * Points all over the column as a reader's hand would, and presses wherever another event lights up. A mark that needs a
 * hand steadier than four pixels is not found.
 */
async function pressed(page: Page): Promise<readonly string[]> {
  const { from, to, lanes } = await columnOfTheDay(page)
  // The list is behind a button on a narrow screen, and lights up all the same.
  const lit = page.locator('li[data-lit]')
  const places = new Map<string, { x: number; y: number }>()
  for (let y = lanes.y + 3; y < lanes.y + lanes.height; y += 4) {
    for (let x = from + 1; x < to; x += 4) {
      await page.mouse.move(x, y)
      const id = await lit.evaluateAll(([row]) => row?.getAttribute('data-event') ?? null)
      if (id !== null && !places.has(id)) places.set(id, { x, y })
    }
  }
  const opened: string[] = []
  for (const { x, y } of places.values()) {
    await page.mouse.click(x, y)
    opened.push(await readOpen(page))
  }
  return opened
}

/** Opens each "+n" of the timeline and chooses, by name, every event of the day that it lists. */
async function listed(page: Page): Promise<readonly string[]> {
  const timeline = page.getByRole('region', { name: 'Timeline' })
  const more = timeline.getByRole('button', { name: /more events? here: list them/u })
  const opened: string[] = []
  for (let at = 0; at < (await more.count()); at++) {
    await more.nth(at).click()
    const dialog = timeline.getByRole('dialog')
    await expect(dialog.getByRole('button').first()).toBeFocused()
    const titles = await dialog.locator('bdi').allTextContents()
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    for (const title of titles.filter(words => TITLES.has(words))) {
      await more.nth(at).click()
      const named = page.getByText(title, { exact: true })
      await dialog.getByRole('button').filter({ has: named }).click()
      opened.push(await readOpen(page))
    }
  }
  return opened
}

for (const [name, width, height] of [
  ['desk', 1440, 900],
  ['phone', 390, 844],
] as const) {
  test(`on a ${name} a pointer reaches every event of the densest day`, async ({ page }) => {
    test.setTimeout(120_000)
    await page.setViewportSize({ width, height })
    const watched = await openTheDay(page)
    if (name === 'phone') await makeList(page)
    const reached = new Set([...(await pressed(page)), ...(await listed(page))])
    expect([...reached].toSorted()).toEqual(IDS)
    expectCalm(watched)
  })
}

/** What the list box says that the keyboard is on, and its place, from 1; 0 while it is on nothing. */
function activeOption(lanes: Locator): Promise<{ name: string; place: number; last: boolean }> {
  return lanes.evaluate(box => {
    const option = document.getElementById(box.getAttribute('aria-activedescendant') ?? '')
    const place = Number(option?.ariaPosInSet ?? 0)
    return { name: option?.textContent ?? '', place, last: option?.ariaSetSize === String(place) }
  })
}

test('arrow keys walk through every event of the densest day by name, and Enter opens it', async ({
  page,
}) => {
  test.setTimeout(120_000)
  const watched = await openTheDay(page)
  const lanes = page.getByRole('listbox', { name: 'Events on the timeline' })
  const names = new Set(EVENTS.map(eventName))
  await lanes.focus()
  await page.keyboard.press('Home')
  const opened: string[] = []
  for (let place = 1, last = false; !last; place++) {
    let active = { name: '', place: 0, last: false }
    await expect
      .poll(async () => {
        active = await activeOption(lanes)
        return active.place
      })
      .toBe(place)
    if (names.has(active.name)) {
      await page.keyboard.press('Enter')
      opened.push(await readOpen(page))
      await lanes.focus()
    }
    await page.keyboard.press('ArrowRight')
    last = active.last
  }
  expect(opened.toSorted()).toEqual(IDS)
  expectCalm(watched)
})

test('arrow keys of the page walk through the events of the densest day alone', async ({ page }) => {
  const watched = await openTheDay(page)
  const walked: string[] = []
  for (const { title } of EVENTS) {
    await page.keyboard.press('ArrowRight')
    const heading = page
      .getByRole('region', { name: 'Reader' })
      .getByRole('heading', { name: title, exact: true })
    await expect(heading).toBeVisible()
    await expect(page).not.toHaveURL(new RegExp(`[#&]event=${walked.at(-1) ?? ''}(?:&|$)`, 'u'))
    walked.push(await idInAddress(page))
  }
  expect(walked).toEqual(EVENTS.map(({ id }) => id))
  expectCalm(watched)
})
