/** Puts a dataset in the large form together again as one unchecked object, for commands that look at all of it. */
import { access, readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Problem } from '../../model/dataset.ts'
import { fitsHash } from '../../dataset/hash.ts'
import { readManifest } from '../../dataset/large/open.ts'
import { createParts, problemOf } from '../../dataset/large/parts.ts'
import { parseJson } from '../../dataset/parse.ts'
import { idOf } from '../../dataset/list.ts'
import type { Part } from '../../model/manifest.ts'
import { decodeText } from '../../evidence/text.ts'
import { LISTS } from '../read-folder.ts'

type List = (typeof LISTS)[number]

/** Lists of which several chunks may hold the same record. */
const SHARED: readonly List[] = ['sources', 'excerpts', 'quotes']

export interface LargeParts {
  readonly root: Readonly<Record<string, unknown>>
  /** Parts that are missing or not what the manifest says. */
  readonly problems: readonly Problem[]
  readonly hashFits: boolean
  /** File and path in it of a path in `root`. */
  readonly locate: (path: string) => { readonly file: string; readonly path: string }
}

interface Origin {
  readonly file: string
  readonly index: number
}

/** Reads everything that the manifest in this folder names; all of it is then in memory. */
export async function readParts(folder: string): Promise<LargeParts> {
  const file = join(folder, 'manifest.json')
  const empty = { root: {}, hashFits: true, locate: (path: string) => ({ file, path }) }
  const text = await readFile(file, 'utf8')
  const parsed = parseJson(text, { file })
  if ('problem' in parsed) return { ...empty, problems: [parsed.problem] }
  const read = readManifest(parsed.json)
  if ('complaints' in read) {
    return { ...empty, problems: read.complaints.map(complaint => problemOf(file, complaint)) }
  }
  const { manifest } = read
  const lists = new Map<List, unknown[]>(LISTS.map(list => [list, []]))
  const origins = new Map<List, Origin[]>(LISTS.map(list => [list, []]))
  const seen = new Set<string>()
  const problems: Problem[] = []
  const add = (list: List, records: unknown, origin: string): void => {
    if (!Array.isArray(records)) return
    for (const [index, record] of records.entries()) {
      const key = `${list} ${idOf(record) ?? ''}`
      if (SHARED.includes(list) && seen.has(key)) continue
      seen.add(key)
      lists.get(list)?.push(record)
      origins.get(list)?.push({ file: origin, index })
    }
  }
  const jsonOf = partReader(folder, problems)
  const tables = await jsonOf(manifest.tables)
  for (const list of ['claimants', 'places'] as const)
    add(list, tables[list], join(folder, manifest.tables.path))
  for (const part of manifest.chunks) {
    const chunk = await jsonOf(part)
    for (const list of [...SHARED, 'events'] as const) add(list, chunk[list], join(folder, part.path))
  }
  const others = [manifest.columns, ...manifest.ids, ...manifest.words, ...(manifest.voices ?? [])]
  for (const part of others) await jsonOf(part, false)
  const { schema, hash, meta, categories } = manifest
  return {
    root: { schema, hash, meta, categories, ...Object.fromEntries(lists) },
    problems,
    hashFits: await fitsHash(text, hash),
    locate: path => located(path, origins, file),
  }
}

/** The folder of a dataset in the large form, named itself or by its manifest; null where there is no manifest. */
export async function largeFolder(path: string): Promise<string | null> {
  const folder = basename(path) === 'manifest.json' ? dirname(path) : path
  try {
    await access(join(folder, 'manifest.json'))
    return folder
  } catch {
    return null
  }
}

type Json = Readonly<Record<string, unknown>>

/** The object in a part, empty with its problem noted where it cannot be had or is none. */
function partReader(folder: string, problems: Problem[]): (part: Part, isJson?: boolean) => Promise<Json> {
  return async (part, isJson = true) => {
    const file = join(folder, part.path)
    const note = (problem: Problem): Json => {
      problems.push({ ...problem, file })
      return {}
    }
    const bytes = await readFile(file).catch(() => null)
    if (bytes === null) {
      const remedy = 'Copy all files that `npm run data` wrote, the folders too.'
      return note(problemOf(file, { path: '', message: 'cannot be read', remedy }))
    }
    const got = await createParts('file:///', () => Promise.resolve(new Response(bytes)))(part)
    if ('problem' in got) return note(got.problem)
    if (!isJson) return {}
    const decoded = decodeText(got.value)
    const parsed = 'text' in decoded ? parseJson(decoded.text, { file }) : null
    if (parsed !== null && 'problem' in parsed) return note(parsed.problem)
    if (parsed !== null && typeof parsed.json === 'object' && parsed.json !== null) return parsed.json as Json
    const remedy = 'Write the dataset again with `npm run data`.'
    return note(problemOf(file, { path: '', message: 'does not hold an object in braces', remedy }))
  }
}

function located(
  path: string,
  origins: ReadonlyMap<string, readonly Origin[]>,
  head: string,
): { file: string; path: string } {
  const [, list = '', index = '', rest = ''] = /^([a-z]+)\[(\d+)\](.*)$/su.exec(path) ?? []
  const origin = origins.get(list)?.[Number(index)]
  return origin === undefined
    ? { file: head, path }
    : { file: origin.file, path: `${list}[${origin.index}]${rest}` }
}
