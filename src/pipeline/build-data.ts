/** Builds every file that the pipeline writes, in memory; or gives every problem, and then no file at all. */
import type { Problem } from '../model/dataset.ts'
import { sumOf } from '../model/totals.ts'
import { checkFolder } from './check.ts'
import type { Documents } from './documents.ts'
import { jsonSchemaFiles } from './json-schemas.ts'
import { collectFolder, isLargeFolder, type LargeBuild, MOST_IN_ONE_FILE } from './large/collect-folder.ts'
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
  | {
      readonly files: ReadonlyMap<string, string>
      /** Datasets that are too large for one file, by the path of their folder. */
      readonly large: ReadonlyMap<string, LargeBuild>
      readonly summaries: readonly Summary[]
    }
  | { readonly problems: readonly Problem[] }

/**
 * Reads and checks the folders; `documents` is null where the documents themselves are not at hand. A dataset of more than
 * `mostInOneFile` events takes the large form.
 */
export async function buildData(
  folders: readonly string[],
  documents: Documents | null,
  mostInOneFile = MOST_IN_ONE_FILE,
): Promise<Build> {
  const problems: Problem[] = []
  const summaries: Summary[] = []
  const files = new Map<string, string>()
  const large = new Map<string, LargeBuild>()
  for (const path of folders) {
    if (await isLargeFolder(path, mostInOneFile)) {
      const built = await collectFolder(path, documents)
      if ('problems' in built) {
        problems.push(...built.problems)
      } else {
        large.set(`data/${built.head.meta.id}`, built)
        summaries.push(summaryOf(built))
      }
      continue
    }
    const folder = await readFolder(path)
    const checked = checkFolder(folder, documents)
    problems.push(...checked.problems)
    if (checked.problems.length > 0 || checked.dataset === null) continue
    const { meta, events, quotes, sources } = checked.dataset
    files.set(`data/${meta.id}/dataset.json`, await datasetText(withhold(folder.root)))
    const claims = events.reduce((sum, event) => sum + event.claims.length, 0)
    summaries.push({ id: meta.id, events: events.length, claims, quotes: quotes.size, sources: sources.size })
  }
  if (problems.length > 0) {
    for (const { end } of large.values()) end()
    return { problems }
  }
  for (const [name, text] of jsonSchemaFiles()) files.set(`schema/${name}`, text)
  return { files, large, summaries }
}

function summaryOf({ head, collected: { columns, totals } }: LargeBuild): Summary {
  const { claims, quotes, sources } = totals
  return { id: head.meta.id, events: columns.count, claims, quotes: sumOf(quotes), sources: sumOf(sources) }
}
