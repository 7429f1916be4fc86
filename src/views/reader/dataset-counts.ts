/** What a dataset holds, in figures. */
import type { Dataset } from '../../model/dataset.ts'

export interface Count {
  readonly label: string
  readonly value: number
}

export function datasetCounts(dataset: Dataset): Count[] {
  const states = [...dataset.quoteStates.values()]
  return [
    { label: 'events', value: dataset.events.length },
    { label: 'claims', value: dataset.events.reduce((sum, event) => sum + event.claims.length, 0) },
    { label: 'sources', value: dataset.sources.size },
    { label: 'quotes word for word', value: states.filter(state => state === 'verified').length },
    { label: 'without a date', value: dataset.events.filter(event => event.span === null).length },
    { label: 'without a place', value: dataset.events.filter(event => event.where === null).length },
  ]
}
