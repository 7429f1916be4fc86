import { memo } from 'react'
import { describeSpan } from '../../model/describe-span.ts'
import type { TimeSpan } from '../../model/timespan.ts'
import { useAppStore, useChoice, useData } from '../../store/react.ts'
import { bringIntoSight } from './bring.ts'
import { EdgeButton } from './EdgeButton.tsx'
import { dayShort, yearLabel } from './labels.ts'
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

interface MarkProps {
  id: string
  kind: 'focus' | 'hover'
  drawing: Drawing
  /** Without its label, so that two labels never lie over each other. */
  quiet: boolean
}

function Mark({ id, kind, drawing, quiet }: MarkProps) {
  const { dataset } = useData()
  const row = dataset.eventIndex.get(id)
  const event = row === undefined ? undefined : dataset.events[row]
  if (row === undefined || event === undefined || event.span === null) return null
  const { scale, layout } = drawing
  const from = scale.x(event.span.earliestStart)
  const to = scale.x(event.span.latestEnd + 1)
  if (to < 0 || from > layout.width) {
    return kind === 'focus' ? <Beyond span={event.span} title={event.title} drawing={drawing} /> : null
  }
  const place = placeOf(drawing, row, from, to)
  const words = `${event.title} · ${describeSpan(event.span)}`
  const room = Math.min(layout.width, textWidth(words) + 20)
  const left = place.x1 + 8 + room <= layout.width
  const side = left
    ? { left: place.x1 + 8 }
    : place.x0 - 8 >= room
      ? { right: layout.width - place.x0 + 8 }
      : { left: Math.max(0, Math.min(place.x0, layout.width - room)) }
  const covered = place.loose || (!left && place.x0 - 8 < room)
  return (
    <>
      <div
        className={`timeline-lit timeline-lit-${kind}${place.loose ? ' timeline-lit-loose' : ''}`}
        style={{ left: place.x0, width: place.x1 - place.x0, top: place.y0, height: place.y1 - place.y0 }}
      />
      {!quiet && (
        <span
          className={`timeline-name timeline-name-${kind}`}
          style={{
            ...side,
            top: covered ? place.y0 - 20 : (place.y0 + place.y1) / 2 - 9,
            maxWidth: layout.width,
          }}
        >
          {words}
        </span>
      )}
    </>
  )
}

/** The mark in its lane; without one, a bar along the axis where the event lies. */
function placeOf({ lanes, layout }: Drawing, row: number, from: number, to: number) {
  const mark = layout.lanesHeight > 0 ? lanes.marks.find(candidate => candidate.row === row) : undefined
  if (mark !== undefined) {
    const y = layout.lanesTop + mark.lane * lanes.pitch
    return { x0: mark.x0 - 2, x1: mark.x1 + 2, y0: y - 1, y1: y + lanes.pitch + 1, loose: false }
  }
  const x0 = Math.max(0, from)
  const x1 = Math.max(x0 + 3, Math.min(layout.width, to))
  return { x0, x1, y0: layout.axisTop - 7, y1: layout.axisTop - 1, loose: true }
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
      label={`${title}, ${describeSpan(span)}`}
      text={`${dayShort(ms)} ${yearLabel(ms)}`}
      onClick={() => bringIntoSight(store, scale.axis, { from, to }, extent)}
    />
  )
}
