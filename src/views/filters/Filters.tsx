import { useRef, useState } from 'react'
import type { Facet } from '../../model/columns.ts'
import { useApp, useAppStore, useChoice, useChoose, useData, useWritten } from '../../store/react.ts'
import { clearFacet, isFiltered, resetFilters, toggleFacet } from '../../store/transitions.ts'
import { say } from '../../words/say.ts'
import { Glyph } from '../parts/Glyph.tsx'
import { Icon } from '../parts/icons.tsx'
import { setWords } from '../parts/set-words.ts'
import { facetRows, type FacetRow } from './facet-rows.ts'
import './filters.css'

/** How many values of a long facet stand open before the reader asks for more. */
const SHORT_LIST = 6

/** A value with the events that would show with it, every other filter kept. */
function FacetBox({ facet, row, category }: { facet: Facet; row: FacetRow; category?: number }) {
  const choose = useChoose()
  const store = useAppStore()
  const box = useRef<HTMLLabelElement>(null)
  const shown = useRef<HTMLSpanElement>(null)
  useWritten(
    state => store.sight(state).facetCounts[facet][row.code] ?? 0,
    count => {
      setWords(shown.current, say().number(count))
      box.current?.toggleAttribute('data-empty', count === 0)
    },
  )
  return (
    <label className="facet-row" ref={box}>
      <input type="checkbox" checked={row.chosen} onChange={() => choose(toggleFacet, facet, row.value)} />
      {category !== undefined && <Glyph category={category} />}
      <span className="facet-label" dir="auto">
        {row.label}
      </span>
      <span className="facet-count live-box">
        <i aria-hidden="true">{say().number(row.total)}</i>
        <span ref={shown} />
      </span>
    </label>
  )
}

function Categories() {
  const rows = facetRows('category', useData(), useChoice('facets').category)
  const half = Math.ceil(rows.length / 2)
  const columns = [rows.slice(0, half), rows.slice(half)].filter(column => column.length > 0)
  return (
    <fieldset className="facet">
      <legend className="eyebrow">{say().filters.facets.category}</legend>
      <div className="facet-grid">
        {columns.map((column, at) => (
          <div key={column[0]?.value}>
            {column.map((row, place) => (
              <FacetBox key={row.value} facet="category" row={row} category={at * half + place} />
            ))}
          </div>
        ))}
      </div>
    </fieldset>
  )
}

/** A facet with any number of values: the chosen and the most frequent first, the rest on demand. */
function LongFacet({ facet }: { facet: Facet }) {
  const { number, filters } = say()
  const title = filters.facets[facet]
  const [needle, setNeedle] = useState('')
  const [open, setOpen] = useState(false)
  const chosen = useChoice('facets')[facet]
  const rows = facetRows(facet, useData(), chosen)
  const matching = rows.filter(row => row.label.toLowerCase().includes(needle.trim().toLowerCase()))
  const shown = open ? matching : matching.slice(0, Math.max(SHORT_LIST, chosen.length))
  const choose = useChoose()
  return (
    <details className="facet-fold" open={chosen.length > 0 || undefined}>
      <summary>
        <span className="eyebrow">{title}</span>
        <span className="facet-count">
          {chosen.length > 0 ? filters.chosen(number(chosen.length)) : number(rows.length)}
        </span>
      </summary>
      <fieldset className="facet">
        <legend className="visually-hidden">{title}</legend>
        {rows.length > SHORT_LIST && (
          <input
            className="facet-find"
            type="search"
            aria-label={filters.findIn(title)}
            placeholder={filters.findInCount(number(rows.length))}
            value={needle}
            onChange={event => setNeedle(event.target.value)}
          />
        )}
        {shown.map(row => (
          <FacetBox key={row.value} facet={facet} row={row} />
        ))}
        {matching.length === 0 && <p className="facet-none">{filters.noneFound}</p>}
        <p className="facet-more">
          {matching.length > shown.length && (
            <button type="button" onClick={() => setOpen(true)}>
              {filters.showAll(number(matching.length))}
            </button>
          )}
          {chosen.length > 0 && (
            <button type="button" onClick={() => choose(clearFacet, facet)}>
              {filters.clear}
            </button>
          )}
        </p>
      </fieldset>
    </details>
  )
}

/** What the reader keeps and leaves out. Every count says how many events the value would show now. */
export function Filters() {
  const choose = useChoose()
  const filtered = useApp(state => isFiltered(state.choice))
  return (
    <section className="filters" aria-label={say().filters.title}>
      <header className="panel-head">
        <h2 className="eyebrow">{say().filters.title}</h2>
        <button
          type="button"
          className="quiet-button"
          // Not disabled, which would lose the keyboard its place as soon as it has done its work.
          aria-disabled={!filtered}
          onClick={() => choose(resetFilters)}
        >
          <Icon name="undo" /> {say().filters.reset}
        </button>
      </header>
      <Categories />
      <LongFacet facet="claims" />
      <LongFacet facet="claimant" />
      <LongFacet facet="evidence" />
    </section>
  )
}
