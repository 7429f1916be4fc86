/** A dataset made ready for the views: everything that is derived from it once. */
import { standingsOf, type Standing } from '../evidence/standing.ts'
import type { Teller } from '../evidence/told-by.ts'
import type { Dataset, Problem } from '../model/dataset.ts'
import { buildColumns, type Columns } from '../query/columns.ts'
import { buildSearch, type SearchIndex } from '../query/search.ts'

export interface Loaded {
  readonly file: string
  readonly dataset: Dataset
  readonly columns: Columns
  readonly search: SearchIndex
  /** How the claims of each event stand to each other, by event id. */
  readonly standings: ReadonlyMap<string, Standing>
  /** 1 for each row whose claims contradict each other. */
  readonly disputed: Uint8Array
  /** 1 for each row that the chosen teller is silent on; null where all voices are heard. */
  readonly silent: Uint8Array | null
  readonly problems: readonly Problem[]
  readonly given: number
  readonly accepted: number
  /** Whose telling this is; null where all voices are heard. */
  readonly teller: (Teller & { readonly name: string; readonly speaks: ReadonlySet<string> }) | null
}

/** What reading a file came to; see the reader of the dataset room. */
export interface Reading {
  readonly problems: readonly Problem[]
  readonly given: number
  readonly accepted: number
}

/** Cost: one pass over events, their claims and the pairs of claims on one property. */
export function prepare(file: string, dataset: Dataset, { problems, given, accepted }: Reading): Loaded {
  const standings = standingsOf(dataset)
  return {
    file,
    dataset,
    standings,
    columns: buildColumns(dataset, standings),
    search: buildSearch(dataset),
    disputed: Uint8Array.from(dataset.events, ({ id }) => (standings.get(id)?.contradictions ? 1 : 0)),
    silent: null,
    problems,
    given,
    accepted,
    teller: null,
  }
}
