/** Text that should be a dataset: says in words what else it is where it is not. */
import type { Problem } from '../model/dataset.ts'
import { atOnce, type Steps } from '../model/turn.ts'
import { jsonFault } from './json-fault.ts'
import { quoted } from './reading.ts'
import { type ReadResult, readingSteps } from './read.ts'

/** Where a text came from: how it is named to the reader, and the type that the server gave it, if any. */
export interface TextOrigin {
  readonly file: string
  readonly contentType?: string | null
}

/** Reads the text of a file as a dataset. A text that is no JSON gives one problem that says what it is instead. */
export function parseDatasetText(text: string, origin: TextOrigin): ReadResult {
  return atOnce(parsingSteps(text, origin))
}

/** The same, to be left in between. */
export function* parsingSteps(text: string, origin: TextOrigin): Steps<ReadResult> {
  const parsed = parseJson(text, origin)
  yield
  if ('json' in parsed) return yield* readingSteps(parsed.json, { file: origin.file })
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
  } catch {
    return {
      problem: { file, path: '', id: null, refused: true, ...explain(body, contentType ?? '') },
    }
  }
}

function explain(text: string, contentType: string): Pick<Problem, 'message' | 'remedy'> {
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
  const fault = jsonFault(text)
  if (fault === text.length) {
    return {
      message: `breaks off in the middle, after ${text.length} characters`,
      remedy: 'Load it again; if it stays so, copy the whole file to the server once more.',
    }
  }
  if (!/^\s*[[{]/u.test(text) || fault === null) {
    const start = quoted(Array.from(text.trimStart().slice(0, 80)).slice(0, 40).join(''))
    return { message: `is not JSON; it begins with ${start}`, remedy: 'Open a `dataset.json`.' }
  }
  return {
    message: `is not JSON: ${placeOf(text, fault)} does not belong there`,
    remedy: 'Correct that place: commas, quotation marks and brackets are the usual slips.',
  }
}

/** Line, column and character at an offset, for a sentence. */
function placeOf(text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n')
  const character = Array.from(text.slice(offset, offset + 2))[0] ?? ''
  return `${quoted(character)} in line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`
}
