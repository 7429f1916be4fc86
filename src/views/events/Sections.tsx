import { useEffect, useLayoutEffect } from 'react'
import { useChoice, useRecords } from '../../store/react.ts'
import type { Loaded } from '../../store/loaded.ts'
import { Boundary } from '../parts/Boundary.tsx'
import { EventRow, PendingRow } from './EventRow.tsx'
import type { Rover } from './rover.ts'
import { listSections, pendingDate, rowWords, type ListRows } from './rows.ts'

interface SectionsProps {
  readonly list: ListRows
  /** Positions in the list that are shown, `last` exclusive. */
  readonly first: number
  readonly last: number
  /** How many rows each row says there are, where not all are in the page. */
  readonly size: number
  readonly data: Loaded
  readonly rover: Rover
}

/** A part of the list under its headings. Where it is not the whole, each row says where in the list it stands. */
export function Sections({ list, first, last, size, data, rover }: SectionsProps) {
  const focus = useChoice('focus')
  const hover = useChoice('hover')
  const records = useRecords()
  const part = last - first < list.length
  useLayoutEffect(() => rover.settle({ list, first, last, records }))
  useEffect(() => {
    const missing: number[] = []
    for (let position = first; position < last; position++) {
      const row = list.at(position)
      if (row !== undefined && records.at(row) === null) missing.push(row)
    }
    if (missing.length > 0) records.want(missing)
  })
  return listSections(list, first, last, data.columns).map(section => (
    <div key={section.title}>
      <h3 className="events-section">{section.title}</h3>
      {section.note !== null && <p className="events-note">{section.note}</p>}
      <ol>
        {section.rows.map((row, at) => {
          const event = records.at(row)
          const place = {
            at: part ? section.first + at : undefined,
            of: part ? size : undefined,
          }
          const category = data.columns.category[row] ?? 0
          return event === null ? (
            <PendingRow
              key={row}
              row={row}
              date={pendingDate(data.columns, row)}
              category={category}
              {...place}
            />
          ) : (
            <Boundary key={event.id} part="row">
              <EventRow
                row={row}
                event={event}
                words={rowWords(event, row, data)}
                category={category}
                focused={focus?.event === event.id}
                lit={hover === event.id}
                dim={data.silent?.[row] === 1}
                {...place}
              />
            </Boundary>
          )
        })}
      </ol>
    </div>
  ))
}
