/** What a dataset holds, in figures. How sure it is of it: see `how-sure.ts`. */
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
    { label: 'verified quotes', value: states.filter(state => state === 'verified').length },
  ]
}
