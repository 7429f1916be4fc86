import { useEffect } from 'react'

/** Points of an element that are looked at, as parts of its width and height. */
const AT = [0.1, 0.5, 0.9]

/** Whether every point of the element lies under something of `cover`. */
function liesUnder(element: Element, cover: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect()
  return AT.every(x =>
    AT.every(y => {
      const over = document.elementFromPoint(left + x * width, top + y * height)
      return over !== null && cover.contains(over)
    }),
  )
}

/**
 * On a narrow screen a sheet lies over map and timeline, which the keyboard still walks through: what takes the focus is
 * never left under the sheet, which goes instead.
 */
export function useNothingUnder(sheet: string | null, close: () => void): void {
  useEffect(() => {
    if (sheet === null) return undefined
    const onFocus = ({ target }: FocusEvent) => {
      if (!(target instanceof Element) || !target.matches('.map-cell *, .timeline-cell *')) return
      // The browser scrolls to what takes the focus only after it has said so.
      requestAnimationFrame(() => {
        const covers = document.querySelectorAll('.side, .reader')
        if ([...covers].some(cover => liesUnder(target, cover))) close()
      })
    }
    document.addEventListener('focusin', onFocus)
    return () => document.removeEventListener('focusin', onFocus)
  }, [sheet, close])
}
