/**
 * Reads a folder with many events without holding all of them: first the tables, with every check that is made of them,
 * then the events file by file, each batch with those records of the tables that it names.
 */
import { stat } from 'node:fs/promises'
import type { Dataset, Problem } from '../../model/dataset.ts'
import { readDataset } from '../../dataset/read.ts'
import { checkFolder } from '../check.ts'
import type { Documents } from '../documents.ts'
import { filesOf, LISTS, readFolder, readItems } from '../read-folder.ts'
import { type Collected, type Collector, createCollector } from './collect.ts'
import { namesOfWithheld, withhold } from '../withhold.ts'
import { recordsNamedBy, type RawTables } from './named-records.ts'
import type { Head } from './write-large.ts'

/** Up to so many events a dataset is one JSON file. */
export const MOST_IN_ONE_FILE = 20_000
/** The least bytes that an event takes as JSON: smaller folders need not be counted. */
const LEAST_EVENT_BYTES = 180
/** Events that are read and checked at a time. */
const BATCH = 5000

/** A dataset that is ready to be written in the large form. `end` takes away what waits on disk. */
export interface LargeBuild {
  readonly head: Head
  readonly collected: Collected
  readonly end: () => void
}

/** Whether the folder has more than `most` events. */
export async function isLargeFolder(folder: string, most: number): Promise<boolean> {
  const files = await filesOf(folder, 'events')
  let bytes = 0
  for (const file of files) bytes += (await stat(file)).size
  if (bytes < most * LEAST_EVENT_BYTES) return false
  let events = 0
  // Problems of the files are reported when they are read for good.
  for (const file of files) events += (await readItems(file, 'events', [])).length
  return events > most
}

/** The folder ready to be written, or every problem. */
export async function collectFolder(
  path: string,
  documents: Documents | null,
): Promise<LargeBuild | { readonly problems: readonly Problem[] }> {
  const folder = await readFolder(
    path,
    LISTS.filter(list => list !== 'events'),
  )
  const tables = { ...folder, root: { ...folder.root, events: [] } }
  const { dataset, problems: ofTables } = checkFolder(tables, documents)
  if (dataset === null) return { problems: ofTables }
  const head = { meta: dataset.meta, categories: dataset.categories }
  const collector = createCollector(
    head.categories.map(({ id }) => id),
    path,
  )
  const names = namesOfWithheld({ sources: [...dataset.sources.values()] })
  const problems = [...ofTables, ...(await collectEvents(path, folder.root, { collector, names }))]
  const got = problems.length > 0 ? { problems } : collector.collect()
  if ('collected' in got) {
    return { head, collected: withTables(got.collected, dataset), end: collector.end }
  }
  collector.end()
  return got
}

/** Claimants and places that no event names are in the tables all the same. */
function withTables(collected: Collected, { claimants, places }: Dataset): Collected {
  return { ...collected, claimants, places }
}

async function collectEvents(
  path: string,
  root: Readonly<Record<string, unknown>>,
  { collector, names }: { readonly collector: Collector; readonly names: ReadonlyMap<string, string> },
): Promise<Problem[]> {
  const problems: Problem[] = []
  const named = recordsNamedBy(root as RawTables)
  for (const file of await filesOf(path, 'events')) {
    const items = await readItems(file, 'events', problems)
    for (let from = 0; from < items.length; from += BATCH) {
      const events = items.slice(from, from + BATCH)
      const batch = { ...root, ...named(events), events }
      const { dataset, problems: found } = readDataset(batch, { file, outside: ANY })
      const own = found.filter(problem => problem.path.startsWith('events['))
      problems.push(...own.map(problem => ({ ...problem, path: shifted(problem.path, from) })))
      if (dataset === null || problems.length > 0) continue
      collector.add(names.size === 0 ? dataset : asPublished(batch, names))
    }
  }
  return problems
}

/** The batch without what the dataset withholds. It was checked with it, and is read once more without. */
function asPublished(batch: unknown, names: ReadonlyMap<string, string>): Dataset {
  const { dataset, problems } = readDataset(withhold(batch, names), { file: '', outside: ANY })
  if (dataset !== null && problems.length === 0) return dataset
  throw new Error('A sound batch of events was not sound once sources were withheld: mend `withhold`.')
}

/** Whether relations lead anywhere is known once all events are. */
const ANY = { has: () => true }

/** The path of an event in its batch as that in its file. */
function shifted(path: string, from: number): string {
  return path.replace(/^events\[(\d+)\]/u, (_, index: string) => `events[${Number(index) + from}]`)
}
