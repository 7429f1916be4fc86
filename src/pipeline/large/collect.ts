/** Takes in checked datasets, batch by batch, and knows at the end which row each event is and what its records are. */
import { comparisonContext, standingOf } from '../../evidence/standing.ts'
import type { Columns } from '../../model/columns.ts'
import type { Dataset, EventRecord, Problem } from '../../model/dataset.ts'
import type { Link } from '../../model/records.ts'
import type { Voice } from '../../model/manifest.ts'
import type { Claimant, EventInFile, Excerpt, Place, Quote, Source } from '../../model/schema.ts'
import { searchTexts, wordsOf } from '../../model/search-words.ts'
import type { Totals } from '../../model/totals.ts'
import { PRECISIONS } from '../../model/timespan.ts'
import { buildColumns } from '../../query/build-columns.ts'
import { EVIDENCE_GRADES, sourcesOf } from '../../query/facets.ts'
import { createColumnStore } from './column-store.ts'
import { createGrowable } from './growable.ts'
import { createSpill } from './spill.ts'
import { createTotals } from './totals.ts'
import { createVoices, type Stand } from './voices.ts'
import { createWordIndex } from './word-index.ts'

/** One event with all that it rests on, as it waits on disk. */
export interface Bundle {
  readonly event: EventInFile
  readonly sources: readonly Source[]
  readonly excerpts: readonly Excerpt[]
  readonly quotes: readonly Quote[]
}

/** Everything that a large dataset is written from. Rows are in the order of time. */
export interface Collected {
  readonly columns: Columns
  readonly totals: Totals
  readonly claimants: ReadonlyMap<string, Claimant>
  readonly places: ReadonlyMap<string, Place>
  /** Row by id and alias. */
  readonly rows: ReadonlyMap<string, number>
  readonly links: readonly Link[]
  /** What single voices say of dates and places, by name of the voice. */
  readonly voices: Iterable<readonly [string, Voice]>
  readonly shards: Iterable<{ readonly first: string; readonly bytes: Uint8Array<ArrayBuffer> }>
  readonly bundle: (row: number) => Bundle
}

export interface Collector {
  /**
   * Adds the events of a checked dataset and what they rest on. One id means the same record in every batch. Relations may
   * lead to events of other batches.
   */
  readonly add: (batch: Dataset) => void
  /** Everything in order, or what does not hold across batches: ids that come twice, relations that lead nowhere. */
  readonly collect: () => { readonly collected: Collected } | { readonly problems: readonly Problem[] }
  /** Takes away what waits on disk. */
  readonly end: () => void
}

type Relation = { readonly kind: Link['kind']; readonly from: number; readonly to: string }

/** `categories` are the ids of the dataset's categories in their order; `file` is how problems name it. */
export function createCollector(categories: readonly string[], file: string): Collector {
  const columns = createColumnStore({
    category: categories,
    claimant: [],
    evidence: EVIDENCE_GRADES,
    claims: [],
  })
  const words = createWordIndex()
  const voices = createVoices()
  const spill = createSpill()
  const totals = createTotals()
  const claimants = new Map<string, Claimant>()
  const places = new Map<string, Place>()
  const ids: string[] = []
  const numberOf = new Map<string, number>()
  const coarseness = createGrowable(length => new Uint8Array(length))
  const starts = createGrowable(length => new Float64Array(length))
  const relations: Relation[] = []
  const problems: Problem[] = []

  const addName = (name: string, number: number): void => {
    if (numberOf.has(name)) problems.push(twice(file, name))
    else numberOf.set(name, number)
  }

  return {
    add: batch => {
      const context = comparisonContext(batch)
      columns.add(buildColumns(batch, event => standingOf(event, context).label))
      voices.add(batch, ids.length)
      const bundleOf = bundler(batch)
      for (const event of batch.events) {
        const number = ids.length
        ids.push(event.id)
        for (const name of [event.id, ...(event.aliases ?? [])]) addName(name, number)
        coarseness.push(event.span === null ? 0 : PRECISIONS.indexOf(event.span.precision))
        starts.push(event.span?.earliestStart ?? Number.NaN)
        for (const { kind, event: to } of event.relations) relations.push({ kind, from: number, to })
        words.add(Object.values(searchTexts(event, batch)).flatMap(wordsOf))
        spill.add(bundleOf(event))
      }
      for (const [id, claimant] of batch.claimants) claimants.set(id, claimant)
      for (const [id, place] of batch.places) places.set(id, place)
      totals.add(batch)
    },
    collect: () => {
      const lost = relations.filter(({ to }) => !numberOf.has(to))
      problems.push(...lost.map(({ from, to }) => leadsNowhere(file, ids[from] ?? '', to)))
      if (problems.length > 0) return { problems }
      const order = timeOrder(ids, starts.values(), coarseness.values())
      const rowOf = new Uint32Array(order.length)
      for (let row = 0; row < order.length; row++) rowOf[order[row] as number] = row
      const row = (number: number) => rowOf[number] as number
      const links = relations.map(({ kind, from, to }) => {
        return { kind, from: row(from), to: row(numberOf.get(to) ?? from) }
      })
      return {
        collected: {
          columns: columns.inOrder(order),
          totals: totals.read(),
          claimants,
          places,
          rows: new Map([...numberOf].map(([name, number]) => [name, row(number)])),
          voices: voices.inRows({
            count: order.length,
            rowOf: row,
            standOf: at => standOf(order[at] as number, ids, starts.values(), coarseness.values()),
          }),
          links: links.toSorted((a, b) => a.to - b.to || a.from - b.from),
          shards: words.shards(order),
          bundle: at => spill.read(order[at] as number) as Bundle,
        },
      }
    },
    end: spill.end,
  }
}

/** The order of `compareEvents`, by number of event: earliest start, then coarser first, then id; undated last, by id. */
function timeOrder(ids: readonly string[], starts: Float64Array, coarseness: Uint8Array): Uint32Array {
  const byId = (a: number, b: number): number => ((ids[a] as string) < (ids[b] as string) ? -1 : 1)
  return Uint32Array.from(ids, (_, number) => number).toSorted((a, b) => {
    const [startA, startB] = [starts[a] as number, starts[b] as number]
    const [undatedA, undatedB] = [Number.isNaN(startA), Number.isNaN(startB)]
    if (undatedA || undatedB) return undatedA && undatedB ? byId(a, b) : undatedA ? 1 : -1
    if (startA !== startB) return startA < startB ? -1 : 1
    return (coarseness[b] as number) - (coarseness[a] as number) || byId(a, b)
  })
}

function standOf(
  number: number,
  ids: readonly string[],
  starts: Float64Array,
  coarseness: Uint8Array,
): Stand | null {
  const start = starts[number] as number
  if (Number.isNaN(start)) return null
  return { start, coarseness: coarseness[number] as number, id: ids[number] as string }
}

/** What an event rests on, with all that is held of each source it quotes: a quote is verified against all of it. */
function bundler(batch: Dataset): (event: EventRecord) => Bundle {
  const excerptsOf = new Map<string, Excerpt[]>()
  for (const excerpt of batch.excerpts.values()) {
    const known = excerptsOf.get(excerpt.source)
    if (known === undefined) excerptsOf.set(excerpt.source, [excerpt])
    else known.push(excerpt)
  }
  return event => {
    const quoteIds = event.claims.flatMap(({ evidence }) =>
      evidence.flatMap(item => ('quote' in item ? [item.quote] : [])),
    )
    const quotes = [...new Set(quoteIds)].flatMap(id => batch.quotes.get(id) ?? [])
    const quoted = [...new Set(quotes.map(({ source }) => source))]
    return {
      event: withoutSpan(event),
      sources: sourcesOf(event, batch).flatMap(id => batch.sources.get(id) ?? []),
      excerpts: quoted.flatMap(id => excerptsOf.get(id) ?? []),
      quotes,
    }
  }
}

/** The event as a file holds it: its span follows from its date. */
function withoutSpan(event: EventRecord): EventInFile {
  return Object.fromEntries(Object.entries(event).filter(([key]) => key !== 'span')) as EventInFile
}

function twice(file: string, name: string): Problem {
  const remedy = 'Give one of the two another id, or take the second out.'
  const message = `\`${name}\` is the id or alias of two events`
  return { file, path: 'events', id: name, message, remedy, refused: true }
}

function leadsNowhere(file: string, id: string, to: string): Problem {
  const remedy = 'Correct the id, or add the event to `events`.'
  const message = `relates to the event \`${to}\`, which is not there`
  return { file, path: 'events', id, message, remedy, refused: true }
}
