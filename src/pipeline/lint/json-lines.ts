/** Finds the lines on which values stand in a text of JSON. */
import { firstWhere } from '../../model/first-where.ts'

/** Where the scanner is inside one object or list. */
interface Level {
  readonly path: string
  /** Index of the item in a list; `null` in an object. */
  index: number | null
  key: string
  /** Whether the next string of an object is a key. */
  expectsKey: boolean
}

/**
 * Line (from 1) of each wanted path, such as `events[3].claims[0].evidence`: that of the key in an object, of the
 * value in a list. A path that is not there has the line of the nearest record around it that is; at last line 1.
 * Never throws, whatever the text is; of keys that come twice the last counts, as in `JSON.parse`.
 */
export function linesOf(text: string, wanted: Iterable<string>): ReadonlyMap<string, number> {
  const paths = [...wanted]
  const around = new Map(paths.map(path => [path, [...ancestors(path)]]))
  const offsets = scan(text, new Set([...around.values()].flat()))
  const lineAt = lineCounter(text)
  return new Map(
    paths.map(path => {
      const known = around.get(path)?.find(candidate => offsets.has(candidate)) ?? ''
      return [path, lineAt(offsets.get(known) ?? 0)]
    }),
  )
}

/** The path, then what it lies in, from the inside out. */
function* ancestors(path: string): Generator<string> {
  let rest = path
  while (rest !== '') {
    yield rest
    rest = rest.replace(/(?:^|\.)[^.[\]]*$|\[\d+\]$|[\s\S]$/u, '')
  }
}

function scan(text: string, wanted: ReadonlySet<string>): ReadonlyMap<string, number> {
  const offsets = new Map<string, number>()
  const levels: Level[] = []
  const token = /"(?:[^"\\]|\\[\s\S])*"?|[{}[\],]|[^\s{}[\],":]+/gu
  let pending = ''
  const note = (path: string, at: number): void => {
    if (wanted.has(path)) offsets.set(path, at)
  }
  /** The path of the value that begins here; that of a list item is noted at the value. */
  const begin = (at: number): string => {
    const level = levels.at(-1)
    if (level === undefined) return ''
    if (level.index === null) return pending
    const path = `${level.path}[${level.index}]`
    note(path, at)
    return path
  }
  for (const match of text.matchAll(token)) {
    const [found] = match
    const level = levels.at(-1)
    if (found === '{' || found === '[') {
      const path = begin(match.index)
      levels.push({ path, index: found === '[' ? 0 : null, key: '', expectsKey: found === '{' })
    } else if (found === '}' || found === ']') {
      levels.pop()
    } else if (found === ',') {
      if (level !== undefined) {
        level.expectsKey = level.index === null
        if (level.index !== null) level.index++
      }
    } else if (level?.expectsKey === true) {
      level.expectsKey = false
      const key = keyOf(found)
      pending = level.path === '' ? key : `${level.path}.${key}`
      note(pending, match.index)
    } else {
      begin(match.index)
    }
  }
  return offsets
}

function keyOf(literal: string): string {
  try {
    return String(JSON.parse(literal))
  } catch {
    return literal
  }
}

/** Counts line ends up to an offset; offsets may come in any order. */
function lineCounter(text: string): (offset: number) => number {
  const ends: number[] = []
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) ends.push(at)
  return offset => firstWhere(0, ends.length, at => (ends[at] ?? Infinity) >= offset) + 1
}
