import { useEffect, useMemo, useRef } from 'react'
import { useAppStore, useChoice, useChoose, useData } from '../../store/react.ts'
import { resetFilters } from '../../store/transitions.ts'
import { say } from '../../words/say.ts'
import { LongList } from './LongList.tsx'
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
  const askedForAll = useRef(false)

  useEffect(
    function focusFirstOfAll() {
      if (isNone || !askedForAll.current) return
      askedForAll.current = false
      scroller.current?.querySelector('button')?.focus()
    },
    [isNone],
  )

  useEffect(() => {
    if (focus === null || long) return undefined
    const row = scroller.current?.querySelector(`[data-event="${CSS.escape(focus.event)}"]`)
    const bring = () => row?.scrollIntoView({ block: 'nearest' })
    bring()
    // Rows that come into view are only then laid out in full, and move those below them.
    let frame = requestAnimationFrame(() => {
      bring()
      frame = requestAnimationFrame(bring)
    })
    return () => cancelAnimationFrame(frame)
  }, [focus, long])

  const showAll = () => {
    // The button leaves with the filters, and with it the focus: the first row takes it.
    askedForAll.current = true
    choose(resetFilters)
  }
  return (
    <section className="events" aria-label={say().events.title}>
      <header className="panel-head">
        <h2 className="eyebrow">{say().events.title}</h2>
        <span className="events-order">{say().events.order}</span>
      </header>
      <div className="events-frame">
        <div className="events-scroll" ref={scroller} data-long={long || undefined}>
          {isNone && (
            <div className="events-none">
              <p>{say().events.none}</p>
              <button type="button" className="quiet-button" onClick={showAll}>
                {say().events.showAll}
              </button>
            </div>
          )}
          {long ? (
            <LongList list={list} data={data} />
          ) : (
            <Sections list={list} first={0} last={list.length} size={list.length} data={data} />
          )}
        </div>
      </div>
    </section>
  )
}
