import { memo } from 'react'
import type { Listed } from './EventList.tsx'
import { MORE_ROW } from './lanes.ts'
import type { Drawing } from './useDrawing.tsx'
import { eventCount } from './words.ts'

/** "+12" where events found no room in the lanes, or one sentence where they are too many for lanes at all. */
export const MoreButtons = memo(function MoreButtons({
  drawing,
  list,
}: {
  drawing: Drawing
  list: (listed: Listed) => void
}) {
  const { lanes, layout } = drawing
  if (lanes.crowded) {
    return (
      <p className="timeline-crowded" style={{ top: layout.lanesTop + layout.lanesHeight - 19 }}>
        {eventCount(lanes.inSight.length)} in sight, by category. Zoom in to see each.
      </p>
    )
  }
  return lanes.more.map(({ x, rows }) => (
    <button
      key={rows[0]}
      type="button"
      className="timeline-more"
      style={{ left: x, top: layout.lanesTop + layout.lanesHeight - MORE_ROW - 4 }}
      aria-label={`${rows.length} more ${rows.length === 1 ? 'event' : 'events'} here: list them`}
      onClick={event =>
        list({
          title: `${eventCount(rows.length)} without room in the lanes`,
          rows,
          opener: event.currentTarget,
        })
      }
    >
      <span>+{rows.length}</span>
    </button>
  ))
})
