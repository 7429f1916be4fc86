/** Opens a table that somebody's own script wrote: Apache Arrow IPC or Parquet. */
import { readFile } from 'node:fs/promises'
import { parquetMetadataAsync, parquetRead } from 'hyparquet'
import type { Problem } from '../../model/dataset.ts'
import { problemOf } from '../../dataset/large/parts.ts'
import { arrowTable } from '../../dataset/table/arrow.ts'
import type { Table } from '../../dataset/table/cells.ts'

/** The table in the file, or why there is none. */
export async function openTableFile(
  path: string,
): Promise<{ readonly table: Table } | { readonly problem: Problem }> {
  const bytes = await readFile(path).catch(() => null)
  if (bytes === null) {
    return {
      problem: problemOf(path, { path: '', message: 'cannot be read', remedy: 'Check that it is there.' }),
    }
  }
  const isParquet = bytes.subarray(0, 4).toString('latin1') === 'PAR1'
  return isParquet ? parquetTable(bytes, path) : arrowTable(new Uint8Array(bytes), path)
}

async function parquetTable(
  bytes: Buffer,
  path: string,
): Promise<{ readonly table: Table } | { readonly problem: Problem }> {
  const buffer = new Uint8Array(bytes).buffer
  const file = { byteLength: buffer.byteLength, slice: (from: number, to?: number) => buffer.slice(from, to) }
  try {
    const metadata = await parquetMetadataAsync(file)
    const columns = new Map<string, unknown[]>()
    await parquetRead({
      file,
      metadata,
      onChunk: ({ columnName, columnData, rowStart }) => {
        const column = columns.get(columnName) ?? []
        for (let at = 0; at < columnData.length; at++) column[rowStart + at] = columnData[at]
        columns.set(columnName, column)
      },
    })
    const about = new Map(metadata.key_value_metadata?.map(({ key, value }) => [key, value ?? '']))
    const at = (name: string, row: number): unknown => columns.get(name)?.[row] ?? null
    return { table: { count: Number(metadata.num_rows), names: [...columns.keys()], at, about } }
  } catch (error) {
    const remedy = 'Write it with Snappy or without compression, as DuckDB and pandas do by themselves.'
    return {
      problem: problemOf(path, { path: '', message: `cannot be read as Parquet: ${String(error)}`, remedy }),
    }
  }
}
