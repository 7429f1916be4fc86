import type { AnchorHTMLAttributes, MouseEvent, ReactNode } from 'react'
import type { EventRecord } from '../../model/dataset.ts'
import { encodeAddress } from '../../store/address.ts'
import { type Choice, NO_CHOICE } from '../../store/choice.ts'
import { useChoose } from '../../store/react.ts'
import { setFocus, setHover, setSource } from '../../store/transitions.ts'

interface HereLinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  /** What following the link chooses. */
  readonly to: (choice: Choice) => Choice
  readonly children: ReactNode
}

/** A link to a page of the reader: a press keeps filters and window, a new tab opens the bare page. */
export function HereLink({ to, children, ...rest }: HereLinkProps) {
  const choose = useChoose()
  const follow = (press: MouseEvent) => {
    if (press.metaKey || press.ctrlKey || press.shiftKey || press.altKey) return
    press.preventDefault()
    choose(to)
  }
  return (
    <a {...rest} href={`#${encodeAddress(to(NO_CHOICE))}`} onClick={follow}>
      {children}
    </a>
  )
}

/** The title of an event, leading to it; pointing at it lights the event up on map, timeline and list. */
export function EventLink({ event, quote = null }: { event: EventRecord; quote?: string | null }) {
  const choose = useChoose()
  return (
    <HereLink
      dir="auto"
      to={choice => setFocus(choice, { event: event.id, quote })}
      onPointerEnter={() => choose(setHover, event.id)}
      onPointerLeave={() => choose(setHover, null)}
    >
      {event.title}
    </HereLink>
  )
}

/** The name of a source, leading to its page. */
export function SourceLink({ id, children }: { id: string; children: ReactNode }) {
  return (
    <HereLink className="source-link" to={choice => setSource(choice, id)}>
      {children}
    </HereLink>
  )
}
