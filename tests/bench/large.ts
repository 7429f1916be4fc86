/** Made-up datasets in the large form, written by the writer of `npm run data` and kept from one run to the next. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { readDataset } from '../../src/dataset/read.ts'
import type { EventInFile } from '../../src/model/schema.ts'
import { createCollector } from '../../src/pipeline/large/collect.ts'
import { writeLarge, type Emit } from '../../src/pipeline/large/write-large.ts'
import { madeUpEvents, madeUpTables } from './made-up.ts'

/** Kept where tools keep what they can make again. */
export const KEPT = resolve('node_modules', '.cache', 'bench')
/** Events that are held at a time. */
const BATCH = 5000
/** What the files depend on: when any of these differs, they are written anew. */
const FOLDERS = ['src/model', 'src/evidence', 'src/dataset', 'src/pipeline/large']
const FILES = ['generate.ts', 'made-up.ts', 'large.ts'].map(file => join('tests', 'bench', file))

function* batches(count: number, seed: number): Generator<EventInFile[]> {
  let batch: EventInFile[] = []
  for (const event of madeUpEvents(count, seed)) {
    if (batch.push(event) < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

/** Puts every part below `folder`. */
export function putInto(folder: string): Emit {
  return async (path, bytes) => {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, bytes)
  }
}

/** Writes so many events, a batch of them at a time. Throws where the reader finds anything wrong with them. */
export async function writeMadeUpLarge(folder: string, count: number, seed: number): Promise<void> {
  const tables = madeUpTables(count, seed)
  const collector = createCollector(
    tables.categories.map(({ id }) => id),
    folder,
  )
  try {
    for (const events of batches(count, seed)) {
      const { dataset, problems } = readDataset({ ...tables, events }, { file: folder })
      if (dataset === null || problems.length > 0) {
        throw new Error(`Made-up events do not pass the reader: ${problems[0]?.message ?? 'no dataset'}.`)
      }
      collector.add(dataset)
    }
    const got = collector.collect()
    if ('problems' in got)
      throw new Error(`Made-up events do not fit together: ${got.problems[0]?.message ?? ''}.`)
    const { meta, categories } = tables
    await writeLarge({ meta, categories }, got.collected, putInto(folder))
  } finally {
    collector.end()
  }
}

function keyOf(): string {
  const inFolders = FOLDERS.flatMap(folder =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(file => join(folder, file)),
  )
  const hash = createHash('sha256')
  for (const file of [...inFolders, ...FILES].filter(one => one.endsWith('.ts')).toSorted()) {
    hash.update(file).update(readFileSync(file))
  }
  return hash.digest('hex').slice(0, 16)
}

/** The folder of such a dataset, from an earlier run or written now by `write`. What older code has written is taken away. */
export async function keptFolder(name: string, write: (folder: string) => Promise<void>): Promise<string> {
  const home = join(KEPT, 'data')
  const now = join(home, keyOf())
  for (const old of existsSync(home) ? readdirSync(home) : []) {
    if (join(home, old) !== now) rmSync(join(home, old), { recursive: true })
  }
  const folder = join(now, name)
  if (existsSync(folder)) return folder
  // Moved into place when it is whole, so that a run that was broken off leaves nothing that looks finished.
  const unfinished = `${folder}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { recursive: true })
  await write(unfinished)
  renameSync(unfinished, folder)
  return folder
}
