/** Where each record that the reader took stands in the dataset as one file. */
import type { Problem } from '../../model/dataset.ts'

export interface RecordPaths {
  /** Path of a record, such as `quotes[3]`; the name of the list where the record is not found. */
  readonly of: (list: string, id: string) => string
  /** Path of a claim, such as `events[3].claims[0]`. */
  readonly claim: (event: string, claim: string) => string
  /** What stands at a path, or `undefined` where nothing does. */
  readonly at: (path: string) => unknown
  /** Every text inside the records that were refused: what they name is not left over, but waits for them. */
  readonly refusedTexts: ReadonlySet<string>
}

/** Paths by id. Where an id comes twice it is that of the record that was not refused. */
export function recordPaths(
  root: Readonly<Record<string, unknown>>,
  problems: readonly Problem[],
): RecordPaths {
  const refused = new Set(problems.filter(problem => problem.refused).map(problem => recordOf(problem.path)))
  const known = new Map<string, string>()
  const add = (key: string, path: string): void => {
    if (!refused.has(path) && !known.has(key)) known.set(key, path)
  }
  for (const [list, records] of Object.entries(root)) {
    for (const [index, record] of listOf(records).entries()) {
      const path = `${list}[${index}]`
      const id = fieldOf(record, 'id')
      if (typeof id !== 'string') continue
      add(`${list}/${id}`, path)
      if (list !== 'events' || known.get(`events/${id}`) !== path) continue
      for (const [at, claim] of listOf(fieldOf(record, 'claims')).entries()) {
        add(`claims/${id}/${String(fieldOf(claim, 'id'))}`, `${path}.claims[${at}]`)
      }
    }
  }
  return {
    of: (list, id) => known.get(`${list}/${id}`) ?? list,
    claim: (event, claim) =>
      known.get(`claims/${event}/${claim}`) ?? `${known.get(`events/${event}`)}.claims`,
    at: path => valueAt(root, path),
    refusedTexts: new Set([...refused].flatMap(path => textsIn(valueAt(root, path)))),
  }
}

/** The path of the record that a path leads into: `events[3].claims[0]` of `events[3].claims[0].evidence[1]`. */
function recordOf(path: string): string {
  return /^[^.[]+\[\d+\](?:\.claims\[\d+\])?/u.exec(path)?.[0] ?? path
}

function valueAt(root: unknown, path: string): unknown {
  let value = root
  for (const [, name, index] of path.matchAll(/([^.[\]]+)|\[(\d+)\]/gu)) {
    value = name === undefined ? listOf(value)[Number(index)] : fieldOf(value, name)
  }
  return value
}

/** Without recursion: a refused record may be nested deeper than the stack reaches. */
function textsIn(value: unknown): string[] {
  const texts: string[] = []
  const open = [value]
  while (open.length > 0) {
    const next = open.pop()
    if (typeof next === 'string') texts.push(next)
    else if (typeof next === 'object' && next !== null)
      for (const item of Object.values(next)) open.push(item)
  }
  return texts
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  return Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined
}
