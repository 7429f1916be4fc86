/** Where the keyboard is, and whether a reader sees it there: WCAG 2.2, 2.4.7, 2.4.11 and 1.4.11. */
import { expect, type Page } from '@playwright/test'

export interface Stop {
  readonly name: string
  /** Contrast of the ring with what is behind it, 1 to 21; 0 where there is no ring of at least 2 px. */
  readonly ring: number
  /** Part of the control, 0 to 1, that neither the window nor anything else hides. */
  readonly seen: number
}

/** Runs in the page: the control that has the focus, once the page has answered to it. */
async function lookAt(): Promise<Stop> {
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame)
  const active = document.activeElement
  if (!(active instanceof HTMLElement) || active === document.body)
    return { name: 'nothing', ring: 0, seen: 0 }
  const label = active.closest('label')
  const { opacity } = getComputedStyle(active)
  const shown = label !== null && (active.matches('.visually-hidden') || opacity === '0') ? label : active
  const named = active instanceof HTMLInputElement ? (active.labels?.[0] ?? active) : (label ?? active)
  const name = active.getAttribute('aria-label') ?? named.textContent.trim().slice(0, 60)

  const pen = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })
  const rgba = (colour: string): readonly number[] => {
    if (pen === null) return [0, 0, 0, 0]
    pen.clearRect(0, 0, 1, 1)
    pen.fillStyle = colour
    pen.fillRect(0, 0, 1, 1)
    return [...pen.getImageData(0, 0, 1, 1).data]
  }
  const luminance = ([r = 0, g = 0, b = 0]: readonly number[]) => {
    const [red = 0, green = 0, blue = 0] = [r, g, b].map(value => {
      const part = value / 255
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const behind = (element: Element | null): readonly number[] => {
    for (let at = element; at !== null; at = at.parentElement) {
      const colour = rgba(getComputedStyle(at).backgroundColor)
      if ((colour[3] ?? 0) > 127) return colour
    }
    return [255, 255, 255, 255]
  }
  const ringOf = (element: Element, part?: string) => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element, part)
    if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) return 0
    const [dark = 0, light = 0] = [
      luminance(rgba(outlineColor)),
      luminance(behind(part === undefined ? element.parentElement : element)),
    ].toSorted((a, b) => a - b)
    return (light + 0.05) / (dark + 0.05)
  }
  const rings = [
    ringOf(shown),
    ringOf(shown, '::before'),
    ringOf(shown, '::after'),
    ...[shown.parentElement, shown.parentElement?.parentElement].map(around => (around ? ringOf(around) : 0)),
  ]

  // What lets the pointer through is looked for all the same.
  const { pointerEvents } = active.style
  active.style.pointerEvents = 'auto'
  const [box] = shown.getClientRects()
  const parts = [0.1, 0.3, 0.5, 0.7, 0.9]
  const hits = parts.flatMap(x =>
    parts.map(y => {
      const hit = box && document.elementFromPoint(box.left + x * box.width, box.top + y * box.height)
      return (
        hit !== null && hit !== undefined && (shown.contains(hit) || hit.closest('label')?.contains(active))
      )
    }),
  )
  active.style.pointerEvents = pointerEvents
  const seen = hits.filter(Boolean).length / hits.length
  return { name, ring: Math.max(...rings), seen }
}

export function stopOf(page: Page): Promise<Stop> {
  return page.evaluate(lookAt)
}

const isShown = ({ ring, seen }: Stop) => ring >= 3 && seen >= 1 / 3

/**
 * The control that has the focus shows it, with enough contrast, and is not hidden: of the whole map a part may be. What the
 * page still lays out or scrolls has some frames to come to rest.
 */
export async function expectSeen(page: Page): Promise<Stop> {
  let stop = await stopOf(page)
  for (let left = 30; left > 0 && !isShown(stop); left--) stop = await stopOf(page)
  expect.soft(stop.ring, `ring around “${stop.name}”`).toBeGreaterThanOrEqual(3)
  expect.soft(stop.seen, `part of “${stop.name}” that is seen`).toBeGreaterThanOrEqual(1 / 3)
  return stop
}

/** Presses Tab (or Shift+Tab) until a control of that name has the focus; each on the way is seen. Answers how many were passed. */
export async function tabTo(page: Page, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<number> {
  const passed: string[] = []
  for (let at = 1; at <= 120; at++) {
    await page.keyboard.press(key)
    const stop = await expectSeen(page)
    if (name.test(stop.name)) return at
    passed.push(stop.name)
  }
  throw new Error(`No ${key} comes to ${String(name)}; it passed ${passed.join(' | ')}`)
}
