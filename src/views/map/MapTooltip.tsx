/** A few words beside the mark that is pointed at. Everything in it is also in the list and in what is announced. */
import type { Dataset } from '../../model/dataset.ts'
import type { Records } from '../../model/records.ts'
import { useData, useRecord } from '../../store/react.ts'
import { say } from '../../words/say.ts'
import { ContradictionSign } from '../parts/ContradictionSign.tsx'
import { Glyph } from '../parts/Glyph.tsx'
import { whenWords } from '../parts/when-words.ts'
import type { Hit } from './hits.ts'
import type { Spot } from './marks.ts'
import { placeWords, whereWords } from './words.ts'

const HALF = 136

/** Where the words stand: above the mark, below it near the upper edge, and never beyond the sides. */
export function tipPlace(hit: Hit, width: number): { left: number; top: number; below: boolean } {
  const { x, y, radius, box } = hit.target
  const above = box === null ? y - radius : box.y
  const below = above < 130
  const edge = box === null ? y + radius : box.y + box.height
  return {
    left: Math.round(Math.min(Math.max(x, HALF), Math.max(HALF, width - HALF))),
    top: Math.round(below ? edge + 10 : above - 10),
    below,
  }
}

/** What a mark says when the keyboard comes upon it. */
export function hitWords(hit: Hit, records: Records, dataset: Dataset, spots: readonly Spot[]): string {
  const event = records.at(hit.mark.row)
  if (event !== null)
    return say().map.hit(event.title, whenWords(event.span, 'short'), placeWords(event, dataset))
  return say().map.hits(hit.mark.count, whereWords(spots.map(spot => spot.place)))
}

export function MapTooltip({ hit, spots, width }: { hit: Hit; spots: readonly Spot[]; width: number }) {
  const { dataset, disputed, silent, teller } = useData()
  const { mark } = hit
  const event = useRecord(mark.count === 1 ? mark.row : null)
  const words = say().map
  const { left, top, below } = tipPlace(hit, width)
  return (
    <div className={below ? 'map-tip map-tip-below' : 'map-tip'} style={{ left, top }} aria-hidden="true">
      {event !== null ? (
        <>
          <p className="map-tip-title">{event.title}</p>
          <p>{whenWords(event.span, 'short')}</p>
          <p className="map-tip-quiet">{placeWords(event, dataset)}</p>
        </>
      ) : (
        <>
          <p className="map-tip-title">
            {words.eventsAt(mark.count, whereWords(spots.map(spot => spot.place)))}
          </p>
          <ul>
            {dataset.categories.map((category, at) =>
              mark.mix[at] ? (
                <li key={category.id}>
                  <Glyph category={at} size={10} /> <bdi>{category.label}</bdi> <span>{mark.mix[at]}</span>
                </li>
              ) : null,
            )}
          </ul>
        </>
      )}
      {mark.count === 1 && disputed(mark.row) ? (
        <p className="map-tip-quiet">
          <ContradictionSign /> {words.claimsContradict}
        </p>
      ) : null}
      {mark.ghost ? (
        <p className="map-tip-quiet">
          {silent?.[mark.row] === 1 ? words.notToldBy(teller?.name ?? '') : words.outsideWindow}
        </p>
      ) : null}
    </div>
  )
}
