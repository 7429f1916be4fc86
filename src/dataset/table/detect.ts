/** Tells a table from a dataset in JSON by its first bytes, and fetches what reads it only then. */
import { problemOf } from '../large/parts.ts'
import type { ReadResult } from '../read.ts'

/** The table in these bytes as a dataset, or why it is none; null where they are no table. Never rejects. */
export async function readTableBytes(bytes: Uint8Array, file: string): Promise<ReadResult | null> {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 6))
  if (start.startsWith('PAR1')) {
    const remedy = 'Write it as Arrow, or let `npm run data -- --table` make a dataset of it.'
    return failed(file, 'is a table in Parquet, which the page does not read', remedy)
  }
  // A stream of Arrow has no mark of its own.
  if (start !== 'ARROW1' && !/\.arrows(?:$|[?#])/u.test(file)) return null
  try {
    const { readArrowDataset } = await import('./arrow.ts')
    return readArrowDataset(bytes, file)
  } catch {
    const message = 'is a table, and the part of this page that reads tables could not be fetched'
    return failed(file, message, 'Check the connection, then load the page again.')
  }
}

function failed(file: string, message: string, remedy: string): ReadResult {
  const problems = [problemOf(file, { path: '', message, remedy })]
  return { dataset: null, problems, given: 0, accepted: 0, refused: 0 }
}
