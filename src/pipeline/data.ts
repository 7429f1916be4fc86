/**
 * `npm run data [-- --documents <folder>] [--table <file> …] [data/<folder> …]`: checks the data that people write, or
 * tables in Arrow or Parquet, and writes what the page reads. Exits with 1 and writes nothing where there is any problem.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildAll } from './build-data.ts'
import { readDocuments } from './documents.ts'
import { MOST_IN_ONE_FILE } from './large/collect-folder.ts'
import { writeLarge } from './large/write-large.ts'
import { printProblems } from './print.ts'
import { listFolders } from './read-folder.ts'

const PUBLIC = 'public'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { documents: { type: 'string' }, table: { type: 'string', multiple: true } },
})
process.exitCode = await main(positionals, values.table ?? [], values.documents ?? null)

async function main(
  given: readonly string[],
  tables: readonly string[],
  documentFolder: string | null,
): Promise<number> {
  const folders = given.length + tables.length > 0 ? given : await listFolders('data')
  const documents = documentFolder === null ? null : await readDocuments(documentFolder)
  const build = await buildAll({ folders, tables, documents, mostInOneFile: MOST_IN_ONE_FILE })
  if ('problems' in build) {
    console.error(printProblems(build.problems))
    return 1
  }
  for (const [path, text] of build.files) await put(path, text)
  for (const [folder, { head, collected, end }] of build.large) {
    await clear(folder)
    await writeLarge(head, collected, (path, bytes) => put(join(folder, path), bytes))
    end()
  }
  const against = documents === null ? 'the excerpts held' : 'its document'
  for (const { id, events, claims, quotes, sources } of build.summaries) {
    const counts = `events ${events}, claims ${claims}, quotes ${quotes}, sources ${sources}`
    console.log(`${id}: ${counts}; every quote verified against ${against}`)
  }
  return 0
}

/** Writes one file below the public folder. */
async function put(path: string, content: string | Uint8Array): Promise<void> {
  const file = join(PUBLIC, path)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, content)
}

/** Takes away what an earlier run wrote there, of which there may have been more. */
async function clear(folder: string): Promise<void> {
  await rm(join(PUBLIC, folder), { recursive: true, force: true })
}
