import { useEffect, useRef } from 'react'
import { EventItems } from '../parts/EventItems.tsx'
import { placeBeside } from './beside.ts'

/** Events to be listed, under a title, beside the button that asked for them. */
export interface Listed {
  readonly title: string
  readonly rows: readonly number[]
  readonly opener: HTMLElement
}

const WIDTH = 320

/** A list over the page, closed by Escape, by a choice or by a press elsewhere; focus goes back to the opener. */
export function EventList({ listed, close }: { listed: Listed; close: () => void }) {
  const popover = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const { current } = popover
    if (current === null) return
    placeBeside(current, listed.opener, WIDTH)
    current.showPopover()
    current.querySelector('button')?.focus()
  }, [listed])
  return (
    <div
      ref={popover}
      className="timeline-list"
      popover="auto"
      role="dialog"
      aria-label={listed.title}
      onToggle={event => {
        if (event.newState === 'closed') close()
      }}
    >
      <p className="timeline-list-title">{listed.title}</p>
      <EventItems rows={listed.rows} onOpened={() => popover.current?.hidePopover()} />
    </div>
  )
}
