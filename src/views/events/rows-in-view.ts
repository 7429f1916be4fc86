/** Which rows of the list can be seen whole, below the heading that stays above them. Cost: one look at each row in the page. */

function wholeRows(scroller: HTMLElement): Element[] {
  const { top, bottom } = scroller.getBoundingClientRect()
  const heading = scroller.querySelector('.events-section')?.getBoundingClientRect().height ?? 0
  const from = top + heading
  return [...scroller.querySelectorAll('.event-row')].filter(row => {
    const box = row.getBoundingClientRect()
    return box.height > 0 && box.top >= from - 1 && box.bottom <= bottom + 1
  })
}

export function rowsInView(scroller: HTMLElement): number {
  return wholeRows(scroller).length
}

/** Null where none can be, as in a list that is not shown, or a window lower than a row. */
export function firstWholeRow(scroller: HTMLElement): Element | null {
  return wholeRows(scroller)[0] ?? null
}
