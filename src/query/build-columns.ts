/** Makes the columns of a dataset whose records are all here. */
import { type Columns, DATE_SURENESS, type Facet, FACETS, INFERRED } from '../model/columns.ts'
import type { Dataset, EventRecord } from '../model/dataset.ts'
import { howSureOfTime, type Sureness } from '../model/sureness.ts'
import { buildCodeColumn } from './code-column.ts'
import { EVIDENCE_GRADES, facetValues, sourcesOf } from './facets.ts'

/** How the claims of one event stand to each other, in a word: computed elsewhere, filtered by here. */
export type LabelOf = (event: EventRecord) => string

/** Reads every event once. Cost: one pass over events and their claims, besides `labelOf`. */
export function buildColumns(dataset: Dataset, labelOf: LabelOf): Columns {
  const { events } = dataset
  const categories = dataset.categories.map(category => category.id)
  const known: Record<Facet, readonly string[]> = {
    category: categories,
    claimant: [],
    evidence: EVIDENCE_GRADES,
    claims: [],
  }
  const facets = FACETS.map(
    facet =>
      [
        facet,
        buildCodeColumn(
          events.length,
          row => facetValues(events[row] as EventRecord, facet, dataset, labelOf),
          known[facet],
        ),
      ] as const,
  )
  const byId = new Map(categories.map((id, code) => [id, code] as const))
  return {
    count: events.length,
    ...datesOfEvents(events),
    category: Uint8Array.from(events, event => byId.get(event.category) ?? 0),
    place: placeColumn(events),
    inferred: Uint8Array.from(events, inferredOf),
    facets: Object.fromEntries(facets) as Record<Facet, Columns['facets'][Facet]>,
    sources: buildCodeColumn(events.length, row => sourcesOf(events[row] as EventRecord, dataset), []),
  }
}

const codeOfSureness = (sure: Sureness) => DATE_SURENESS.indexOf(sure)

type Dates = Pick<Columns, 'earliestStart' | 'latestStart' | 'earliestEnd' | 'latestEnd' | 'sureness'>

/** The columns that dates make. A date is looked at once by its text: datasets say the same days over and over. */
function datesOfEvents(events: readonly Pick<EventRecord, 'span'>[]): Dates {
  const bound = (key: 'earliestStart' | 'latestStart' | 'earliestEnd' | 'latestEnd') =>
    Float64Array.from(events, event => event.span?.[key] ?? Number.NaN)
  const known = new Map<string, number>()
  return {
    earliestStart: bound('earliestStart'),
    latestStart: bound('latestStart'),
    earliestEnd: bound('earliestEnd'),
    latestEnd: bound('latestEnd'),
    sureness: Uint8Array.from(events, ({ span }) => {
      if (span === null) return codeOfSureness('unknown')
      const code = known.get(span.edtf) ?? codeOfSureness(howSureOfTime(span))
      known.set(span.edtf, code)
      return code
    }),
  }
}

/** Bits of `INFERRED` of one event. */
function inferredOf({ where, when }: Pick<EventRecord, 'where' | 'when'>): number {
  const place = where?.inferred === undefined ? 0 : INFERRED.place
  return place | (when.inferred === undefined ? 0 : INFERRED.date)
}

function placeColumn(events: readonly EventRecord[]): Columns['place'] {
  const codeOf = new Map<string, number>()
  const codes = Int32Array.from(events, ({ where }) => {
    if (where === null) return -1
    const code = codeOf.get(where.place) ?? codeOf.size
    codeOf.set(where.place, code)
    return code
  })
  return { values: [...codeOf.keys()], codes }
}
