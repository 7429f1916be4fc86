/** The values that readers filter by, in words. */
import type { Dataset } from '../../model/dataset.ts'
import type { Facet } from '../../query/facets.ts'

const EVIDENCE_LABELS: Readonly<Record<string, string>> = {
  quoted: 'Quoted word for word',
  cited: 'Cited, not quoted',
  none: 'No evidence held',
}

const CLAIM_LABELS: Readonly<Record<string, string>> = {
  contradict: 'Claims contradict each other',
  compatible: 'Claims are compatible',
  agree: 'Claims agree',
  'not-comparable': 'Claims have to be read',
  single: 'One claim on each thing',
}

export function facetLabel(facet: Facet, value: string, dataset: Dataset): string {
  switch (facet) {
    case 'category':
      return dataset.categories.find(category => category.id === value)?.label ?? value
    case 'claimant':
      return dataset.claimants.get(value)?.name ?? value
    case 'evidence':
      return EVIDENCE_LABELS[value] ?? value
    case 'claims':
      return CLAIM_LABELS[value] ?? value
  }
}
