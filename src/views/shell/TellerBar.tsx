import { useRef } from 'react'
import { useChoose, useData } from '../../store/react.ts'
import { setToldBy } from '../../store/transitions.ts'
import { say } from '../../words/say.ts'
import { Icon } from '../parts/icons.tsx'
import { handOnFocus } from '../parts/hand-on.ts'
import { Phrase } from '../parts/Phrase.tsx'

/** Says whose telling the page shows, how much of the dataset that voice speaks of, and leads back to all voices. */
export function TellerBar() {
  const { teller, columns } = useData()
  const choose = useChoose()
  const bar = useRef<HTMLElement>(null)
  if (teller === null) return null
  const { shell } = say()
  const bars = { shown: shell.toldByBar, coming: shell.comingBar, unknown: shell.dimmedBar }
  const leave = () => {
    if (bar.current !== null) handOnFocus(bar.current)
    choose(setToldBy, null)
  }
  return (
    <section ref={bar} className="teller-bar" aria-label={shell.toldBy} aria-busy={teller.own === 'coming'}>
      <p>
        <Phrase
          text={bars[teller.own](teller.speaks, columns.count)}
          slots={{ name: <b dir="auto">{teller.name}</b> }}
        />
      </p>
      <button type="button" className="quiet-button" onClick={leave}>
        <Icon name="close" /> {shell.allVoices}
      </button>
    </section>
  )
}
