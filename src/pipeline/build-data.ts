/** Builds every file that the pipeline writes, in memory; or gives every problem, and then no file at all. */
import type { Dataset, Problem } from '../model/dataset.ts'
import { sumOf } from '../model/totals.ts'
import { checkFolder } from './check.ts'
import type { Documents } from './documents.ts'
import { jsonSchemaFiles } from './json-schemas.ts'
import { collectFolder, isLargeFolder, type LargeBuild, MOST_IN_ONE_FILE } from './large/collect-folder.ts'
import { readFolder } from './read-folder.ts'
import { buildTable, type TableBuild } from './table/build-table.ts'
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

/** What to build from, and how. */
export interface BuildInput {
  /** Folders of data as people write it. */
  readonly folders: readonly string[]
  /** Tables that somebody's own scripts wrote. */
  readonly tables: readonly string[]
  /** Null where the documents themselves are not at hand. */
  readonly documents: Documents | null
  /** A dataset of more events takes the large form. */
  readonly mostInOneFile: number
}

/** Reads and checks the folders alone. */
export function buildData(
  folders: readonly string[],
  documents: Documents | null,
  mostInOneFile = MOST_IN_ONE_FILE,
): Promise<Build> {
  return buildAll({ folders, tables: [], documents, mostInOneFile })
}

/** Reads and checks everything; where there is any problem, nothing is built. */
export async function buildAll({ folders, tables, documents, mostInOneFile }: BuildInput): Promise<Build> {
  const problems: Problem[] = []
  const summaries: Summary[] = []
  const files = new Map<string, string>()
  const large = new Map<string, LargeBuild>()
  const take = (built: OneBuild): void => {
    if ('problems' in built) {
      problems.push(...built.problems)
    } else if ('text' in built) {
      files.set(`data/${built.dataset.meta.id}/dataset.json`, built.text)
      summaries.push(summaryOfFile(built.dataset))
    } else {
      large.set(`data/${built.head.meta.id}`, built)
      summaries.push(summaryOf(built))
    }
  }
  for (const path of folders) {
    take(
      (await isLargeFolder(path, mostInOneFile))
        ? await collectFolder(path, documents)
        : await buildFolder(path, documents),
    )
  }
  for (const path of tables) take(await buildTable(path, documents, mostInOneFile))
  if (problems.length > 0) {
    for (const { end } of large.values()) end()
    return { problems }
  }
  for (const [name, text] of jsonSchemaFiles()) files.set(`schema/${name}`, text)
  return { files, large, summaries }
}

/** One dataset: a file, the large form, or why it is neither. */
type OneBuild = TableBuild

async function buildFolder(path: string, documents: Documents | null): Promise<OneBuild> {
  const folder = await readFolder(path)
  const { dataset, problems } = checkFolder(folder, documents)
  if (problems.length > 0 || dataset === null) return { problems }
  return { text: await datasetText(withhold(folder.root)), dataset }
}

function summaryOfFile({ meta, events, quotes, sources }: Dataset): Summary {
  const claims = events.reduce((sum, event) => sum + event.claims.length, 0)
  return { id: meta.id, events: events.length, claims, quotes: quotes.size, sources: sources.size }
}

function summaryOf({ head, collected: { columns, totals } }: LargeBuild): Summary {
  const { claims, quotes, sources } = totals
  return { id: head.meta.id, events: columns.count, claims, quotes: sumOf(quotes), sources: sumOf(sources) }
}
