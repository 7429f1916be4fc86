/** One thing that a check of the pipeline found about one record, before its place in the files is known. */
import type { Problem } from '../model/dataset.ts'

export interface Finding {
  readonly list: 'sources' | 'quotes'
  readonly id: string
  /** The field, written as it goes on the path of the record: `.exact`, or empty for the record itself. */
  readonly field: string
  readonly message: string
  readonly remedy: string
}

/** The finding as a problem of the folder as put together: found by id, as refused records keep their places. */
export function toProblem(finding: Finding, root: Readonly<Record<string, unknown>>): Problem {
  const { list, id, field, message, remedy } = finding
  const records: unknown = root[list]
  const index = Array.isArray(records) ? records.findIndex(record => hasId(record, id)) : -1
  return { file: '', path: `${list}[${index}]${field}`, id, message, remedy, refused: true }
}

function hasId(record: unknown, id: string): boolean {
  return typeof record === 'object' && record !== null && 'id' in record && record.id === id
}
