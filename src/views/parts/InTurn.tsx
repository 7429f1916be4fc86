import { type ReactNode, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { inTurn } from './turns.ts'

interface InTurnProps {
  readonly children: ReactNode
  /** Stands in its place until then. */
  readonly instead?: ReactNode
  /** Before all others: what the place of others hangs on. */
  readonly first?: boolean
}

/** Renders what stands inside in a turn of its own, after those that stand before it on the page. */
export function InTurn({ children, instead = null, first = false }: InTurnProps): ReactNode {
  const [here, setHere] = useState(false)
  // With its effects, which scroll to what is open: no frame may show it before.
  useEffect(() => inTurn(() => flushSync(() => setHere(true)), first), [first])
  return here ? children : instead
}
