/**
 * `npm run annotations -- export [<folder, dataset.json or manifest.json>] --base <address> [--out <file>]` writes the quotes as W3C
 * Web Annotations. `npm run annotations -- import <file.jsonld> --dataset <folder> [--document <text file>]` prints
 * quotes ready to paste into `data/`, with the document also their excerpts. Exits with 1 where anything was refused,
 * with 2 where the arguments cannot be used.
 */
import { readFile, stat, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import type { Dataset } from '../model/dataset.ts'
import { annotationsOf, isBaseAddress } from '../evidence/annotation-export.ts'
import { quotesFromAnnotations } from '../evidence/annotation-import.ts'
import { decodeText, sha256 } from '../evidence/text.ts'
import { parseDatasetText, parseJson } from '../dataset/parse.ts'
import { type ReadResult, readDataset } from '../dataset/read.ts'
import { largeFolder, readParts } from './large/read-parts.ts'
import { measureQuotes, type NamedDocument } from './measure-quotes.ts'
import { printProblems } from './print.ts'
import { listFolders, readFolder } from './read-folder.ts'

const USAGE = `Usage: npm run annotations -- export [<folder, dataset.json or manifest.json>] --base <address> [--out <file>]
       npm run annotations -- import <file.jsonld> --dataset <folder> [--document <text file>]
The base is the absolute address that the dataset is published at, without a fragment.`

process.exitCode = await run(process.argv.slice(2))

async function run(args: readonly string[]): Promise<number> {
  try {
    return await main(args)
  } catch (error) {
    if (!isOfArguments(error)) throw error
    console.error(`${error.message}\n${USAGE}`)
    return 2
  }
}

/** Throws for arguments that cannot be used; the message says why. */
function unusable(message: string): never {
  throw new Error(message, { cause: 'arguments' })
}

function isOfArguments(error: unknown): error is Error {
  if (!(error instanceof Error)) return false
  return error.cause === 'arguments' || ('code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
}

async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      base: { type: 'string' },
      out: { type: 'string' },
      dataset: { type: 'string' },
      document: { type: 'string' },
    },
  })
  const [command, path, ...more] = positionals
  if (more.length > 0) unusable(`There is one path too many: ${more.join(' ')}.`)
  if (command === 'export') return exported(path ?? (await onlyFolder()), values.base, values.out)
  if (command === 'import') return imported(path, values.dataset, values.document)
  unusable('Say whether to export or to import.')
}

async function exported(path: string, base: string | undefined, out: string | undefined): Promise<number> {
  if (base === undefined || !isBaseAddress(base)) {
    unusable('--base must be an absolute address without a fragment, such as https://example.org/.')
  }
  const dataset = await soundDataset(path)
  if (dataset === null) return 1
  const text = `${JSON.stringify(annotationsOf(dataset, base), null, 2)}\n`
  if (out === undefined) process.stdout.write(text)
  else await writeFile(out, text).catch(() => unusable(`${out} cannot be written: check its folder.`))
  return 0
}

async function imported(
  path: string | undefined,
  folder: string | undefined,
  documentPath: string | undefined,
): Promise<number> {
  if (path === undefined) unusable('Name the file of annotations.')
  if (folder === undefined) unusable('Name the folder with --dataset, such as data/ukraine-2023.')
  const text = await textOf(path)
  const document = documentPath === undefined ? null : await documentOf(documentPath)
  const dataset = await soundDataset(folder)
  if (dataset === null) return 1
  const parsed = parseJson(text, { file: path })
  if ('problem' in parsed) {
    console.error(printProblems([parsed.problem], 'No quote was taken.'))
    return 1
  }
  const { sources } = dataset
  const found = quotesFromAnnotations(parsed.json, { sources, file: path })
  const measured = document === null ? null : measureQuotes(found.quotes, document, sources)
  const { quotes } = measured ?? found
  const records = measured === null ? { quotes } : { quotes, excerpts: measured.excerpts }
  console.log(JSON.stringify(records, null, 2))
  const problems = [...found.problems, ...(measured?.problems ?? [])]
  if (problems.length === 0) return 0
  console.error(printProblems(problems, `Quotes taken: ${quotes.length}.`))
  return problems.some(problem => problem.refused) ? 1 : 0
}

/** The dataset, or null after its problems were printed. */
async function soundDataset(path: string): Promise<Dataset | null> {
  const { dataset, problems } = await readAt(path)
  if (dataset !== null && problems.length === 0) return dataset
  console.error(printProblems(problems))
  return null
}

async function readAt(path: string): Promise<Pick<ReadResult, 'dataset' | 'problems'>> {
  const large = await largeFolder(path)
  if (large !== null) {
    const { root, problems, locate } = await readParts(large)
    const read = readDataset(root, { file: path })
    return {
      dataset: read.dataset,
      problems: [...problems, ...read.problems.map(problem => ({ ...problem, ...locate(problem.path) }))],
    }
  }
  if (!(await isFolder(path))) return parseDatasetText(await textOf(path), { file: path })
  const { root, problems, locate } = await readFolder(path)
  const read = readDataset(root, { file: path })
  return { dataset: read.dataset, problems: [...problems, ...read.problems.map(locate)] }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    unusable(`${path} cannot be read: check that it is there.`)
  }
}

async function onlyFolder(): Promise<string> {
  const [folder, ...others] = await listFolders('data').catch(() => [])
  if (folder !== undefined && others.length === 0) return folder
  unusable('There is not exactly one folder in data/: say which dataset to export.')
}

async function documentOf(file: string): Promise<NamedDocument> {
  const text = await textOf(file)
  return { file, text, sha256: await sha256(text) }
}

async function textOf(path: string): Promise<string> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(path)
  } catch {
    unusable(`${path} cannot be read: check that it is there.`)
  }
  const decoded = decodeText(bytes)
  if ('text' in decoded) return decoded.text
  unusable(`${path} is not UTF-8: byte ${decoded.badByteAt} does not belong there.`)
}
