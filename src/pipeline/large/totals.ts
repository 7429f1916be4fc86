/** Counts what a dataset holds as a whole, each record once however many batches bring it. */
import type { Dataset, QuoteState } from '../../model/dataset.ts'
import type { Source } from '../../model/schema.ts'
import type { Totals } from '../../model/totals.ts'

export function createTotals(): {
  readonly add: (batch: Dataset) => void
  readonly read: () => Totals
} {
  const sources = createTally<Source['kind']>()
  const quotes = createTally<QuoteState>()
  let claims = 0
  return {
    add: batch => {
      for (const event of batch.events) claims += event.claims.length
      for (const { id, kind } of batch.sources.values()) sources.add(id, kind)
      for (const [id, state] of batch.quoteStates) quotes.add(id, state)
    },
    read: () => ({ claims, sources: sources.read(), quotes: quotes.read() }),
  }
}

function createTally<K extends string>(): {
  readonly add: (id: string, key: K) => void
  readonly read: () => Partial<Record<K, number>>
} {
  const seen = new Set<string>()
  const counts = new Map<K, number>()
  return {
    add: (id, key) => {
      if (seen.has(id)) return
      seen.add(id)
      counts.set(key, (counts.get(key) ?? 0) + 1)
    },
    // In order of the keys, so that the order of the batches does not show.
    read: () =>
      Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1))) as Partial<Record<K, number>>,
  }
}
