/** Reads one list of records: each by itself, so that a broken one costs nothing but itself. */
import * as v from 'valibot'
import { describeIssue } from './describe.ts'
import { fits } from './fits.ts'
import { findHazards, isHarmless } from './hazard.ts'
import { type Complaint, quoted, type Reading, report, type Table } from './reading.ts'

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
  const table: Table<T> = { list: kind.list, noun: kind.noun, records: new Map(), refusedIds: new Set() }
  for (const [index, given] of listOf(reading, root, kind.list).entries()) {
    readRecord(reading, table, kind, given, `${kind.list}[${index}]`)
  }
  return table
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

/** Reads one record into its table, or refuses it with every complaint that there is. */
export function readRecord<T extends { id: string }>(
  reading: Reading,
  table: Table<T>,
  kind: ListKind<T>,
  given: unknown,
  path: string,
): T | null {
  reading.given++
  const result = validate(kind.schema, given, path)
  let { complaints } = result
  if (result.record !== null) {
    complaints = kind.check?.(result.record, path) ?? NONE
    if (table.records.has(result.record.id)) {
      complaints = [...complaints, duplicate(result.record.id, kind.noun, path)]
    }
  }
  if (complaints.length > 0 || result.record === null) {
    const id = idOf(given)
    reading.refused++
    report(reading, id, complaints, true)
    if (id !== null) table.refusedIds.add(id)
    return null
  }
  reading.accepted++
  table.records.set(result.record.id, result.record)
  return result.record
}

const NONE: readonly never[] = []

/** A value of unknown shape against a schema, after the hazards that the schema cannot see. */
export function validate<T>(
  schema: v.GenericSchema<unknown, T>,
  given: unknown,
  path: string,
): { readonly record: T | null; readonly complaints: readonly Complaint[] } {
  if (!isHarmless(given)) {
    return { record: null, complaints: findHazards(given, path) }
  }
  if (fits(schema, given)) return { record: given, complaints: NONE }
  const result = v.safeParse(schema, given)
  if (result.success) return { record: result.output, complaints: NONE }
  return { record: null, complaints: result.issues.map(issue => describeIssue(issue, path)) }
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
