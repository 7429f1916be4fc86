/** Reads what `columnsParquet` wrote back to typed arrays: in Node and in the page that measures it. */
import { parquetMetadata, parquetRead } from 'hyparquet'

/** Every column as one typed array. */
export async function readParquet(buffer: ArrayBuffer): Promise<Map<string, Float64Array | Uint32Array>> {
  const file = { byteLength: buffer.byteLength, slice: (from: number, to?: number) => buffer.slice(from, to) }
  const metadata = parquetMetadata(buffer)
  const rows = Number(metadata.num_rows)
  const columns = new Map<string, Float64Array | Uint32Array>()
  await parquetRead({
    file,
    metadata,
    onChunk: ({ columnName, columnData, rowStart }) => {
      if (Array.isArray(columnData[0])) {
        columns.set(columnName, Uint32Array.from((columnData as number[][]).flat()))
        return
      }
      const bounds = columnName.endsWith('start') || columnName.endsWith('end')
      const column = columns.get(columnName) ?? (bounds ? new Float64Array(rows) : new Uint32Array(rows))
      column.set(columnData as ArrayLike<number>, rowStart)
      columns.set(columnName, column)
    },
  })
  return columns
}
