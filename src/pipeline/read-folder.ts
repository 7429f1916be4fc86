/** Reads one folder of data as people write it: one file or one folder of files for each list. */
import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Problem } from '../model/dataset.ts'
import { decodeText } from '../evidence/text.ts'
import { parseJson } from '../dataset/parse.ts'

export const LISTS = ['claimants', 'sources', 'excerpts', 'quotes', 'places', 'events'] as const

/** Which file a record came from, and its index there. */
interface Origin {
  readonly file: string
  readonly index: number
}

/** Everything of one folder, put together as the one file that the page reads, without its hash. */
export interface DataFolder {
  /** The name of the folder, which must be the id of the dataset. */
  readonly name: string
  readonly root: Readonly<Record<string, unknown>>
  /** Problems with the files themselves. */
  readonly problems: readonly Problem[]
  /** The problem as seen from the file that the record stands in. */
  readonly locate: (problem: Problem) => Problem
}

/** Reads `dataset.json` and the lists; each may be `events.json`, a folder `events/` of files in name order, or both. */
export async function readFolder(
  folder: string,
  lists: readonly (typeof LISTS)[number][] = LISTS,
): Promise<DataFolder> {
  const problems: Problem[] = []
  const head = join(folder, 'dataset.json')
  const root: Record<string, unknown> = { hash: '', ...(await readObject(head, problems)) }
  delete root['$schema']
  const origins = new Map<string, Origin[]>()
  for (const list of lists) {
    const records: unknown[] = []
    const from: Origin[] = []
    const files = await filesOf(folder, list)
    if (files.length === 0) problems.push(noFile(folder, list))
    for (const file of files) {
      const items = await readItems(file, list, problems)
      records.push(...items)
      from.push(...items.map((_, index) => ({ file, index })))
    }
    root[list] = records
    origins.set(list, from)
  }
  return { name: basename(folder), root, problems, locate: problem => locate(problem, origins, head) }
}

/** Names of the folders under `data`, each with a dataset, in order of code units. */
export async function listFolders(data: string): Promise<string[]> {
  const entries = await readdir(data, { withFileTypes: true })
  return entries
    .filter(entry => entry.isDirectory())
    .map(entry => join(data, entry.name))
    .toSorted()
}

/** The files that a list may be in, in the order in which they are read. */
export async function filesOf(folder: string, list: string): Promise<string[]> {
  const [here, inside] = await Promise.all([namesIn(folder), namesIn(join(folder, list))])
  return [
    ...here.filter(name => name === `${list}.json`).map(name => join(folder, name)),
    ...inside
      .filter(name => name.endsWith('.json'))
      .toSorted()
      .map(name => join(folder, list, name)),
  ]
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch {
    return []
  }
}

/** The records of one file of a list. */
export async function readItems(
  file: string,
  list: string,
  problems: Problem[],
): Promise<readonly unknown[]> {
  const object = await readObject(file, problems)
  if (object === null) return []
  for (const key of Object.keys(object)) {
    if (key === list || key === '$schema') continue
    const message = `\`${key}\` does not belong in a file of ${list}`
    problems.push(fileProblem(file, key, message, 'Take it out, or move it to the file of its own list.'))
  }
  const items = Object.hasOwn(object, list) ? object[list] : undefined
  if (Array.isArray(items)) return items
  problems.push(fileProblem(file, list, `has no list \`${list}\``, `Write { "${list}": [ … ] }.`))
  return []
}

async function readObject(
  file: string,
  problems: Problem[],
): Promise<Readonly<Record<string, unknown>> | null> {
  const parsed = await readJson(file)
  if ('problem' in parsed) {
    problems.push(parsed.problem)
    return null
  }
  if (isObject(parsed.json)) return parsed.json
  problems.push(
    fileProblem(file, '', 'does not hold an object in braces', 'Write { … } around what it holds.'),
  )
  return null
}

async function readJson(file: string): Promise<{ json: unknown } | { problem: Problem }> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(file)
  } catch {
    return { problem: fileProblem(file, '', 'cannot be read', 'Check that the file is there.') }
  }
  const decoded = decodeText(bytes)
  if ('text' in decoded) return parseJson(decoded.text, { file })
  const message = `is not UTF-8: byte ${decoded.badByteAt} does not belong there`
  return { problem: fileProblem(file, '', message, 'Save the file as UTF-8.') }
}

function locate(problem: Problem, origins: ReadonlyMap<string, readonly Origin[]>, head: string): Problem {
  const match = /^([a-z]+)\[(\d+)\](.*)$/su.exec(problem.path)
  const [, list = '', index = '', rest = ''] = match ?? []
  const origin = origins.get(list)?.[Number(index)]
  if (origin === undefined) return { ...problem, file: head }
  return { ...problem, file: origin.file, path: `${list}[${origin.index}]${rest}` }
}

function noFile(folder: string, list: string): Problem {
  const message = `has neither ${list}.json nor a folder ${list} with files`
  return fileProblem(folder, list, message, `Write ${list}.json with { "${list}": [] } if there are none.`)
}

function fileProblem(file: string, path: string, message: string, remedy: string): Problem {
  return { file, path, id: null, message, remedy, refused: true }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
