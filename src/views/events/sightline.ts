/** Where rows stand against what can be seen of the list. */

/** Whether the list is laid out: on a small screen it may be put away. */
export function isShown(scroller: HTMLElement): boolean {
  return scroller.clientHeight > 0
}

/** How far an element stands below the upper edge of what can be seen, in px. */
export function belowEdge(scroller: HTMLElement, element: Element): number {
  return element.getBoundingClientRect().top - scroller.getBoundingClientRect().top
}

/** Whoever does any of these to the list moves it as they like. */
const HANDS = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const

/** Calls whenever the list may be moved by hand, until `signal` ends it. */
export function onHand(scroller: Element, signal: AbortSignal, call: () => void): void {
  for (const name of HANDS) scroller.addEventListener(name, call, { signal, passive: true, capture: true })
}
