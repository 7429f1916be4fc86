/** Gives the focus on where what has it is about to leave the page, which would else drop it. */

const STOPS = ['a[href]', 'button', 'input', 'select', 'textarea', '[tabindex="0"]'].join(',')

function isStop(element: HTMLElement): boolean {
  return (
    !element.matches(':disabled, [tabindex="-1"]') && element.checkVisibility({ visibilityProperty: true })
  )
}

/** To the next stop of the Tab key behind `leaving`. Nothing happens where it has no focus in it, or there is none behind it. */
export function handOnFocus(leaving: Element): void {
  if (!leaving.contains(document.activeElement)) return
  const next = [...document.querySelectorAll<HTMLElement>(STOPS)].find(element => {
    const place = leaving.compareDocumentPosition(element)
    const isBehind =
      (place & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && (place & Node.DOCUMENT_POSITION_CONTAINED_BY) === 0
    return isBehind && isStop(element)
  })
  next?.focus()
}

/** Whether nothing has the focus any more, as where what had it has left the page. */
export function isFocusLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body
}
