import { memo } from 'react'
import { say } from '../../words/say.ts'
import type { Listed } from './EventList.tsx'
import { moreTop } from './lanes.ts'
import type { Drawing } from './useDrawing.tsx'

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
        {say().timeline.crowded(lanes.inSight)}
      </p>
    )
  }
  return lanes.more.map(({ x, rows }) => (
    <button
      key={rows[0]}
      type="button"
      className="timeline-more"
      style={{ left: x, top: moreTop(layout) }}
      aria-label={say().timeline.more(rows.length)}
      onClick={event =>
        list({
          title: say().timeline.withoutRoom(rows.length),
          rows,
          opener: event.currentTarget,
        })
      }
    >
      <span dir="ltr">+{say().number(rows.length)}</span>
    </button>
  ))
})
