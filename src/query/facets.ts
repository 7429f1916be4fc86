/** The values that one event has in each facet. */
import type { Facet } from '../model/columns.ts'
import type { Dataset, EventRecord } from '../model/dataset.ts'

/** Grades of evidence, best first: an event is in the best grade that one of its claims reaches. */
export const EVIDENCE_GRADES = ['quoted', 'cited', 'none'] as const
export type EvidenceGrade = (typeof EVIDENCE_GRADES)[number]

/** `quoted` needs at least one quote that was found, character by character, in its source. */
export function evidenceGrade(event: EventRecord, dataset: Pick<Dataset, 'quoteStates'>): EvidenceGrade {
  let grade: EvidenceGrade = event.citations?.length ? 'cited' : 'none'
  for (const claim of event.claims) {
    for (const evidence of claim.evidence) {
      if ('quote' in evidence) {
        if (dataset.quoteStates.get(evidence.quote) === 'verified') return 'quoted'
      } else {
        grade = 'cited'
      }
    }
  }
  return grade
}

/** The values of one event in one facet, each once; `labelOf` says how its claims stand to each other. */
export function facetValues(
  event: EventRecord,
  facet: Facet,
  dataset: Dataset,
  labelOf: (event: EventRecord) => string,
): readonly string[] {
  switch (facet) {
    case 'category':
      return [event.category]
    case 'claimant':
      return [...new Set(event.claims.map(claim => claim.claimant))]
    case 'evidence':
      return [evidenceGrade(event, dataset)]
    case 'claims':
      return [labelOf(event)]
  }
}

/** Ids of the sources that claims and summary rest on, each once, quotes by the source that they are from. */
export function sourcesOf(event: EventRecord, dataset: Pick<Dataset, 'quotes'>): readonly string[] {
  const ids = new Set<string>()
  for (const claim of event.claims) {
    for (const evidence of claim.evidence) {
      const id = 'quote' in evidence ? dataset.quotes.get(evidence.quote)?.source : evidence.source
      if (id !== undefined) ids.add(id)
    }
  }
  for (const id of event.citations ?? []) ids.add(id)
  return [...ids]
}
