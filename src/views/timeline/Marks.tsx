import { memo } from 'react'
import { datesOf } from '../../model/columns.ts'
import { describeSpan } from '../../model/describe-span.ts'
import type { TimeSpan } from '../../model/timespan.ts'
import { useAppStore, useChoice, useData, useRecord, useRowOf } from '../../store/react.ts'
import { say } from '../../words/say.ts'
import { bringIntoSight } from './bring.ts'
import { EdgeButton } from './EdgeButton.tsx'
import { dayShort, yearLabel } from './labels.ts'
import { namePlace, placeOf } from './place.ts'
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
  const { columns } = useData()
  const row = useRowOf(id)
  const event = useRecord(row)
  const dates = row === null ? null : datesOf(columns, row)
  if (row === null || dates === null || event === null || event.span === null) return null
  const { layout } = drawing
  const place = placeOf(drawing, row, dates)
  if (place === null) {
    return kind === 'focus' ? <Beyond span={event.span} title={event.title} drawing={drawing} /> : null
  }
  const when = describeSpan(event.span)
  const room = Math.min(layout.width, textWidth(`${event.title} · ${when}`) + 20)
  return (
    <>
      <div
        className={`timeline-lit timeline-lit-${kind}${place.loose ? ' timeline-lit-loose' : ''}`}
        style={{ left: place.x0, width: place.x1 - place.x0, top: place.y0, height: place.y1 - place.y0 }}
      />
      {!quiet && (
        <span
          className={`timeline-name timeline-name-${kind}`}
          dir="auto"
          style={{ ...namePlace(drawing, place, room), maxWidth: layout.width }}
        >
          {event.title} · <bdi>{when}</bdi>
        </span>
      )}
    </>
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
