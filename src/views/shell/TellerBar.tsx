import { useChoose, useData } from '../../store/react.ts'
import { setToldBy } from '../../store/transitions.ts'
import { say } from '../../words/say.ts'
import { Icon } from '../parts/icons.tsx'
import { Phrase } from '../parts/Phrase.tsx'

/** Says whose telling the page shows, how much of the dataset that voice speaks of, and leads back to all voices. */
export function TellerBar() {
  const { teller, columns, retelling } = useData()
  const choose = useChoose()
  if (teller === null) return null
  return (
    <section className="teller-bar" aria-label={say().shell.toldBy}>
      <p>
        <Phrase
          text={(retelling === null ? say().shell.dimmedBar : say().shell.toldByBar)(
            teller.speaks,
            columns.count,
          )}
          slots={{ name: <b dir="auto">{teller.name}</b> }}
        />
      </p>
      <button type="button" className="quiet-button" onClick={() => choose(setToldBy, null)}>
        <Icon name="close" /> {say().shell.allVoices}
      </button>
    </section>
  )
}
