/** Places what opens over the page beside the button that opened it. */

/** White space to the button and to the edges of the page, in pixels. */
const GAP_PX = 4
const EDGE_PX = 8

/** Above the button where it stands in the lower half of the page, else below; never over an edge, where it scrolls instead. */
export function placeBeside(box: HTMLElement, opener: Element, width: number): void {
  const { left, top, bottom } = opener.getBoundingClientRect()
  const { innerWidth, innerHeight } = window
  const above = top > innerHeight / 2
  box.style.left = `${Math.min(Math.max(EDGE_PX, left), Math.max(EDGE_PX, innerWidth - width - EDGE_PX))}px`
  box.style.bottom = above ? `${innerHeight - top + GAP_PX}px` : 'auto'
  box.style.top = above ? 'auto' : `${bottom + GAP_PX}px`
  box.style.setProperty('--room', `${(above ? top : innerHeight - bottom) - GAP_PX - EDGE_PX}px`)
}
