import { memo, useId, useState, type KeyboardEvent } from 'react'
import { useAppStore, useChoice, useChoose, useRecords, useRowOf } from '../../store/react.ts'
import { openRow } from '../../store/open-row.ts'
import { setHover } from '../../store/transitions.ts'
import { say } from '../../words/say.ts'
import { placeByKey } from '../parts/place-by-key.ts'
import type { Drawing } from './useDrawing.tsx'
import { eventName } from './words.ts'

/** Options around the active one that are in the page; the others are counted by their position. */
const AROUND = 5
const NOBODY: readonly number[] = []
/** How many events Page Up and Page Down pass. */
const PAGE = 10
/** Time runs across: the arrows along it do what those down a list do. */
const ALONG: Readonly<Record<string, string>> = { ArrowRight: 'ArrowDown', ArrowLeft: 'ArrowUp' }

/**
 * The events in sight as one list box over the lanes: one stop for Tab, arrows walk in time order, through those behind
 * a "+12" as well; Enter opens. The active one is lit up everywhere, as if pointed at.
 */
export const LaneKeys = memo(function LaneKeys({ drawing }: { drawing: Drawing }) {
  const records = useRecords()
  const store = useAppStore()
  const focus = useChoice('focus')
  const choose = useChoose()
  const name = useId()
  const [active, setActive] = useState<number | null>(null)
  const { lanes, layout } = drawing
  const [inside, setInside] = useState(false)
  // In a crowd rows are looked for once somebody is here to walk through them, and not at each pan.
  const rows = lanes.crowded && !inside ? NOBODY : lanes.rowsInSight()
  const focused = useRowOf(focus?.event ?? null)
  const stands = active === null ? -1 : rows.indexOf(active)
  const here = stands === -1 ? Math.max(0, rows.indexOf(focused ?? -1)) : stands
  const goTo = (row: number | null) => {
    setActive(row)
    choose(setHover, records.at(row ?? -1)?.id ?? null)
  }
  const go = (at: number) => goTo(rows[at] ?? null)
  const enter = () => {
    setInside(true)
    goTo(rows[here] ?? placeIn(lanes.rowsInSight(), active ?? focused))
  }
  const press = (event: KeyboardEvent) => {
    const row = rows[here]
    const next = placeByKey(ALONG[event.key] ?? event.key, here, rows.length, PAGE)
    if (next !== null) go(next)
    else if ((event.key === 'Enter' || event.key === ' ') && row !== undefined) openRow(store, row)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  if (lanes.inSight === 0) return null
  const first = Math.max(0, here - AROUND)
  return (
    <div
      className="timeline-keys"
      role="listbox"
      tabIndex={0}
      aria-label={say().timeline.eventsOnTimeline}
      aria-orientation="horizontal"
      aria-activedescendant={rows.length === 0 ? undefined : `${name}${String(rows[here])}`}
      style={{ top: layout.lanesTop, height: layout.lanesHeight }}
      onKeyDown={press}
      onFocus={() => enter()}
      onBlur={() => {
        setInside(false)
        choose(setHover, null)
      }}
    >
      {rows.slice(first, here + AROUND + 1).map((row, at) => {
        const record = records.at(row)
        return record === null ? null : (
          <div
            key={row}
            id={`${name}${String(row)}`}
            className="visually-hidden"
            role="option"
            aria-selected={row === focused}
            aria-setsize={rows.length}
            aria-posinset={first + at + 1}
          >
            {eventName(record)}
          </div>
        )
      })}
    </div>
  )
})

/** This row if it is among them, else the first of them. */
function placeIn(rows: readonly number[], row: number | null): number | null {
  return row !== null && rows.includes(row) ? row : (rows[0] ?? null)
}
