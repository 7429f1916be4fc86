/** What lies over the map, such as its tools, its legend and its credit: measured when it changes, read at every frame. */
import type { Map as LeafletMap } from 'leaflet'
import { sameBoxes } from './boxes.ts'
import type { Box } from './tags.ts'

/** Elements of the panel whose size tells of a change, and the parts of them that cover something. */
const FRAMES = '.map-tools, .map-foot, .map-credit, .tile-offer'
const PARTS = '.map-tools-group, .map-legend > *, .map-foot > :not(.map-legend), .map-credit, .tile-offer'

/** Fired on the map when something else lies over it. */
export const COVERED = 'covered'

const known = new WeakMap<LeafletMap, readonly Box[]>()
const NOTHING: readonly Box[] = []

/** In px of the map; the same array until something changes. */
export function coversOf(map: LeafletMap): readonly Box[] {
  return known.get(map) ?? NOTHING
}

function measure(panel: HTMLElement, container: HTMLElement): readonly Box[] {
  const corner = container.getBoundingClientRect()
  return [...panel.querySelectorAll(PARTS)]
    .map(part => part.getBoundingClientRect())
    .map(({ x, y, width, height }) => ({ x: x - corner.x, y: y - corner.y, width, height }))
    .filter(({ width, height }) => width > 0 && height > 0)
}

/** Words over the map count what is in sight: names and tags make room anew once those words have stood so long, in ms. */
const SETTLED_MS = 250

/** Keeps what `coversOf` tells up to date, and fires `COVERED` at each change; answers how to stop. */
export function watchCovers(map: LeafletMap): () => void {
  const container = map.getContainer()
  const panel = container.parentElement
  if (panel === null) return () => undefined
  const look = () => {
    const boxes = measure(panel, container)
    if (sameBoxes(boxes, coversOf(map))) return
    known.set(map, boxes)
    map.fire(COVERED)
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  const sizes = new ResizeObserver(() => {
    clearTimeout(timer)
    timer = setTimeout(look, SETTLED_MS)
  })
  const observe = () => {
    for (const part of panel.querySelectorAll(FRAMES)) sizes.observe(part)
  }
  const comings = new MutationObserver(observe)
  sizes.observe(container)
  comings.observe(panel, { childList: true })
  observe()
  look()
  return () => {
    clearTimeout(timer)
    sizes.disconnect()
    comings.disconnect()
    known.delete(map)
  }
}

export interface Room {
  readonly paddingTopLeft: [number, number]
  readonly paddingBottomRight: [number, number]
}

/**
 * Room to leave on each side of a map: `padding` px, and where the tools stand as much more as they take. A bar of tools takes
 * the top, a column its side. Boxes share one origin.
 */
export function roomBeside(map: Box, tools: Box | null, padding: number): Room {
  if (tools === null) return { paddingTopLeft: [padding, padding], paddingBottomRight: [padding, padding] }
  if (tools.width > tools.height) {
    const taken = tools.y + tools.height - map.y
    return { paddingTopLeft: [padding, padding + taken], paddingBottomRight: [padding, padding] }
  }
  const left = tools.x + tools.width - map.x
  const right = map.x + map.width - tools.x
  return right < left
    ? { paddingTopLeft: [padding, padding], paddingBottomRight: [padding + right, padding] }
    : { paddingTopLeft: [padding + left, padding], paddingBottomRight: [padding, padding] }
}

/** The same for a map as it stands on the page. */
export function roomFor(map: LeafletMap, padding: number): Room {
  const container = map.getContainer()
  const tools = container.parentElement?.querySelector('.map-tools') ?? null
  return roomBeside(container.getBoundingClientRect(), tools && tools.getBoundingClientRect(), padding)
}
