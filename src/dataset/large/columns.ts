/** The columns of a large dataset: an Apache Arrow IPC file as typed arrays, checked before anything relies on them. */
import { type Column, type Table, tableFromIPC, Type } from '@uwdata/flechette'
import { type CodeColumn, type Columns, DATE_SURENESS, FACETS, type Facet } from '../../model/columns.ts'
import type { Complaint } from '../reading.ts'
import { codesFault, offsetsFault, timeOrderFault } from './column-faults.ts'

const REMEDY = 'Write the dataset again with `npm run data`, and copy all of its files to the server.'

type Codes = CodeColumn['codes']
type Complain = (path: string, message: string) => null

/**
 * Columns as views into `bytes`, without a copy, or every reason why they cannot be used. Cost: one pass over each column,
 * for what a wrong number would break later: codes in range, lists in order, rows in time order. Never throws.
 */
export function readColumns(
  bytes: Uint8Array,
  expected: { readonly count: number; readonly categories: readonly string[] },
): { readonly columns: Columns } | { readonly complaints: readonly Complaint[] } {
  const complaints: Complaint[] = []
  const complain: Complain = (path, message) => {
    complaints.push({ path, message, remedy: REMEDY })
    return null
  }
  let table: Table
  try {
    table = tableFromIPC(bytes)
  } catch (error) {
    complain('', `is not an Apache Arrow IPC file that can be read: ${String(error)}`)
    return { complaints }
  }
  const columns = columnsOf(table, expected, complain)
  return columns === null || complaints.length > 0 ? { complaints } : { columns }
}

function columnsOf(
  table: Table,
  { count, categories }: { readonly count: number; readonly categories: readonly string[] },
  complain: Complain,
): Columns | null {
  if (table.numRows !== count) {
    return complain('', `has ${table.numRows} rows, and the manifest says ${count}`)
  }
  const reader: Reader = { table, count, complain }
  const earliestStart = earliestStarts(reader)
  if (earliestStart === null) return null
  const latestStart = boundAfter(reader, 'latest_start_after', earliestStart)
  const earliestEnd = boundAfter(reader, 'earliest_end_after', earliestStart)
  const latestEnd = boundAfter(reader, 'latest_end_after', earliestStart)
  const sureness = codeColumn(reader, 'date_sureness', DATE_SURENESS)
  const inferred = bytesOf(reader, 'inferred')
  const place = placeColumn(reader)
  const facets = facetsOf(reader, categories)
  const sources = codeColumn(reader, 'sources', null)
  if (earliestStart === null || latestStart === null || earliestEnd === null || latestEnd === null)
    return null
  if (sureness === null || inferred === null || place === null || facets === null || sources === null)
    return null
  const fault = timeOrderFault({ earliestStart, latestStart, earliestEnd, latestEnd })
  if (fault !== null) return complain('earliest_start', fault)
  return {
    count,
    earliestStart,
    latestStart,
    earliestEnd,
    latestEnd,
    sureness: narrow(sureness.codes),
    category: narrow(facets.category.codes),
    place,
    inferred,
    facets,
    sources,
  }
}

interface Reader {
  readonly table: Table
  readonly count: number
  readonly complain: Complain
}

function facetsOf(reader: Reader, categories: readonly string[]): Columns['facets'] | null {
  const entries = FACETS.map(facet => [
    facet,
    codeColumn(reader, facet, facet === 'category' ? categories : null),
  ])
  if (entries.some(([, column]) => column === null)) return null
  return Object.fromEntries(entries) as Record<Facet, CodeColumn>
}

/** The only batch of a column, or null with the reason said. */
function batchOf({ table, complain }: Reader, name: string): Column<unknown>['data'][number] | null {
  const column = table.getChild(name) as Column<unknown> | undefined
  if (column === undefined) return complain(name, 'is missing')
  if (column.data.length !== 1)
    return complain(name, `is in ${column.data.length} record batches, not in one`)
  return column.data[0] ?? null
}

function earliestStarts(reader: Reader): Float64Array | null {
  const batch = batchOf(reader, 'earliest_start')
  if (batch === null) return null
  if (batch.values instanceof Float64Array && batch.nullCount === 0) return batch.values
  return reader.complain('earliest_start', 'is not of 64-bit floating point without nulls')
}

/** A bound from its distance to the earliest start, or to 1970 where that is open. */
function boundAfter(reader: Reader, name: string, earliestStart: Float64Array): Float64Array | null {
  const { complain } = reader
  const batch = batchOf(reader, name)
  if (batch === null) return null
  const distances = 'cache' in batch ? batch.cache : null
  const { values: codes, nullCount } = batch
  if (!(distances instanceof Float64Array) || !isCodes(codes) || nullCount > 0) {
    return complain(name, 'is not a dictionary of 64-bit floating point with unsigned codes')
  }
  const fault = codesFault(codes, distances.length)
  if (fault !== null) return complain(name, fault)
  const bound = new Float64Array(earliestStart.length)
  for (let row = 0; row < bound.length; row++) {
    const start = earliestStart[row] as number
    bound[row] = (start === -Infinity ? 0 : start) + (distances[codes[row] as number] as number)
  }
  return bound
}

function bytesOf(reader: Reader, name: string): Uint8Array | null {
  const batch = batchOf(reader, name)
  if (batch === null) return null
  if (batch.values instanceof Uint8Array && batch.type.typeId === Type.Int && batch.nullCount === 0) {
    return batch.values
  }
  return reader.complain(name, 'is not of unsigned 8-bit numbers without nulls')
}

/** A dictionary column, or a list of them; `known` are the values that it must have, in this order. */
function codeColumn(reader: Reader, name: string, known: readonly string[] | null): CodeColumn | null {
  const { complain, count } = reader
  const batch = batchOf(reader, name)
  if (batch === null) return null
  const isList = batch.type.typeId === Type.List
  const inner = isList ? batch.children[0] : batch
  const values = inner === undefined ? null : wordsOf(inner)
  if (
    inner === undefined ||
    values === null ||
    !isCodes(inner.values) ||
    inner.nullCount + batch.nullCount > 0
  ) {
    return complain(name, 'is neither a dictionary of texts with unsigned codes nor a list of them')
  }
  if (
    known !== null &&
    (values.length !== known.length || values.some((value, code) => value !== known[code]))
  ) {
    return complain(name, `has the values ${values.slice(0, 8).join(', ')}, not ${known.join(', ')}`)
  }
  const offsets = isList ? unsigned(batch.offsets) : null
  const fault =
    (offsets === null ? null : offsetsFault(offsets, count, inner.values.length)) ??
    codesFault(inner.values, values.length)
  if (fault !== null) return complain(name, fault)
  return { values, codeOf: new Map(values.map((value, code) => [value, code])), offsets, codes: inner.values }
}

/** Codes of places with -1 where there is none, written over what the file holds under its nulls. */
function placeColumn(reader: Reader): Columns['place'] | null {
  const { complain } = reader
  const batch = batchOf(reader, 'place')
  if (batch === null) return null
  const values = wordsOf(batch)
  const { values: given, validity, nullCount } = batch
  if (values === null || !(given instanceof Int32Array)) {
    return complain('place', 'is not a dictionary of texts with signed 32-bit codes')
  }
  if (nullCount > 0) {
    for (let row = 0; row < given.length; row++) {
      if (((validity[row >> 3] as number) & (1 << (row & 7))) === 0) given[row] = -1
    }
  }
  const fault = codesFault(given, values.length)
  return fault === null ? { values, codes: given } : complain('place', fault)
}

/** The texts behind the codes; null where there are none. */
function wordsOf(batch: Column<unknown>['data'][number]): readonly string[] | null {
  if (batch.type.typeId !== Type.Dictionary || !('cache' in batch) || !Array.isArray(batch.cache)) return null
  const words: readonly unknown[] = batch.cache
  return words.every(word => typeof word === 'string') ? words : null
}

function isCodes(values: unknown): values is Codes {
  return values instanceof Uint8Array || values instanceof Uint16Array || values instanceof Uint32Array
}

/** At most eight values, checked before. */
function narrow(codes: Codes): Uint8Array {
  return codes instanceof Uint8Array ? codes : new Uint8Array(codes)
}

function unsigned(offsets: Int32Array | BigInt64Array): Uint32Array {
  if (!(offsets instanceof Int32Array)) return new Uint32Array(0)
  return new Uint32Array(offsets.buffer, offsets.byteOffset, offsets.length)
}
