/** Reads what someone typed as an end of the window. */
import { parseEdtf } from '../../model/edtf.ts'
import type { TimeWindow } from '../../model/timespan.ts'
import { say } from '../../words/say.ts'

export type ReadEnd = { readonly window: TimeWindow | null } | { readonly error: string }

/**
 * The window with one end replaced by a date in EDTF: its earliest moment for `from`, its latest for `to`. An empty text
 * takes the end back to that of the extent; both ends there are no window. Errors are sentences for the reader.
 */
export function readEnd(
  text: string,
  end: 'from' | 'to',
  present: TimeWindow | null,
  extent: TimeWindow,
  displayZone: string,
): ReadEnd {
  const words = say().timeline.typed
  const base = present ?? extent
  let ms = extent[end]
  if (text.trim() !== '') {
    const read = parseEdtf(withSeconds(text.trim()), { displayZone })
    if ('error' in read) return { error: words.unreadable(read.error.message, read.error.remedy) }
    ms = end === 'from' ? read.span.earliestStart : read.span.latestEnd
    if (!Number.isFinite(ms)) return { error: words.noEnd }
  }
  const window = end === 'from' ? { from: ms, to: base.to } : { from: base.from, to: ms }
  if (window.from > window.to) {
    return {
      error: end === 'from' ? words.afterEnd : words.beforeStart,
    }
  }
  return { window: window.from <= extent.from && window.to >= extent.to ? null : window }
}

/** EDTF has no time without seconds; people have, and so do the addresses of this page. Such a time is the whole minute. */
function withSeconds(text: string): string {
  return text.replace(/(T\d\d:\d\d)(?=Z$|[+-]\d\d(?::\d\d)?$|$)/u, '$1:XX')
}
