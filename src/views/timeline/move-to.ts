/** Puts elements elsewhere without laying them out anew. */

/** Moves an element that stands at the left edge to so many pixels from it. */
export function moveTo(element: HTMLElement | null, x: number): void {
  if (element !== null) element.style.transform = `translateX(${x}px)`
}

/** Lets an element that is `whole` pixels wide and stands at the left edge cover `width` pixels from `x` on. */
export function stretchOver(element: HTMLElement | null, x: number, width: number, whole: number): void {
  if (element !== null) element.style.transform = `translateX(${x}px) scaleX(${width / Math.max(1, whole)})`
}
