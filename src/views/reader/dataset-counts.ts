/** What a dataset holds, in figures. How sure it is of it: see `how-sure.ts`. */
import { sumOf, type Totals } from '../../model/totals.ts'
import { say } from '../../words/say.ts'

export interface Count {
  readonly id: 'events' | 'claims' | 'sources' | 'quotes'
  readonly label: string
  readonly value: number
}

export function datasetCounts(events: number, { claims, sources, quotes }: Totals): Count[] {
  const words = say().reader.welcome.counts
  const figures = { events, claims, sources: sumOf(sources), quotes: quotes.verified ?? 0 }
  const ids = ['events', 'claims', 'sources', 'quotes'] as const
  return ids.map(id => ({ id, label: words[id](figures[id]), value: figures[id] }))
}
