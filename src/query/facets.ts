/** The facets that readers filter by, and the values that one event has in each. */
import type { Dataset, EventRecord } from '../model/dataset.ts'

export const FACETS = ['category', 'claimant', 'evidence', 'claims'] as const
export type Facet = (typeof FACETS)[number]

/** Grades of evidence, best first: an event is in the best grade that one of its claims reaches. */
export const EVIDENCE_GRADES = ['quoted', 'cited', 'none'] as const
export type EvidenceGrade = (typeof EVIDENCE_GRADES)[number]

/** `quoted` needs at least one quote that was found, character by character, in its source. */
export function evidenceGrade(event: EventRecord, dataset: Dataset): EvidenceGrade {
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

/** How the claims of an event stand to each other, by event id: computed elsewhere, filtered by here. */
export type ClaimLabels = ReadonlyMap<string, { readonly label: string }>

/** The values of one event in one facet, each once. */
export function facetValues(
  event: EventRecord,
  facet: Facet,
  dataset: Dataset,
  labels: ClaimLabels,
): readonly string[] {
  switch (facet) {
    case 'category':
      return [event.category]
    case 'claimant':
      return [...new Set(event.claims.map(claim => claim.claimant))]
    case 'evidence':
      return [evidenceGrade(event, dataset)]
    case 'claims':
      return [labels.get(event.id)?.label ?? 'single']
  }
}

/** One facet of all events as numbers: row i has the codes from `offsets[i]` up to `offsets[i + 1]`. */
export interface FacetColumn {
  /** Values by code. */
  readonly values: readonly string[]
  readonly codeOf: ReadonlyMap<string, number>
  readonly offsets: Uint32Array
  readonly codes: Uint32Array
}

/**
 * Codes follow `known` first, so that a value with no event still has its row and its zero; others follow in the
 * order in which they are met.
 */
export function buildFacetColumn(
  rows: readonly (readonly string[])[],
  known: readonly string[],
): FacetColumn {
  const codeOf = new Map(known.map((value, code) => [value, code] as const))
  const offsets = new Uint32Array(rows.length + 1)
  const codes: number[] = []
  for (const [row, values] of rows.entries()) {
    for (const value of values) {
      let code = codeOf.get(value)
      if (code === undefined) {
        code = codeOf.size
        codeOf.set(value, code)
      }
      codes.push(code)
    }
    offsets[row + 1] = codes.length
  }
  return { values: [...codeOf.keys()], codeOf, offsets, codes: Uint32Array.from(codes) }
}
