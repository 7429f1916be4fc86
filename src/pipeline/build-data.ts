/** Builds every file that the pipeline writes, in memory; or gives every problem, and then no file at all. */
import type { Problem } from '../model/dataset.ts'
import { checkFolder } from './check.ts'
import type { Documents } from './documents.ts'
import { jsonSchemaFiles } from './json-schemas.ts'
import { readFolder } from './read-folder.ts'
import { withhold } from './withhold.ts'
import { datasetText } from './write.ts'

/** Counts of one dataset, for the line that is printed about it. */
export interface Summary {
  readonly id: string
  readonly events: number
  readonly claims: number
  readonly quotes: number
  readonly sources: number
}

/** Files by path below the public folder, or the problems that kept them from being made. */
export type Build =
  | { readonly files: ReadonlyMap<string, string>; readonly summaries: readonly Summary[] }
  | { readonly problems: readonly Problem[] }

/** Reads and checks the folders; `documents` is null where the documents themselves are not at hand. */
export async function buildData(folders: readonly string[], documents: Documents | null): Promise<Build> {
  const problems: Problem[] = []
  const summaries: Summary[] = []
  const files = new Map<string, string>()
  for (const path of folders) {
    const folder = await readFolder(path)
    const checked = checkFolder(folder, documents)
    problems.push(...checked.problems)
    if (checked.problems.length > 0 || checked.dataset === null) continue
    const { meta, events, quotes, sources } = checked.dataset
    files.set(`data/${meta.id}/dataset.json`, await datasetText(withhold(folder.root)))
    const claims = events.reduce((sum, event) => sum + event.claims.length, 0)
    summaries.push({ id: meta.id, events: events.length, claims, quotes: quotes.size, sources: sources.size })
  }
  if (problems.length > 0) return { problems }
  for (const [name, text] of jsonSchemaFiles()) files.set(`schema/${name}`, text)
  return { files, summaries }
}
