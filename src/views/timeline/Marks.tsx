import { memo, useMemo } from 'react'
import { datesOf } from '../../model/columns.ts'
import { describeSpan } from '../../model/describe-span.ts'
import type { TimeSpan } from '../../model/timespan.ts'
import { useApp, useAppStore, useChoice, useData, useRecord, useRowOf } from '../../store/react.ts'
import { say } from '../../words/say.ts'
import { bringIntoSight } from './bring.ts'
import { EdgeButton } from './EdgeButton.tsx'
import { dayShort, yearLabel } from './labels.ts'
import { windowBoxes } from './in-the-way.ts'
import { clearSpot, nameSpots } from './name-place.ts'
import { placeOf, type EventPlace } from './place.ts'
import { textWidth } from './ticks.ts'
import type { Drawing } from './useDrawing.tsx'

/** What is lit up: the event under a pointer anywhere on the page, and the one that is open. */
export const Marks = memo(function Marks({ drawing }: { drawing: Drawing }) {
  const focus = useChoice('focus')?.event ?? null
  const hover = useChoice('hover')
  return (
    <>
      {focus !== null && (
        <Mark id={focus} kind="focus" drawing={drawing} quiet={hover !== null && hover !== focus} />
      )}
      {hover !== null && hover !== focus && <Mark id={hover} kind="hover" drawing={drawing} quiet={false} />}
    </>
  )
})

/** White space around the words of a name, with its border, in pixels. */
const NAME_PADDING = 20
/** As much of a title is always shown beside its date, in pixels. */
const LEAST_TITLE = 70

interface MarkProps {
  id: string
  kind: 'focus' | 'hover'
  drawing: Drawing
  /** Without its label, so that two labels never lie over each other. */
  quiet: boolean
}

function Mark({ id, kind, drawing, quiet }: MarkProps) {
  const { columns } = useData()
  const row = useRowOf(id)
  const event = useRecord(row)
  const dates = row === null ? null : datesOf(columns, row)
  if (row === null || dates === null || event === null || event.span === null) return null
  const place = placeOf(drawing, row, dates)
  if (place === null) {
    return kind === 'focus' ? <Beyond span={event.span} title={event.title} drawing={drawing} /> : null
  }
  return (
    <>
      <div
        className={`timeline-lit timeline-lit-${kind}${place.loose ? ' timeline-lit-loose' : ''}`}
        style={{ left: place.x0, width: place.x1 - place.x0, top: place.y0, height: place.y1 - place.y0 }}
      />
      {!quiet && (
        <Name
          title={event.title}
          when={describeSpan(event.span)}
          kind={kind}
          place={place}
          drawing={drawing}
        />
      )}
    </>
  )
}

interface NameProps {
  title: string
  when: string
  kind: 'focus' | 'hover'
  place: EventPlace
  drawing: Drawing
}

/** It steps aside for the window's ends, and is rendered again only when it does. */
function Name({ title, when, kind, place, drawing }: NameProps) {
  const { width } = drawing.layout
  const date = textWidth(` · ${when}`) + NAME_PADDING
  const room = Math.min(width, textWidth(title) + date)
  const least = LEAST_TITLE + date
  const { x0, x1, y0, y1, loose } = place
  const spots = useMemo(
    () => nameSpots(drawing, { x0, x1, y0, y1, loose }, room, least),
    [drawing, x0, x1, y0, y1, loose, room, least],
  )
  const spot = useApp(state => clearSpot(spots, windowBoxes(state.choice.window, drawing)))
  if (spot === undefined) return null
  // A name is a little narrower than its box: it keeps to the side of its event.
  const side = spot.x1 <= x0 ? { right: width - spot.x1 } : { left: spot.x0 }
  return (
    <span
      className={`timeline-name timeline-name-${kind}`}
      dir="auto"
      style={{ ...side, top: spot.y0, maxWidth: spot.x1 - spot.x0 }}
    >
      <span className="timeline-name-title">{title}</span>
      <span>
        {' · '}
        <bdi>{when}</bdi>
      </span>
    </span>
  )
}

function Beyond({ span, title, drawing }: { span: TimeSpan; title: string; drawing: Drawing }) {
  const store = useAppStore()
  const { scale, layout, extent } = drawing
  const late = span.earliestStart > scale.axis.to
  const ms = late ? span.earliestStart : span.latestEnd
  const from = Number.isFinite(span.earliestStart) ? span.earliestStart : ms
  const to = Number.isFinite(span.latestEnd) ? span.latestEnd : ms
  return (
    <EdgeButton
      side={late ? 'right' : 'left'}
      top={layout.lanesHeight > 0 ? layout.lanesTop : layout.histogramTop}
      label={say().timeline.titleAndDate(title, describeSpan(span))}
      text={`${dayShort(ms)} ${yearLabel(ms)}`}
      onClick={() => bringIntoSight(store, scale.axis, { from, to }, extent)}
    />
  )
}
