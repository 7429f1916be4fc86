/** A button that opens an event, with the sign of its category: the event lights up everywhere while it is pointed at. */
import type { ReactNode } from 'react'
import type { EventRecord } from '../../model/dataset.ts'
import { openRow } from '../../store/open-row.ts'
import { useAppStore, useChoice, useChoose, useData } from '../../store/react.ts'
import { setHover } from '../../store/transitions.ts'
import { Glyph } from './Glyph.tsx'

export interface EventButtonProps {
  /** Row of the event. */
  readonly row: number
  readonly event: EventRecord
  /** Called once it is open. */
  readonly onOpened?: () => void
  /** What the button says. */
  readonly children: ReactNode
}

export function EventButton({ row, event, onOpened, children }: EventButtonProps) {
  const { columns } = useData()
  const store = useAppStore()
  const choose = useChoose()
  const focus = useChoice('focus')
  return (
    <button
      type="button"
      aria-current={focus?.event === event.id ? 'true' : undefined}
      onClick={() => {
        openRow(store, row)
        onOpened?.()
      }}
      onPointerEnter={() => {
        choose(setHover, event.id)
      }}
      onPointerLeave={() => {
        choose(setHover, null)
      }}
    >
      <Glyph category={columns.category[row] ?? 0} size={11} />
      {children}
    </button>
  )
}
