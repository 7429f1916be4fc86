/** Words for the values of facets, the same wherever they stand. */
import type { Dataset } from '../../model/dataset.ts'
import type { Facet } from '../../model/columns.ts'
import { say } from '../../words/say.ts'

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
      return wordsFor(say().parts.evidence, value)
    case 'claims':
      return wordsFor(say().parts.standing, value)
  }
}
