/** Words for the values of facets, the same wherever they stand. */
import type { Label } from '../../evidence/rules.ts'
import type { Dataset } from '../../model/dataset.ts'
import type { Facet } from '../../model/columns.ts'
import type { EvidenceGrade } from '../../query/facets.ts'

export const EVIDENCE_WORDS: Readonly<Record<EvidenceGrade, string>> = {
  quoted: 'Quoted word for word',
  cited: 'Cited, not quoted',
  none: 'No evidence held',
}

export const STANDING_WORDS: Readonly<Record<Label, string>> = {
  contradict: 'Claims contradict each other',
  compatible: 'Claims are compatible',
  agree: 'Claims agree',
  'not-comparable': 'Claims have to be read',
  single: 'At most one claim on each thing',
}

function wordsFor(words: Readonly<Record<string, string>>, value: string): string {
  return words[value] ?? value
}

/** A value of a facet as the reader knows it; a value that has no words stands for itself. */
export function facetLabel(facet: Facet, value: string, dataset: Dataset): string {
  switch (facet) {
    case 'category':
      return dataset.categories.find(category => category.id === value)?.label ?? value
    case 'claimant':
      return dataset.claimants.get(value)?.name ?? value
    case 'evidence':
      return wordsFor(EVIDENCE_WORDS, value)
    case 'claims':
      return wordsFor(STANDING_WORDS, value)
  }
}
