/** What a dataset holds, in figures. How sure it is of it: see `how-sure.ts`. */
import { sumOf, type Totals } from '../../model/totals.ts'

export interface Count {
  readonly label: string
  readonly value: number
}

export function datasetCounts(events: number, { claims, sources, quotes }: Totals): Count[] {
  return [
    { label: 'events', value: events },
    { label: 'claims', value: claims },
    { label: 'sources', value: sumOf(sources) },
    { label: 'verified quotes', value: quotes.verified ?? 0 },
  ]
}
