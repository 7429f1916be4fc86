/** What a dataset holds as a whole, in figures: known even where most of it has not come yet. */
import type { Dataset, QuoteState } from './dataset.ts'
import type { Source } from './schema.ts'

export interface Totals {
  readonly claims: number
  /** Sources by kind, and quotes by how they stand against their source; absent is none. */
  readonly sources: Readonly<Partial<Record<Source['kind'], number>>>
  readonly quotes: Readonly<Partial<Record<QuoteState, number>>>
}

function tally<K extends string>(keys: Iterable<K>): Partial<Record<K, number>> {
  const counts: Partial<Record<K, number>> = {}
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1
  return counts
}

/** Cost: one pass over events, sources and quotes. */
export function totalsOf({
  events,
  sources,
  quotes,
  quoteStates,
}: Pick<Dataset, 'events' | 'sources' | 'quotes' | 'quoteStates'>): Totals {
  return {
    claims: events.reduce((sum, event) => sum + event.claims.length, 0),
    sources: tally([...sources.values()].map(source => source.kind)),
    quotes: tally([...quotes.keys()].map(id => quoteStates.get(id) ?? 'not-held')),
  }
}

/** The sum of such figures. */
export function sumOf(counts: Readonly<Record<string, number | undefined>>): number {
  return Object.values(counts).reduce<number>((sum, count) => sum + (count ?? 0), 0)
}
