/** How large what can be pressed is: WCAG 2.2, 2.5.8. */
import type { Page } from '@playwright/test'

export interface Targets {
  readonly measured: number
  /** Each that is too small and has no room around it, with its size. */
  readonly tooSmall: readonly string[]
}

/** Runs in the page: measures all that can be pressed and can be seen. */
function measure(least: number): Targets {
  interface Target {
    readonly element: Element
    readonly box: DOMRect
    readonly name: string
  }
  const interactive =
    'a[href], button, input, select, textarea, summary, [role="slider"], [role="scrollbar"], [role="menuitem"], [tabindex="0"]'
  /** A control inside its label is pressed by the label. */
  const pressed = (element: Element) => element.closest('label') ?? element
  const isSeen = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) && element.closest('[inert]') === null
  /** A link or button among the words of a sentence has the height of its line. */
  const amongWords = (element: Element) => {
    if (!getComputedStyle(element).display.startsWith('inline')) return false
    const words = [...(element.parentElement?.childNodes ?? [])].filter(
      node => node.nodeType === Node.TEXT_NODE,
    )
    return words.some(node => /\p{L}/u.test(node.textContent ?? ''))
  }
  const targets = new Map<Element, Target>()
  for (const found of document.querySelectorAll(interactive)) {
    const element = pressed(found)
    const box = element.getBoundingClientRect()
    // What is kept for screen readers alone has no place where it could be pressed.
    if (!isSeen(element) || Math.min(box.width, box.height) <= 1) continue
    const name = found.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 40)
    targets.set(element, { element, box, name })
  }
  const all = [...targets.values()]
  const isSmall = ({ box }: Target) => Math.min(box.width, box.height) < least - 0.01
  const middle = ({ left, top, width, height }: DOMRect) => ({ x: left + width / 2, y: top + height / 2 })
  /** The circle of that size around the middle meets no other target, nor the circle of another small one. */
  const hasRoom = (small: Target) => {
    const { x, y } = middle(small.box)
    return all.every(other => {
      if (other === small || other.element.contains(small.element) || small.element.contains(other.element)) {
        return true
      }
      const there = middle(other.box)
      if (isSmall(other)) return Math.hypot(there.x - x, there.y - y) >= least
      const nearX = Math.max(other.box.left - x, 0, x - other.box.right)
      const nearY = Math.max(other.box.top - y, 0, y - other.box.bottom)
      return Math.hypot(nearX, nearY) >= least / 2
    })
  }
  const tooSmall = all.filter(target => isSmall(target) && !amongWords(target.element) && !hasRoom(target))
  return {
    measured: all.length,
    tooSmall: tooSmall.map(
      ({ name, box, element }) =>
        `${element.tagName} “${name}” ${box.width.toFixed(1)} × ${box.height.toFixed(1)}`,
    ),
  }
}

/** Measures every target on the page against 24 px. */
export function targetsOf(page: Page): Promise<Targets> {
  return page.evaluate(measure, 24)
}
