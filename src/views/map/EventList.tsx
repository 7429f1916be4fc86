/** A list of events that one mark cannot tell apart: at one spot, somewhere in one area, or without a place. */
import { isFocusLost } from '../parts/hand-on.ts'
import { useEffect, useRef, type CSSProperties } from 'react'
import { say } from '../../words/say.ts'
import { EventItems } from '../parts/EventItems.tsx'

export interface EventListProps {
  readonly title: string
  /** What the list stands for, in a few quiet words. */
  readonly note: string
  readonly rows: readonly number[]
  /** Where its corner is wanted, in px of the panel. */
  readonly at: { readonly left: number; readonly top: number }
  readonly onClose: () => void
}

export function EventList({ title, note, rows, at, onClose }: EventListProps) {
  const panel = useRef<HTMLElement>(null)

  useEffect(function takeFocus() {
    const before = document.activeElement
    panel.current?.querySelector<HTMLElement>('ul button')?.focus()
    return () => {
      // Who has gone elsewhere meanwhile, and closed the list by what was done there, stays there.
      if (isFocusLost() && before instanceof HTMLElement && before.isConnected)
        before.focus({ preventScroll: true })
    }
  }, [])

  useEffect(
    function readKeys() {
      const element = panel.current
      const onKeyDown = (event: KeyboardEvent) => {
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
        if (event.key === 'Escape') onClose()
        else if (step !== undefined) moveFocus(element, step)
        else return
        event.preventDefault()
        event.stopPropagation()
      }
      element?.addEventListener('keydown', onKeyDown)
      return () => {
        element?.removeEventListener('keydown', onKeyDown)
      }
    },
    [onClose],
  )

  const wanted: CSSProperties & Record<`--${string}`, string> = {
    '--wanted-left': `${String(at.left)}px`,
    '--wanted-top': `${String(at.top)}px`,
  }
  return (
    <section className="map-list" aria-label={title} style={wanted} ref={panel}>
      <header>
        <div>
          <h3>{title}</h3>
          <p>{note}</p>
        </div>
        <button type="button" className="map-tool" aria-label={say().map.closeList} onClick={onClose}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M4 4l8 8M12 4l-8 8" />
          </svg>
        </button>
      </header>
      <EventItems rows={rows} />
    </section>
  )
}

function moveFocus(panel: HTMLElement | null, step: number): void {
  const buttons = [...(panel?.querySelectorAll<HTMLElement>('ul button') ?? [])]
  const here = buttons.findIndex(button => button === document.activeElement)
  buttons[Math.min(buttons.length - 1, Math.max(0, here + step))]?.focus()
}
