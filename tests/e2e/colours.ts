import type { Page } from '@playwright/test'

/** How many colours a picture of the page has: one alone is blank, a drawn map has many. */
export async function coloursIn(page: Page, shot: Buffer): Promise<number> {
  return page.evaluate(
    async bytes => {
      const image = await createImageBitmap(new Blob([new Uint8Array(bytes)]))
      const pen = new OffscreenCanvas(image.width, image.height).getContext('2d')
      pen?.drawImage(image, 0, 0)
      const { data } = pen?.getImageData(0, 0, image.width, image.height) ?? { data: [] }
      const seen = new Set<number>()
      for (let at = 0; at < data.length; at += 16) {
        seen.add(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0))
      }
      return seen.size
    },
    [...shot],
  )
}
