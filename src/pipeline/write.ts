/** The bytes of a dataset as the page reads it: the same data always gives the same bytes. */
import * as v from 'valibot'
import { DatasetFileSchema } from '../model/schema.ts'
import { sha256 } from '../evidence/text.ts'

/**
 * The text of `dataset.json`, one record a line, fields in the order of the schema. Its `hash` is the SHA-256 of
 * this very text with an empty hash.
 *
 * @throws where the data was not checked before: fields that the schema refuses.
 */
export async function datasetText(root: unknown): Promise<string> {
  const result = v.safeParse(DatasetFileSchema, root)
  if (!result.success) {
    throw new Error(
      'Only data without problems can be written: run checkFolder first and stop at its problems.',
    )
  }
  const hash = await sha256(serialise({ ...result.output, hash: '' }))
  return serialise({ ...result.output, hash })
}

/** An object as JSON: one field a line, and in lists one record a line. */
export function serialise(file: object): string {
  const fields = Object.entries(file).map(([name, value]) => `${JSON.stringify(name)}: ${lines(value)}`)
  return `{\n${fields.join(',\n')}\n}\n`
}

function lines(value: unknown): string {
  if (!Array.isArray(value) || value.length === 0) return JSON.stringify(value)
  return `[\n${value.map(record => JSON.stringify(record)).join(',\n')}\n]`
}
