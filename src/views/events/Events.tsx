import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useAppStore, useChoice, useChoose, useData, useRowOf } from '../../store/react.ts'
import { resetFilters } from '../../store/transitions.ts'
import { say } from '../../words/say.ts'
import { bringIntoView } from './bring.ts'
import { LongList } from './LongList.tsx'
import { createRover } from './rover.ts'
import { listOf } from './rows.ts'
import { Sections } from './Sections.tsx'
import { LONG } from './slice.ts'
import { usePacedSight } from './usePacedSight.tsx'
import './events.css'

/** The list of what passes every filter, in time order. It shows all that map and timeline show. */
export function Events() {
  const data = useData()
  const sight = usePacedSight()
  const focus = useChoice('focus')
  const scroller = useRef<HTMLDivElement>(null)
  const choose = useChoose()
  const store = useAppStore()
  const list = useMemo(() => listOf(sight, store.getState().choice.window !== null), [sight, store])
  const long = list.length > LONG
  const isNone = sight.rows.length === 0
  const [rover] = useState(createRover)
  const opened = useRowOf(focus?.event ?? null)
  const howTo = useId()

  useLayoutEffect(() => (scroller.current === null ? undefined : rover.hold(scroller.current)), [rover])
  useEffect(
    () => rover.open(focus === null || opened === null ? null : { row: opened, event: focus.event }),
    [rover, focus, opened],
  )

  useEffect(() => {
    if (focus === null || long) return undefined
    const row = scroller.current?.querySelector(`[data-event="${CSS.escape(focus.event)}"]`)
    return row ? bringIntoView(row) : undefined
  }, [focus, long])

  return (
    <section className="events" aria-label={say().events.title} aria-describedby={howTo}>
      <header className="panel-head">
        <h2 className="eyebrow">{say().events.title}</h2>
        <span className="events-order">{say().events.order}</span>
      </header>
      <p id={howTo} hidden>
        {say().events.howTo}
      </p>
      <div className="events-frame">
        <div className="events-scroll" ref={scroller} data-long={long || undefined}>
          {isNone && (
            <div className="events-none">
              <p>{say().events.none}</p>
              <button type="button" className="quiet-button" onClick={() => choose(resetFilters)}>
                {say().events.showAll}
              </button>
            </div>
          )}
          {long ? (
            <LongList list={list} data={data} rover={rover} />
          ) : (
            <Sections list={list} first={0} last={list.length} size={list.length} data={data} rover={rover} />
          )}
        </div>
      </div>
    </section>
  )
}
