/** A dataset as the app works on it: every reference resolved to a lookup, every date read to its bounds. */
import type { Category, Claimant, EventInFile, Excerpt, Meta, Place, Quote, Source } from './schema.ts'
import type { TimeSpan } from './timespan.ts'

/** How a quote stands against the text it came from. Only `verified` may be called verbatim. */
export type QuoteState = 'verified' | 'moved' | 'differs' | 'ambiguous' | 'missing' | 'not-held'

/** One event with its date read; `span` is null where no date is known. */
export interface EventRecord extends EventInFile {
  readonly span: TimeSpan | null
}

/** Everything a reader can look at. `events` are in time order; undated ones come last, by id. */
export interface Dataset {
  readonly meta: Meta
  readonly hash: string
  readonly categories: readonly Category[]
  readonly claimants: ReadonlyMap<string, Claimant>
  readonly sources: ReadonlyMap<string, Source>
  readonly excerpts: ReadonlyMap<string, Excerpt>
  readonly quotes: ReadonlyMap<string, Quote>
  readonly quoteStates: ReadonlyMap<string, QuoteState>
  readonly places: ReadonlyMap<string, Place>
  readonly events: readonly EventRecord[]
  /** Index into `events` by id and by every alias. */
  readonly eventIndex: ReadonlyMap<string, number>
}

/** One thing wrong with the data: where it stands, what was found and what to do about it. */
export interface Problem {
  /** The file, as named to whoever reads this. */
  readonly file: string
  /** Path inside the file, such as `events[3].claims[0].evidence`. */
  readonly path: string
  /** Id of the record, where it has one. */
  readonly id: string | null
  readonly message: string
  readonly remedy: string
  /** True where the record was left out because of this. */
  readonly refused: boolean
}
