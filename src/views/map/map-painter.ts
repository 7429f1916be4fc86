/** The map as others may paint it: every canvas and tile at its place on the screen. */
import { SITE_TILES } from '../../store/site.ts'
import type { TilesAnswer } from '../../store/store.ts'
import { tileHost } from '../../model/site-setting.ts'
import { say } from '../../words/say.ts'
import type { Painter, Size } from '../parts/painters.ts'
import { paletteOf } from './basemap/palette.ts'
import { creditsOf } from './credits.ts'
import { sharper } from './sharp.ts'
import { shownTheme } from './theme.tsx'

type Drawable = HTMLCanvasElement | HTMLImageElement

/** Reading of a picture that holds an image of another host is forbidden, unless that host allowed it. */
function isReadable(drawable: Drawable): boolean {
  return drawable instanceof HTMLCanvasElement || drawable.crossOrigin !== null
}

function isThere(drawable: Drawable): boolean {
  return drawable instanceof HTMLCanvasElement
    ? drawable.width > 0
    : drawable.complete && drawable.naturalWidth > 0
}

function zIndexOf(element: Element | null): number {
  return element === null ? 0 : Number.parseInt(getComputedStyle(element).zIndex, 10) || 0
}

/** Leaflet's panes and, in a pane, its levels of zoom lie over each other by their `z-index`. */
function heightOf(drawable: Drawable): readonly [number, number] {
  const pane = drawable.closest('.leaflet-pane:not(.leaflet-map-pane)')
  return [zIndexOf(pane), zIndexOf(drawable.closest('.leaflet-tile-container'))]
}

/** What lies in the map, the lowest first. */
function drawablesIn(container: HTMLElement): readonly Drawable[] {
  return [...container.querySelectorAll<Drawable>('canvas, img.leaflet-tile')]
    .filter(isThere)
    .map(drawable => ({ drawable, height: heightOf(drawable) }))
    .toSorted((a, b) => a.height[0] - b.height[0] || a.height[1] - b.height[1])
    .map(({ drawable }) => drawable)
}

function paint(
  container: HTMLElement,
  context: CanvasRenderingContext2D,
  { width, height }: Size,
  ratio: number,
): void {
  const theme = shownTheme()
  context.fillStyle = paletteOf(theme).sea
  context.fillRect(0, 0, width, height)
  const corner = container.getBoundingClientRect()
  for (const drawable of drawablesIn(container)) {
    if (!isReadable(drawable)) continue
    const box = drawable.getBoundingClientRect()
    const x = box.left - corner.left
    const y = box.top - corner.top
    if (x >= width || y >= height || x + box.width <= 0 || y + box.height <= 0) continue
    const image = drawable instanceof HTMLCanvasElement ? sharper(drawable, ratio, theme) : drawable
    context.drawImage(image, x, y, box.width, box.height)
  }
}

/** How often to look whether all tiles are there, and how long at most, in milliseconds. */
const LOOK_EVERY = 100
const LOOK_FOR = 5_000

async function tilesThere(container: HTMLElement): Promise<void> {
  const until = performance.now() + LOOK_FOR
  while (
    container.querySelector('.leaflet-tile:not(.leaflet-tile-loaded)') !== null &&
    performance.now() < until
  ) {
    await new Promise(resolve => setTimeout(resolve, LOOK_EVERY))
  }
}

/** How the map is painted; `tiles` tells what the reader answered by then. */
export function mapPainter(container: HTMLElement, tiles: () => TilesAnswer): Painter {
  return {
    settled: () => tilesThere(container),
    fit() {
      const { clientWidth: width, clientHeight: height } = container
      return width > 0 && height > 0 ? { width, height } : null
    },
    paint(context, size, ratio) {
      paint(container, context, size, ratio)
    },
    notes() {
      const shown = tiles()
      if (SITE_TILES === null || shown !== 'shown' || SITE_TILES.cors) return creditsOf(shown)
      return [...creditsOf('embedded'), say().map.noCopy(tileHost(SITE_TILES))]
    },
  }
}
