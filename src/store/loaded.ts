/** A dataset made ready for the views: everything that is derived from it once. */
import { retellingOf } from '../evidence/retelling.ts'
import { comparisonContext, standingOf, type Standing } from '../evidence/standing.ts'
import type { Teller } from '../evidence/told-by.ts'
import { type Columns, contradictions } from '../model/columns.ts'
import type { Dataset, EventRecord, Problem } from '../model/dataset.ts'
import { heldRecords, type Records } from '../model/records.ts'
import { type Totals, totalsOf } from '../model/totals.ts'
import { buildColumns } from '../query/build-columns.ts'
import { buildSearch } from '../query/search.ts'
import { type Search, searchHere } from './search.ts'
import { type Voices, voicesHere } from './voices.ts'

export interface Loaded {
  readonly file: string
  /** For what events point to. Events are read by row, from `columns` and `records`. */
  readonly dataset: Dataset
  readonly columns: Columns
  readonly records: Records
  readonly totals: Totals
  readonly search: Search
  /** What single voices say of dates and places. */
  readonly voices: Voices
  /** How the claims of an event stand to each other; worked out at the first question, then kept. */
  readonly standingOf: (event: EventRecord) => Standing
  /** Whether the claims of a row contradict each other. */
  readonly disputed: (row: number) => boolean
  /** 1 for each row that the chosen teller is silent on; null where all voices are heard. */
  readonly silent: Uint8Array | null
  readonly problems: readonly Problem[]
  readonly given: number
  readonly accepted: number
  /** Whose telling this is, and of how many events they speak; null where all voices are heard. */
  readonly teller: ToldBy | null
}

/** A voice that tells the dataset. */
export interface ToldBy extends Teller {
  readonly name: string
  /** Of how many events they speak. */
  readonly speaks: number
  /** Whether their own dates and places are shown, are asked for, or cannot be known. */
  readonly own: 'shown' | 'coming' | 'unknown'
}

/** What reading a file came to; see the reader of the dataset room. */
export interface Reading {
  readonly problems: readonly Problem[]
  readonly given: number
  readonly accepted: number
}

/** What a dataset brings, in whatever form it came. */
export type Brought = Omit<Loaded, 'disputed' | 'silent' | 'standingOf' | 'teller'> &
  Partial<Pick<Loaded, 'standingOf'>>

/** A dataset as it is before anybody has chosen anything: all voices are heard. */
export function freshlyLoaded(brought: Brought): Loaded {
  return {
    standingOf: standings(brought.dataset),
    ...brought,
    disputed: contradictions(brought.columns),
    silent: null,
    teller: null,
  }
}

/** Cost: one pass over events, their claims and the pairs of claims on one property. */
export function prepare(file: string, dataset: Dataset, { problems, given, accepted }: Reading): Loaded {
  const standing = standings(dataset)
  return freshlyLoaded({
    file,
    dataset,
    columns: buildColumns(dataset, event => labelOf(event, standing)),
    records: heldRecords(dataset),
    totals: totalsOf(dataset),
    search: searchHere(buildSearch(dataset)),
    voices: voicesHere(teller => retellingOf(dataset, teller)),
    standingOf: standing,
    problems,
    given,
    accepted,
  })
}

/** A claim alone stands against none, which is true of most events and need not be worked out. */
function labelOf(event: EventRecord, standing: Loaded['standingOf']): string {
  return event.claims.length < 2 && !event.claims[0]?.values ? 'single' : standing(event).label
}

/** Standings of a dataset's events, each worked out once. */
function standings(
  dataset: Pick<Dataset, 'meta' | 'places' | 'claimants'>,
): (event: EventRecord) => Standing {
  const context = comparisonContext(dataset)
  const known = new WeakMap<EventRecord, Standing>()
  return event => {
    const standing = known.get(event) ?? standingOf(event, context)
    known.set(event, standing)
    return standing
  }
}
