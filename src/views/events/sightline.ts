/** Where rows stand against what can be seen of the list. */

/** Whether the list is laid out: on a small screen it may be put away. */
export function isShown(scroller: HTMLElement): boolean {
  return scroller.clientHeight > 0
}

/** How far an element stands below the upper edge of what can be seen, in px. */
export function belowEdge(scroller: HTMLElement, element: Element): number {
  return element.getBoundingClientRect().top - scroller.getBoundingClientRect().top
}

/** Whether all of an element stands above the lower edge of what can be seen; also where there is no such element. */
export function fits(scroller: HTMLElement, element: Element | null): boolean {
  if (element === null) return true
  return belowEdge(scroller, element) + element.getBoundingClientRect().height <= scroller.clientHeight
}
