/** What a dataset holds, in figures. How sure it is of it: see `how-sure.ts`. */
import { sumOf, type Totals } from '../../model/totals.ts'
import { say } from '../../words/say.ts'

export interface Count {
  readonly label: string
  readonly value: number
}

export function datasetCounts(events: number, { claims, sources, quotes }: Totals): Count[] {
  const { counts } = say().reader.welcome
  return [
    { label: counts.events, value: events },
    { label: counts.claims, value: claims },
    { label: counts.sources, value: sumOf(sources) },
    { label: counts.quotes, value: quotes.verified ?? 0 },
  ]
}
