/** A dataset that is all here, for whoever is to have it by and by. */
import type { Chunk } from '../dataset/large/chunk.ts'
import type { LaterParts } from '../dataset/large/later.ts'
import { retellingOf } from '../evidence/retelling.ts'
import type { Dataset, EventRecord } from '../model/dataset.ts'
import type { Records } from '../model/records.ts'
import type { Loaded } from '../store/loaded.ts'
import { CHUNK_ROWS } from './protocol.ts'

/** Some of the entries of a table. */
function entriesOf<T>(table: ReadonlyMap<string, T>, ids: ReadonlySet<string>): ReadonlyMap<string, T> {
  const found = new Map<string, T>()
  for (const id of ids) {
    const value = table.get(id)
    if (value !== undefined) found.set(id, value)
  }
  return found
}

interface Used {
  readonly quotes: ReadonlySet<string>
  readonly sources: ReadonlySet<string>
}

/** Quotes and sources that the events rest on; sources of quotes among them. */
function usedBy(events: readonly EventRecord[], { quotes }: Dataset): Used {
  const used = { quotes: new Set<string>(), sources: new Set<string>() }
  for (const event of events) {
    for (const item of event.claims.flatMap(claim => claim.evidence)) {
      if ('quote' in item) used.quotes.add(item.quote)
      else used.sources.add(item.source)
    }
    for (const id of event.citations ?? []) used.sources.add(id)
  }
  for (const id of used.quotes) {
    const source = quotes.get(id)?.source
    if (source !== undefined) used.sources.add(source)
  }
  return used
}

/** Rows `from` up to `to` with all that they rest on. `excerptsOf` gives the ids of a source's excerpts. */
function chunkOf(
  dataset: Dataset,
  records: Records,
  excerptsOf: ReadonlyMap<string, readonly string[]>,
  from: number,
  to: number,
): Chunk {
  const events = dataset.events.slice(from, to)
  const used = usedBy(events, dataset)
  const excerpts = new Set([...used.sources].flatMap(id => excerptsOf.get(id) ?? []))
  const rows = new Map<string, number>()
  for (const [at, event] of events.entries()) {
    for (const id of [event.id, ...(event.aliases ?? [])]) rows.set(id, from + at)
    for (const { event: id } of event.relations) {
      const row = records.rowOf(id)
      if (row !== null) rows.set(id, row)
    }
  }
  return {
    from,
    events,
    dataset: {
      sources: entriesOf(dataset.sources, used.sources),
      excerpts: entriesOf(dataset.excerpts, excerpts),
      quotes: entriesOf(dataset.quotes, used.quotes),
      quoteStates: entriesOf(dataset.quoteStates, used.quotes),
    },
    rows,
    incoming: events.flatMap((_, at) => records.incoming(from + at)),
  }
}

/** Ids of excerpts by their source. */
function excerptsBySource({ excerpts }: Dataset): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const { id, source } of excerpts.values()) {
    const list = found.get(source)
    if (list === undefined) found.set(source, [id])
    else list.push(id)
  }
  return found
}

/** Answers about all of a dataset, whose rows are those of `records`. */
export function laterPartsOfAll(
  dataset: Dataset,
  { records, search }: Pick<Loaded, 'records' | 'search'>,
): LaterParts {
  const excerptsOf = excerptsBySource(dataset)
  return {
    loadChunk: index => {
      const from = index * CHUNK_ROWS
      const chunk = chunkOf(dataset, records, excerptsOf, from, from + CHUNK_ROWS)
      return Promise.resolve({ chunk, problems: [] })
    },
    lookUp: id => Promise.resolve(records.rowOf(id)),
    // A copy, because the search keeps its last answer.
    search: text => Promise.resolve(search.now(text)?.slice() ?? new Uint32Array(0)),
    prepareSearch: search.prepare,
    tell: teller => Promise.resolve(retellingOf(dataset, teller)),
  }
}
