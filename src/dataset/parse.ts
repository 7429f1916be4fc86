/** Text that should be a dataset: says in words what else it is where it is not. */
import type { Problem } from '../model/dataset.ts'
import { quoted } from './reading.ts'
import { type ReadResult, readDataset } from './read.ts'

/** Where a text came from: how it is named to the reader, and the type that the server gave it, if any. */
export interface TextOrigin {
  readonly file: string
  readonly contentType?: string | null
}

/** Reads the text of a file as a dataset. A text that is no JSON gives one problem that says what it is instead. */
export function parseDatasetText(text: string, origin: TextOrigin): ReadResult {
  const parsed = parseJson(text, origin)
  if ('json' in parsed) return readDataset(parsed.json, { file: origin.file })
  return { dataset: null, problems: [parsed.problem], given: 0, accepted: 0, refused: 0 }
}

/** The value that a text of JSON holds, or the problem in words; a byte order mark at the start is let pass. */
export function parseJson(
  text: string,
  { file, contentType }: TextOrigin,
): { readonly json: unknown } | { readonly problem: Problem } {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text
  try {
    const json: unknown = JSON.parse(body)
    return { json }
  } catch (error) {
    return {
      problem: { file, path: '', id: null, refused: true, ...explain(body, contentType ?? '', error) },
    }
  }
}

function explain(text: string, contentType: string, error: unknown): Pick<Problem, 'message' | 'remedy'> {
  if (text.trim() === '') {
    return {
      message: 'is empty',
      remedy: 'Write the dataset again with `npm run data`, or open another file.',
    }
  }
  if (/^\s*</u.test(text) || contentType.includes('html')) {
    return {
      message: 'is a web page (HTML), not a dataset: the server probably has no file at this address',
      remedy: 'Check the address, and open the `dataset.json` itself.',
    }
  }
  if (isCutOff(text)) {
    return {
      message: `breaks off in the middle, after ${text.length} characters`,
      remedy: 'Load it again; if it stays so, copy the whole file to the server once more.',
    }
  }
  const place = placeOf(text, error)
  const start = quoted(Array.from(text.trimStart().slice(0, 80)).slice(0, 40).join(''))
  return {
    message:
      place === null ? `is not JSON; it begins with ${start}` : `is not JSON: ${place} does not belong there`,
    remedy:
      'Open a `dataset.json`, or correct that place: commas, quotation marks and brackets are the usual slips.',
  }
}

/** Whether text that begins as JSON ends inside a string, or before its brackets are closed. */
function isCutOff(text: string): boolean {
  if (!/^\s*[[{]/u.test(text)) return false
  const outside = text.replace(/"[^"\\]*(?:\\.[^"\\]*)*"/gsu, '')
  if (outside.includes('"')) return true
  let depth = 0
  for (const character of outside) {
    if (character === '{' || character === '[') depth++
    if (character === '}' || character === ']') depth--
  }
  return depth > 0
}

/** Line, column and character of the fault, where the engine says them; engines differ in how. */
function placeOf(text: string, error: unknown): string | null {
  const words = error instanceof Error ? error.message : ''
  const position = /position (\d+)/u.exec(words)?.[1]
  if (position === undefined) return null
  const before = text.slice(0, Number(position)).split('\n')
  const character = Array.from(text.slice(Number(position), Number(position) + 2))[0]
  const found = character === undefined ? 'its end' : quoted(character)
  return `${found} in line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`
}
