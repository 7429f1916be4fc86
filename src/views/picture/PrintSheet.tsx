import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { EventRecord } from '../../model/dataset.ts'
import { tagPlace } from '../../model/place-words.ts'
import type { Rows } from '../../query/rows.ts'
import { useApp, useAppStore, useData, useSight } from '../../store/react.ts'
import { say } from '../../words/say.ts'
import { Glyph } from '../parts/Glyph.tsx'
import { whenWords } from '../parts/when-words.ts'
import { composePicture } from './compose.ts'
import { pictureWords } from './words.ts'
import './print-sheet.css'

/** More events than these make no list that anybody reads on paper. */
const MOST_LISTED = 2_000

/** What stands on paper in place of the instrument: words, the picture, and the events that pass. */
export function PrintSheet() {
  // Printing may have begun before this code had come.
  const [printing, setPrinting] = useState(() => window.matchMedia('print').matches)
  useEffect(() => {
    const { dataset } = document.documentElement
    let theme: string | undefined
    // Paper is light, and ink is dear. What is printed has to stand when these handlers end.
    const lighten = () => {
      theme ??= dataset['theme']
      dataset['theme'] = 'light'
    }
    const before = () => {
      lighten()
      flushSync(() => setPrinting(true))
    }
    const after = () => {
      if (theme !== undefined) dataset['theme'] = theme
      theme = undefined
      setPrinting(false)
    }
    window.addEventListener('beforeprint', before)
    window.addEventListener('afterprint', after)
    if (window.matchMedia('print').matches) lighten()
    return () => {
      window.removeEventListener('beforeprint', before)
      window.removeEventListener('afterprint', after)
    }
  }, [])
  return printing ? <Sheet /> : null
}

function firstOf(rows: Rows, most: number): number[] {
  return Array.from({ length: Math.min(most, rows.length) }, (_, at) => rows.at(at) ?? -1)
}

function Sheet() {
  const data = useData()
  const sight = useSight()
  const store = useAppStore()
  const choice = useApp(state => state.choice)
  const words = pictureWords(data, choice, sight, location.href)
  const listed = firstOf(sight.rows, MOST_LISTED)
  const rest = sight.rows.length - listed.length
  const draw = (element: HTMLElement | null) => {
    const picture = element === null ? null : composePicture(store, location.href, true)
    if (picture !== null) element?.replaceChildren(picture)
  }
  return (
    <section className="print-sheet" aria-label={say().picture.print}>
      <h1 dir="auto">{words.title}</h1>
      <p className="print-when">{words.when}</p>
      <p>{words.count}</p>
      {words.only !== null && <p dir="auto">{words.only}</p>}
      <div className="print-picture" ref={draw} />
      {words.footer.map(line => (
        <p key={line} className="print-foot" dir="auto">
          {line}
        </p>
      ))}
      <h2>{say().picture.events}</h2>
      <ol className="print-events">
        {listed.map(row => {
          const event = data.records.at(row)
          return event === null ? null : (
            <PrintedEvent key={row} event={event} category={data.columns.category[row] ?? 0} />
          )
        })}
      </ol>
      {rest > 0 && <p>{say().picture.more(say().number(rest))}</p>}
    </section>
  )
}

function PrintedEvent({ event, category }: { event: EventRecord; category: number }) {
  const { dataset } = useData()
  const place = event.where === null ? undefined : dataset.places.get(event.where.place)
  return (
    <li>
      <Glyph category={category} size={9} />
      <span className="print-title" dir="auto">
        {event.title}
      </span>
      <span>
        {whenWords(event.span, 'short')} ·{' '}
        {place === undefined
          ? say().parts.noPlaceKnown
          : say().parts.placeWithTag(place.name, tagPlace(place))}
      </span>
    </li>
  )
}
