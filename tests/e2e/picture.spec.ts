import { readFile } from 'node:fs/promises'
import { expect, test, type Page } from '@playwright/test'
import { expectCalm, expectMarks, expectPaper, open, watch } from './watch.ts'

interface Seen {
  readonly width: number
  readonly height: number
  /** How many pixels have each colour that was asked for, within 6 of it in each channel. */
  readonly counts: Readonly<Record<string, number>>
  /** Pixels of the first 60 CSS pixels from the top that differ from the paper. */
  readonly inTitle: number
}

/** Has the browser read a picture back, as any program would. */
async function look(page: Page, file: Buffer, colours: readonly string[]): Promise<Seen> {
  return page.evaluate(
    async ({ base64, wanted }) => {
      const bytes = Uint8Array.from(atob(base64), letter => letter.codePointAt(0) ?? 0)
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
      const canvas = new OffscreenCanvas(image.width, image.height)
      const context = canvas.getContext('2d')
      if (context === null) throw new Error('This browser has no canvas to look at the picture with.')
      context.drawImage(image, 0, 0)
      const { data } = context.getImageData(0, 0, image.width, image.height)
      const near = (at: number, [r, g, b]: readonly number[]) =>
        Math.abs((data[at] ?? 0) - (r ?? 0)) <= 6 &&
        Math.abs((data[at + 1] ?? 0) - (g ?? 0)) <= 6 &&
        Math.abs((data[at + 2] ?? 0) - (b ?? 0)) <= 6
      const rgb = (hex: string) => [1, 3, 5].map(from => Number.parseInt(hex.slice(from, from + 2), 16))
      const counts: Record<string, number> = {}
      for (const colour of wanted) {
        const as = rgb(colour)
        let count = 0
        for (let at = 0; at < data.length; at += 4) if (near(at, as)) count++
        counts[colour] = count
      }
      const row = image.width * 4
      const paper = Array.from(data.subarray(row * 20, row * 20 + 3))
      let inTitle = 0
      for (let at = row * 20; at < row * 120; at += 4) if (!near(at, paper)) inTitle++
      return { width: image.width, height: image.height, counts, inTitle }
    },
    { base64: file.toString('base64'), wanted: [...colours] },
  )
}

const LIGHT = { paper: '#fbfaf6', sea: '#cfdde6', land: '#f6f3ec', strike: '#c9480a' } as const
const DARK = { paper: '#12171b', sea: '#0f1a24', land: '#1b2630', strike: '#ee7440' } as const

for (const [colorScheme, colours] of [
  ['light', LIGHT],
  ['dark', DARK],
] as const) {
  test(`a saved picture shows title, sea, land and marks in the ${colorScheme} theme`, async ({ page }) => {
    const watched = watch(page)
    await page.emulateMedia({ colorScheme })
    await open(page, './#time=2023-12-26/2023-12-27')
    const map = page.getByRole('region', { name: 'Map' })
    await expectMarks(page)
    await expect(map.locator('.leaflet-tile-loaded').first()).toBeVisible({ timeout: 20_000 })
    const width = await map.evaluate(element => element.clientWidth)

    const coming = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save picture' }).click()
    const download = await coming
    expect(download.suggestedFilename()).toBe('ukraine-2023-2023-12-26-2023-12-27.png')
    const seen = await look(page, await readFile(await download.path()), Object.values(colours))

    expect(seen.width).toBe((width + 48) * 2)
    expect(seen.height).toBeGreaterThan(seen.width * 0.6)
    const share = (colour: string) => (seen.counts[colour] ?? 0) / (seen.width * seen.height)
    expect(share(colours.paper)).toBeGreaterThan(0.05)
    expect(share(colours.sea)).toBeGreaterThan(0.03)
    expect(share(colours.land)).toBeGreaterThan(0.1)
    expect(seen.counts[colours.strike]).toBeGreaterThan(500)
    expect(seen.inTitle).toBeGreaterThan(2_000)
    await expect(page.getByRole('status', { name: 'Announcement' })).toContainText('Picture saved as')
    expectCalm(watched)
  })
}

test('on paper stand the title, the picture, the list and the open event with its quotes, and nothing to press', async ({
  page,
}) => {
  const watched = watch(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await open(page, './#time=2023-12-26/2023-12-27&event=kherson-station-shelled')
  const count = page.getByRole('status', { name: 'Count' })
  await expect(count).toHaveText(/^\d+ of /u)
  const shown = Number(/^\d+/u.exec((await count.textContent()) ?? '')?.[0])
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  const sheet = page.getByRole('region', { name: 'Print' })
  await expectPaper(page)
  await expect(sheet.getByRole('heading', { level: 1 })).toHaveText('War in Ukraine, December 2023')
  await expect(sheet.getByText('26 December 2023 to 27 December 2023')).toBeVisible()
  await expect(sheet.locator('canvas')).toBeVisible()
  await expect(sheet.getByRole('listitem')).toHaveCount(shown)
  const reader = page.getByRole('region', { name: 'Reader' })
  await expect(reader.locator('blockquote').first()).toBeVisible()
  await expect(page.getByRole('region', { name: 'Timeline' })).toBeHidden()
  await expect(page.getByRole('searchbox')).toBeHidden()
  await expect(page.getByRole('button', { name: 'Share' })).toBeHidden()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')

  await page.emulateMedia({ media: null, colorScheme: 'dark' })
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await expect(sheet).toBeHidden()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  expectCalm(watched)
})
