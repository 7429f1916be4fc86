/** What one reading of a dataset has come to so far: problems, counts, and the tables read. */
import type { Problem } from '../model/dataset.ts'
import { type Hints, nearestId } from './suggest.ts'

/** Running account of one reading. Every record given ends up either accepted or refused. */
export interface Reading {
  readonly file: string
  readonly problems: Problem[]
  given: number
  accepted: number
  refused: number
  /** How many ids may still be compared for what a mistyped one was meant to be. */
  readonly hints: Hints
}

/** One thing wrong with one record: where, what was found, what to do. */
export interface Complaint {
  readonly path: string
  readonly message: string
  readonly remedy: string
}

/** The records of one list by id, and the ids of those that were refused. */
export interface Table<T> {
  /** Name of the list in the file, such as `places`. */
  readonly list: string
  /** What one record is called in a sentence, such as `place`. */
  readonly noun: string
  readonly records: Map<string, T>
  readonly refusedIds: Set<string>
  readonly hints: Hints
}

/** The account of a reading that has not begun. */
export function newReading(file: string): Reading {
  return { file, problems: [], given: 0, accepted: 0, refused: 0, hints: { left: HINTS } }
}

/** Faults that are told of one record; more would hide them. */
const TOLD = 50
/** Enough for the slips of any editor, and soon used up where nothing fits anything. */
const HINTS = 100_000

/** The first faults in words, and how many more there are: a record may hold a million. */
export function firstOf<T>(
  faults: readonly T[],
  path: string,
  describe: (fault: T) => Complaint,
): Complaint[] {
  const told = faults.slice(0, TOLD).map(describe)
  if (faults.length <= TOLD) return told
  const message = `has ${faults.length - TOLD} more faults that are not listed`
  return [...told, { path, message, remedy: 'Correct those that are listed first.' }]
}

/** Adds problems to the account; `refused` says whether the record was left out because of them. */
export function report(
  reading: Reading,
  id: string | null,
  complaints: readonly Complaint[],
  refused: boolean,
): void {
  for (const complaint of complaints) reading.problems.push({ file: reading.file, id, ...complaint, refused })
}

/** The complaint about a reference to a record that is not there, or `null` where it is. */
export function missingReference(table: Table<unknown>, path: string, id: string): Complaint | null {
  if (table.records.has(id)) return null
  const { list, noun } = table
  if (table.refusedIds.has(id)) {
    return {
      path,
      message: `names the ${noun} ${quoted(id)}, which was itself refused`,
      remedy: `Correct that ${noun} first; its own problem is listed.`,
    }
  }
  const near = nearestId(id, table.records.keys(), table.hints)
  const hint = near === null ? '' : `; did you mean ${quoted(near)}?`
  return {
    path,
    message: `names the ${noun} ${quoted(id)}, which is not in ${quoted(list)}${hint}`,
    remedy: `Correct the id, or add the ${noun} to ${quoted(list)}.`,
  }
}

/** A value of the data as it stands in a message: in backquotes, cut short where long. */
export function quoted(value: string): string {
  // No character is longer than two units, so this holds more than is shown of any.
  const characters = Array.from(value.slice(0, 200))
  const shown = characters.length > 80 ? `${characters.slice(0, 79).join('')}…` : value
  return `\`${shown}\``
}
