/** A desktop window at 400 %, and the narrowest phone: nothing is lost, and nothing scrolls sideways. */
import { expect, test, type Page } from '@playwright/test'
import { reach, statesOf } from './states.ts'
import { settled } from './watch.ts'

interface Lost {
  readonly controls: number
  /** Controls that no scrolling uncovers. */
  readonly covered: readonly string[]
  /** Words that end in an ellipsis. */
  readonly cut: readonly string[]
}

/** Runs in the page: scrolls to every control that can be seen and looks whether it is there. */
function lookFor(): Lost {
  const modal = document.querySelector('dialog[open], :popover-open')
  const sheet = document.querySelector('.app[data-sheet]')
  const nameOf = (element: Element) =>
    `${element.tagName} “${element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 40)}”`
  /** A link may be broken over two lines; what opens over the page is closed or dismissed as it was opened. */
  const isUncovered = (element: Element) =>
    [...element.getClientRects()].some(({ left, top, width, height }) =>
      [0.2, 0.5, 0.8].some(x =>
        [0.2, 0.5, 0.8].some(y => {
          const hit = document.elementFromPoint(left + x * width, top + y * height)
          if (hit === null) return false
          return (
            element.contains(hit) ||
            hit.closest('label') === element ||
            hit.closest('.notice, .map-list, .cite-forms') !== null
          )
        }),
      ),
    )
  /** What lies under an open sheet is reached by closing it, and what is for the keyboard alone shows when it has the focus. */
  const isAside = (element: Element) =>
    (sheet !== null && element.closest('.map-cell, .timeline-cell') !== null) || element.matches('.map-skip')
  const controls = [
    ...(modal ?? document).querySelectorAll(
      'a[href], button, input, select, summary, [role="slider"], [role="scrollbar"], [role="menuitem"]',
    ),
  ]
    .map(element => element.closest('label') ?? element)
    .filter(
      element =>
        element.checkVisibility({ visibilityProperty: true }) &&
        element.closest('[inert], .event-row:nth-child(n+5)') === null &&
        !isAside(element) &&
        element.getBoundingClientRect().bottom > 0,
    )
  const covered = controls.filter(element => {
    element.scrollIntoView({ block: 'center', inline: 'center' })
    return !isUncovered(element)
  })
  const cut = [...document.querySelectorAll('body *')].filter(element => {
    const { textOverflow } = getComputedStyle(element)
    return (
      textOverflow === 'ellipsis' &&
      element.scrollWidth > element.clientWidth &&
      element.closest('.timeline-plot, [type="search"]') === null
    )
  })
  return { controls: controls.length, covered: covered.map(nameOf), cut: cut.map(nameOf) }
}

async function sideways(page: Page): Promise<number> {
  return page.evaluate(() => {
    window.scrollTo(1000, 0)
    const by = Math.max(window.scrollX, document.documentElement.scrollWidth - window.innerWidth)
    window.scrollTo(0, 0)
    return by
  })
}

for (const [name, viewport] of [
  ['1280 × 1024 at 400 %', { width: 320, height: 256 }],
  ['1440 × 900 at 400 %', { width: 360, height: 225 }],
] as const) {
  test(`${name}: nothing scrolls sideways, every control can be reached, no words are cut`, async ({
    page,
  }) => {
    test.setTimeout(180_000)
    await page.setViewportSize(viewport)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    for (const state of statesOf('phone')) {
      await test.step(state.name, async () => {
        await reach(page, state)
        const wide = await settled(page, () => sideways(page))
        const { controls, covered, cut } = await settled(page, () => page.evaluate(lookFor))
        process.stdout.write(
          `  ${state.name}, ${name}: ${String(wide)} px sideways, ${String(covered.length)} of ${String(controls)} ` +
            `controls out of reach, ${String(cut.length)} words cut\n`,
        )
        expect.soft({ wide, covered, cut }, state.name).toEqual({ wide: 0, covered: [], cut: [] })
      })
    }
  })
}
