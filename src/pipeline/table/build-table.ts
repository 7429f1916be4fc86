/** A table as what the page reads: one file, or the large form where it has more events than one file holds. */
import type { Dataset, Problem } from '../../model/dataset.ts'
import { openTable, type TableReader } from '../../dataset/table/read-table.ts'
import { checkFolder } from '../check.ts'
import type { Documents } from '../documents.ts'
import { createCollector } from '../large/collect.ts'
import type { LargeBuild } from '../large/collect-folder.ts'
import type { Head } from '../large/write-large.ts'
import { datasetText } from '../write.ts'
import { openTableFile } from './open-table.ts'

/** Rows that are read and checked at a time. */
const BATCH = 5000

export type TableBuild =
  | { readonly problems: readonly Problem[] }
  | { readonly text: string; readonly dataset: Dataset }
  | LargeBuild

/** Every check that a folder of data gets, by row and column; columns that nobody reads are no problem here. */
export async function buildTable(
  path: string,
  documents: Documents | null,
  mostInOneFile: number,
): Promise<TableBuild> {
  const opened = await openTableFile(path)
  if ('problem' in opened) return { problems: [opened.problem] }
  const { table } = opened
  const read = openTable(table, path)
  if ('problems' in read) return read
  const { reader } = read
  if (table.count > mostInOneFile) return collectTable(reader, table.count, documents)
  const { root, checked } = checkBatch(reader, 0, table.count, documents)
  if (checked.dataset === null || checked.problems.length > 0) return { problems: checked.problems }
  return { text: await datasetText(root), dataset: checked.dataset }
}

function checkBatch(reader: TableReader, from: number, to: number, documents: Documents | null) {
  const { root, problems, locate } = reader.batch(from, to)
  return { root, checked: checkFolder({ name: reader.id, root, problems, locate }, documents) }
}

function collectTable(reader: TableReader, count: number, documents: Documents | null): TableBuild {
  const problems: Problem[] = []
  let collector: ReturnType<typeof createCollector> | null = null
  let head: Head | null = null
  for (let from = 0; from < count; from += BATCH) {
    const { checked } = checkBatch(reader, from, Math.min(count, from + BATCH), documents)
    problems.push(...checked.problems)
    if (checked.dataset === null || problems.length > 0) continue
    const { meta, categories } = checked.dataset
    head ??= { meta, categories }
    collector ??= createCollector(
      categories.map(({ id }) => id),
      reader.id,
    )
    collector.add(checked.dataset)
  }
  const got = problems.length > 0 || collector === null ? { problems } : collector.collect()
  if ('collected' in got && head !== null && collector !== null) {
    return { head, collected: got.collected, end: collector.end }
  }
  collector?.end()
  return 'problems' in got ? got : { problems }
}
