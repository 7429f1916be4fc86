/** Reads one list of records: each by itself, so that a broken one costs nothing but itself. */
import * as v from 'valibot'
import { describeIssue } from './describe.ts'
import { fits } from './fits.ts'
import { findHazards, isHarmless } from './hazard.ts'
import { type Complaint, firstOf, quoted, type Reading, report, type Table } from './reading.ts'

/** How to read one kind of record. `check` is asked only about records that fit the schema. */
export interface ListKind<T> {
  readonly list: string
  readonly noun: string
  readonly schema: v.GenericSchema<unknown, T>
  readonly check?: (record: T, path: string) => readonly Complaint[]
}

/** Reads the list under `kind.list`; a list that is not there or is no list is reported and read as empty. */
export function readList<T extends { id: string }>(
  reading: Reading,
  root: Readonly<Record<string, unknown>>,
  kind: ListKind<T>,
): Table<T> {
  const table = newTable<T>(reading, kind)
  for (const [index, given] of listOf(reading, root, kind.list).entries()) {
    readRecord(reading, table, kind, given, `${kind.list}[${index}]`)
  }
  return table
}

/** A table without records. */
export function newTable<T>(
  { hints }: Reading,
  { list, noun }: { readonly list: string; readonly noun: string },
): Table<T> {
  return { list, noun, records: new Map(), refusedIds: new Set(), hints }
}

/** The items of a list of the file; one that is missing or no list is reported and counts as empty. */
export function listOf(
  reading: Reading,
  root: Readonly<Record<string, unknown>>,
  list: string,
): readonly unknown[] {
  const given = Object.hasOwn(root, list) ? root[list] : undefined
  if (Array.isArray(given)) return given
  const message =
    given === undefined ? `the list ${quoted(list)} is missing` : `${quoted(list)} is not a list`
  const remedy = `Write ${quoted(`"${list}": [ … ]`)}, empty where there is none.`
  report(reading, null, [{ path: list, message, remedy }], false)
  return []
}

/** A complaint is in words already. */
export const same = (complaint: Complaint): Complaint => complaint

/** Reads one record into its table, or refuses it with every complaint that there is. */
export function readRecord<T extends { id: string }>(
  reading: Reading,
  table: Table<T>,
  kind: ListKind<T>,
  given: unknown,
  path: string,
): T | null {
  const result = validate(kind.schema, given, path)
  const { record } = result
  const found = record === null ? result.complaints : firstOf(kind.check?.(record, path) ?? NONE, path, same)
  const twice = record !== null && table.records.has(record.id)
  const complaints = twice ? [...found, duplicate(record.id, kind.noun, path)] : found
  if (complaints.length > 0 || result.record === null) {
    const id = idOf(given)
    refuse(reading, id, ...complaints)
    if (id !== null) table.refusedIds.add(id)
    return null
  }
  reading.given++
  reading.accepted++
  table.records.set(result.record.id, result.record)
  return result.record
}

const NONE: readonly never[] = []

/** Counts a record that is left out, and tells why. */
export function refuse(reading: Reading, id: string | null, ...complaints: readonly Complaint[]): void {
  reading.given++
  reading.refused++
  report(reading, id, complaints, true)
}

/** A value of unknown shape against a schema, after the hazards that the schema cannot see. */
export function validate<T>(
  schema: v.GenericSchema<unknown, T>,
  given: unknown,
  path: string,
): { readonly record: T | null; readonly complaints: readonly Complaint[] } {
  if (!isHarmless(given)) {
    return { record: null, complaints: firstOf(findHazards(given, path), path, same) }
  }
  if (fits(schema, given)) return { record: given, complaints: NONE }
  // A text that is too long is not looked at any further: patterns of millions of characters can break the engine.
  const result = v.safeParse(schema, given, { abortPipeEarly: true })
  if (result.success) return { record: result.output, complaints: NONE }
  return { record: null, complaints: firstOf(result.issues, path, issue => describeIssue(issue, path)) }
}

/** The id that a record of unknown shape carries, for naming it. */
export function idOf(given: unknown): string | null {
  if (typeof given !== 'object' || given === null || !Object.hasOwn(given, 'id')) return null
  return 'id' in given && typeof given.id === 'string' ? given.id : null
}

function duplicate(id: string, noun: string, path: string): Complaint {
  return {
    path: `${path}.id`,
    message: `is ${quoted(id)}, which an earlier ${noun} already has`,
    remedy: 'Give one of the two another id, or take the second out.',
  }
}
