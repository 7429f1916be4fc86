import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useChoice, useRecords, useRowOf } from '../../store/react.ts'
import type { Loaded } from '../../store/loaded.ts'
import { createListKeeper } from './keeper.ts'
import type { Rover } from './rover.ts'
import type { ListRows } from './rows.ts'
import { Sections } from './Sections.tsx'

interface LongListProps {
  readonly list: ListRows
  readonly data: Loaded
  readonly rover: Rover
}

/** How long a length has stood before rows are told of it: it is only spoken, and a drag changes it at every frame. */
const SPOKEN_AFTER_MS = 150

/** The value, once it has stood for that long. */
function useSettled(value: number, ms: number): number {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms)
    return () => clearTimeout(timer)
  }, [value, ms])
  return settled
}

/**
 * A list too long to be in the page as a whole: only the rows about those that can be seen are, with room above and
 * below for all others. Stands right inside the element that scrolls. A row that is looked at stays where it is while others come and go above it.
 */
export function LongList({ list, data, rover }: LongListProps) {
  const focus = useChoice('focus')
  const [keeper] = useState(createListKeeper)
  const above = useRef<HTMLDivElement>(null)
  const slice = useSyncExternalStore(keeper.subscribe, () => keeper.sliceFor(list))
  const row = useRowOf(focus?.event ?? null)
  const size = useSettled(list.length, SPOKEN_AFTER_MS)
  // Rows get other heights when their records come, and are put back to where they were then.
  useRecords()

  useLayoutEffect(() => {
    // Not by a ref of the parent, which React sets only after the effects of its children.
    const scroller = above.current?.parentElement
    return scroller && above.current ? keeper.hold(scroller, above.current) : undefined
  }, [keeper])
  useLayoutEffect(() => keeper.placed())
  useLayoutEffect(() => rover.reach(keeper.show), [keeper, rover])
  useEffect(() => {
    if (row !== null) keeper.show(row)
  }, [keeper, row])

  return (
    <>
      <div ref={above} style={{ height: slice.top }} />
      <Sections
        list={list}
        first={slice.first}
        last={Math.min(slice.last, list.length)}
        size={size}
        data={data}
        rover={rover}
      />
      <div style={{ height: keeper.room(list.length - slice.last) }} />
    </>
  )
}
