/** A table in the Apache Arrow IPC format: a file (`.arrow`, `.feather`) or a stream (`.arrows`). */
import { tableFromIPC } from '@uwdata/flechette'
import type { Problem } from '../../model/dataset.ts'
import { problemOf } from '../large/parts.ts'
import type { ReadResult } from '../read.ts'
import type { Table } from './cells.ts'
import { readTable } from './read-table.ts'

/** Reads the bytes as a dataset. Never throws. */
export function readArrowDataset(bytes: Uint8Array, file: string): ReadResult {
  const opened = arrowTable(bytes, file)
  if ('table' in opened) return readTable(opened.table, file)
  return { dataset: null, problems: [opened.problem], given: 0, accepted: 0, refused: 0 }
}

/** The table in these bytes, or why there is none. */
export function arrowTable(
  bytes: Uint8Array,
  file: string,
): { readonly table: Table } | { readonly problem: Problem } {
  try {
    const arrow = tableFromIPC(bytes)
    const names = arrow.names.map(String)
    const columns = new Map(names.map(name => [name, arrow.getChild(name)]))
    const about = new Map(arrow.schema.metadata ?? [])
    const at = (name: string, row: number): unknown => columns.get(name)?.at(row) ?? null
    return { table: { count: arrow.numRows, names, at, about } }
  } catch (error) {
    const isPacked = String(error).includes('compression')
    const remedy = isPacked
      ? 'Write it without compression: `compression="uncompressed"` in pyarrow’s `write_feather`.'
      : 'Write it as an Arrow IPC file, such as pyarrow’s `write_feather` does.'
    const message = isPacked ? 'is compressed, which is not read here' : `cannot be read: ${String(error)}`
    return { problem: problemOf(file, { path: '', message, remedy }) }
  }
}
