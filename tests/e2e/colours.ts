import type { Page } from '@playwright/test'

/** The colours of a picture of the page as 0xRRGGBB, the most frequent first; every so many pixels are looked at. */
export async function coloursOf(page: Page, shot: Buffer, every: number): Promise<readonly number[]> {
  return page.evaluate(
    async ({ bytes, step }) => {
      const image = await createImageBitmap(new Blob([new Uint8Array(bytes)]))
      const pen = new OffscreenCanvas(image.width, image.height).getContext('2d')
      pen?.drawImage(image, 0, 0)
      const { data } = pen?.getImageData(0, 0, image.width, image.height) ?? { data: [] }
      const counts = new Map<number, number>()
      for (let at = 0; at < data.length; at += 4 * step) {
        const colour = ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0)
        counts.set(colour, (counts.get(colour) ?? 0) + 1)
      }
      return [...counts].toSorted((a, b) => b[1] - a[1]).map(([colour]) => colour)
    },
    { bytes: [...shot], step: every },
  )
}

/** How many colours a picture of the page has: one alone is blank, a drawn map has many. */
export async function coloursIn(page: Page, shot: Buffer): Promise<number> {
  return (await coloursOf(page, shot, 4)).length
}
