import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore, type RefObject } from 'react'
import { useChoice } from '../../store/react.ts'
import type { Loaded } from '../../store/loaded.ts'
import { createListKeeper } from './keeper.ts'
import type { ListRows } from './rows.ts'
import { Sections } from './Sections.tsx'

interface LongListProps {
  readonly list: ListRows
  readonly data: Loaded
  readonly scroller: RefObject<HTMLElement | null>
}

/**
 * A list too long to be in the page as a whole: only the rows about those that can be seen are, with room above and
 * below for all others. A row that is looked at stays where it is while others come and go above it.
 */
export function LongList({ list, data, scroller }: LongListProps) {
  const focus = useChoice('focus')
  const [keeper] = useState(createListKeeper)
  const above = useRef<HTMLDivElement>(null)
  const slice = useSyncExternalStore(keeper.subscribe, () => keeper.sliceFor(list))
  const row = focus === null ? undefined : data.dataset.eventIndex.get(focus.event)

  useLayoutEffect(
    () =>
      scroller.current === null || above.current === null
        ? undefined
        : keeper.hold(scroller.current, above.current),
    [keeper, scroller],
  )
  useLayoutEffect(() => keeper.placed())
  useEffect(() => {
    if (row !== undefined) keeper.show(row)
  }, [keeper, row])

  return (
    <>
      <div ref={above} style={{ height: slice.top }} />
      <Sections list={list} first={slice.first} last={Math.min(slice.last, list.length)} data={data} />
      <div style={{ height: keeper.room(list.length - slice.last) }} />
    </>
  )
}
