/** Asks before the browser asks another host, and lets the answer be changed at any time. */
import { tileHost } from '../../../model/site-setting.ts'
import { useApp, useAppStore } from '../../../store/react.ts'
import { SITE_TILES } from '../../../store/site.ts'
import { say } from '../../../words/say.ts'
import { Phrase } from '../../parts/Phrase.tsx'
import './tiles.css'

/** The question, shown until it is answered. Nothing is asked of the other host before. */
export function TileOffer() {
  const answer = useApp(state => state.tiles)
  const store = useAppStore()
  if (SITE_TILES === null || answer !== 'unasked') return null
  const { setTiles } = store.getState()
  const host = tileHost(SITE_TILES)
  const words = say().map
  return (
    <div className="tile-offer" role="group" aria-label={words.tiles}>
      <p>
        <Phrase
          text={SITE_TILES.kind === 'vector' ? words.offerVector : words.offer}
          slots={{ host: <b>{host}</b> }}
        />
      </p>
      <div className="tile-offer-answers">
        <button type="button" className="quiet-button" onClick={() => setTiles('shown')}>
          {words.showTiles}
        </button>
        <button type="button" className="quiet-button" onClick={() => setTiles('embedded')}>
          {words.keepEmbedded}
        </button>
      </div>
    </div>
  )
}

/** The switch in the legend, once the question was answered. */
export function TileSwitch() {
  const answer = useApp(state => state.tiles)
  const store = useAppStore()
  if (SITE_TILES === null || answer === 'unasked') return null
  return (
    <label className="tile-switch">
      <input
        type="checkbox"
        checked={answer === 'shown'}
        onChange={event => store.getState().setTiles(event.target.checked ? 'shown' : 'embedded')}
      />
      {say().map.tilesFrom(tileHost(SITE_TILES))}
    </label>
  )
}
