/** Lints a changed copy of the clean fixture, without files. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Documents } from '../../../src/pipeline/documents.ts'
import { type LintFinding, lint } from '../../../src/pipeline/lint/lint.ts'
import type { DatasetFile } from '../../../src/model/schema.ts'

export const FIXTURES = join('tests', 'pipeline', 'lint', 'fixtures')

const CLEAN = join(FIXTURES, 'clean-site', 'dataset.json')
const text = await readFile(CLEAN, 'utf8')

/** The clean fixture as JSON that a test may break: anything may be put where the schema wants something else. */
export type Draft = {
  [K in keyof DatasetFile]: DatasetFile[K] extends ReadonlyArray<infer T>
    ? Array<T & Record<string, unknown>>
    : DatasetFile[K]
}

/** What is found once `change` was made. */
export async function look(
  change: (draft: Draft) => void,
  documents: Documents | null = null,
): Promise<LintFinding[]> {
  const root: Draft = JSON.parse(text)
  change(root)
  const locate = (path: string) => ({ file: CLEAN, path })
  return lint({ name: CLEAN, root, problems: [], hashFits: true, readable: true, locate }, documents)
}

/** The rules alone, in the order of the findings. */
export async function rulesOf(change: (draft: Draft) => void): Promise<string[]> {
  return (await look(change)).map(finding => finding.rule)
}

/** The only one of its kind in a list of the fixture. */
export function only<T>(items: readonly T[]): T {
  const [item] = items
  if (item === undefined || items.length !== 1) {
    throw new Error('The clean fixture has one record of each list: write it so again.')
  }
  return item
}
