/** Words for the values of facets, the same wherever they stand. */
import type { Label } from '../../evidence/rules.ts'
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
