import { memo, useMemo } from 'react'
import { linksOf } from '../../model/links.ts'
import { useChoice, useData } from '../../store/react.ts'
import { placeOf } from './place.ts'
import type { Drawing } from './useDrawing.tsx'

/** An arc in px between two places on the timeline; it rises with its length, so that long ones clear short ones. */
export function arcPath(a: { x: number; y: number }, b: { x: number; y: number }): string {
  const rise = Math.min(26, 8 + Math.abs(b.x - a.x) / 14)
  const middle = `${String((a.x + b.x) / 2)} ${String(Math.min(a.y, b.y) - rise)}`
  return `M${String(a.x)} ${String(a.y)}Q${middle} ${String(b.x)} ${String(b.y)}`
}

/** Arcs from the open event to those that it answers, precedes, is part of or shares an object with. */
export const Links = memo(function Links({ drawing }: { drawing: Drawing }) {
  const { dataset } = useData()
  const focus = useChoice('focus')?.event ?? null
  const row = focus === null ? undefined : dataset.eventIndex.get(focus)
  const links = useMemo(() => (row === undefined ? [] : linksOf(dataset, row)), [dataset, row])
  if (row === undefined || links.length === 0) return null
  const middle = (at: number) => {
    const span = dataset.events[at]?.span
    const place = span ? placeOf(drawing, at, span) : null
    return place === null ? null : { x: (place.x0 + place.x1) / 2, y: place.y0 + 2 }
  }
  const here = middle(row)
  if (here === null) return null
  return (
    <svg
      className="timeline-links"
      width={drawing.layout.width}
      height={drawing.layout.height}
      aria-hidden="true"
    >
      {links.map(({ kind, from, to }) => {
        const there = middle(from === row ? to : from)
        return there === null ? null : (
          <path key={`${kind} ${String(from)} ${String(to)}`} d={arcPath(here, there)} />
        )
      })}
    </svg>
  )
})
