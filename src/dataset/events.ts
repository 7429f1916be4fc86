/** Reads the events: dates to their bounds, references checked, claims each by itself. */
import * as v from 'valibot'
import type { EventRecord } from '../model/dataset.ts'
import { type EventInFile, EventSchema } from '../model/schema.ts'
import type { TimeSpan } from '../model/timespan.ts'
import type { Steps } from '../model/turn.ts'
import { readClaims } from './claims.ts'
import { checkDates, type DateReader } from './dates.ts'
import { isReservedId, reservedId } from './hazard.ts'
import { type ListKind, listOf, newTable, readRecord, same } from './list.ts'
import { compareEvents } from '../model/time-order.ts'
import {
  type Complaint,
  firstOf,
  missingReference,
  quoted,
  type Reading,
  report,
  type Table,
} from './reading.ts'
import type { Tables } from './tables.ts'

/** An event whose claims have not been looked at yet. */
const ShellSchema = v.strictObject({ ...EventSchema.entries, claims: v.array(v.unknown()) })
type Shell = v.InferOutput<typeof ShellSchema>

interface ReadEvents {
  readonly events: readonly EventRecord[]
  readonly eventIndex: ReadonlyMap<string, number>
}

/** Events in time order, and their index by id and alias. Relations may lead to each other and to events `outside`. */
export function* readEvents(
  reading: Reading,
  root: Readonly<Record<string, unknown>>,
  tables: Tables,
  outside: Pick<ReadonlySet<string>, 'has'>,
): Steps<ReadEvents> {
  const kind: ListKind<Shell> = {
    list: 'events',
    noun: 'event',
    schema: ShellSchema,
    check: (event, path) => checkShell(tables, event, path),
  }
  const shells = newTable<Shell>(reading, kind)
  const paths = new Map<string, string>()
  const claims = new Map<string, readonly unknown[]>()
  for (const [index, given] of listOf(reading, root, 'events').entries()) {
    const path = `events[${index}]`
    const givenClaims = claimsOf(given)
    const shell = readRecord(reading, shells, kind, withoutClaims(given), path)
    if (shell === null) {
      reading.given += givenClaims.length
      reading.refused += givenClaims.length
    } else {
      paths.set(shell.id, path)
      claims.set(shell.id, givenClaims)
    }
  }
  yield
  const events = [...shells.records.values()].map(shell => {
    const path = paths.get(shell.id) ?? 'events'
    const read = readClaims(reading, tables, claims.get(shell.id) ?? [], path)
    return finishEvent(reading, tables, { shells, outside }, { ...shell, claims: [...read] }, path)
  })
  const sorted = events.toSorted(compareEvents)
  return { events: sorted, eventIndex: indexEvents(reading, sorted, paths) }
}

function checkShell(tables: Tables, event: Shell, path: string): Complaint[] {
  const category = missingReference(tables.categories, `${path}.category`, event.category)
  const aliases = event.aliases ?? []
  return [
    ...checkDates([[`${path}.when.edtf`, event.when.edtf ?? undefined]], tables.readDate),
    ...(category === null ? [] : [category]),
    ...aliases.flatMap((alias, index) =>
      isReservedId(alias) ? [reservedId(alias, `${path}.aliases[${index}]`)] : [],
    ),
  ]
}

/** The event with its date read and without references that lead nowhere; each one taken out is reported. */
function finishEvent(
  reading: Reading,
  tables: Tables,
  { shells, outside }: { readonly shells: Table<Shell>; readonly outside: Pick<ReadonlySet<string>, 'has'> },
  event: EventInFile,
  path: string,
): EventRecord {
  const lost: Complaint[] = []
  const keep = (table: Table<unknown>, at: string, id: string): boolean => {
    const complaint = missingReference(table, `${path}.${at}`, id)
    if (complaint !== null) lost.push(complaint)
    return complaint === null
  }
  const where =
    event.where !== null && keep(tables.places, 'where.place', event.where.place) ? event.where : null
  const citations = event.citations?.filter((id, i) => keep(tables.sources, `citations[${i}]`, id))
  const relations = event.relations.filter(
    (relation, i) => outside.has(relation.event) || keep(shells, `relations[${i}].event`, relation.event),
  )
  report(reading, event.id, firstOf(lost, path, same), false)
  const span = spanOf(event.when.edtf, tables.readDate)
  return { ...event, where, relations, ...(citations === undefined ? {} : { citations }), span }
}

function spanOf(edtf: string | null, read: DateReader): TimeSpan | null {
  const result = edtf === null ? null : read(edtf)
  return result !== null && 'span' in result ? result.span : null
}

function indexEvents(
  reading: Reading,
  events: readonly EventRecord[],
  paths: ReadonlyMap<string, string>,
): ReadonlyMap<string, number> {
  const index = new Map(events.map((event, position) => [event.id, position]))
  for (const [position, event] of events.entries()) {
    for (const [i, alias] of (event.aliases ?? []).entries()) {
      if (!index.has(alias)) {
        index.set(alias, position)
        continue
      }
      const path = `${paths.get(event.id) ?? 'events'}.aliases[${i}]`
      const message = `is ${quoted(alias)}, which already leads to an event`
      report(reading, event.id, [{ path, message, remedy: 'Take the alias out.' }], false)
    }
  }
  return index
}

function claimsOf(given: unknown): readonly unknown[] {
  if (typeof given !== 'object' || given === null || !('claims' in given)) return []
  return Array.isArray(given.claims) ? given.claims : []
}

/** The event with an empty list of claims where it has a list, so that a broken claim does not break the event. */
function withoutClaims(given: unknown): unknown {
  if (typeof given !== 'object' || given === null || !('claims' in given)) return given
  return Array.isArray(given.claims) ? { ...given, claims: [] } : given
}
