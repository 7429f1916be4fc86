/** Checks what a dataset holds of each source against the rights it states, and against the document itself. */
import type { Dataset } from '../model/dataset.ts'
import type { Excerpt, Source } from '../model/schema.ts'
import { codePointLength, sliceCodePoints } from '../evidence/text.ts'
import type { Documents } from './documents.ts'
import type { Finding } from './finding.ts'

/** The most of a text that excerpts may hold together where the text is somebody else's. */
const MOST_HELD = 0.5

/** What is wrong with the sources and their excerpts; `documents` is null where none are at hand. */
export function checkSources(dataset: Dataset, documents: Documents | null): Finding[] {
  const excerpts = [...dataset.excerpts.values()]
  return [...dataset.sources.values()].flatMap(source => {
    const own = excerpts.filter(excerpt => excerpt.source === source.id)
    const faults = [...checkRights(source, own), ...checkAgainst(source, own, documents)]
    return faults.map(
      ([message, remedy]): Finding => ({ list: 'sources', id: source.id, field: '', message, remedy }),
    )
  })
}

type Fault = readonly [message: string, remedy: string]

function checkRights(source: Source, excerpts: readonly Excerpt[]): Fault[] {
  const { rights, length } = source
  if (rights === 'cited') {
    if (excerpts.length === 0) return []
    return [
      ['is only cited, yet excerpts of its text are held', 'Take them out, or set `rights` to `excerpts`.'],
    ]
  }
  if (rights === 'withheld' && excerpts.length === 0) return []
  if (source.sha256 === undefined || length === undefined) {
    return [['holds text without `sha256` and `length`', 'Give both, as taken over the whole text.']]
  }
  const covered = coveredLength(excerpts)
  const last = Math.max(0, ...excerpts.map(({ start, text }) => start + codePointLength(text)))
  if (last > length) {
    return [[`has an excerpt that ends at ${last}, beyond its length of ${length}`, 'Correct the offset.']]
  }
  if (rights === 'full') {
    if (excerpts.length === 1 && covered === length) return []
    return [['says that its whole text is held, and it is not in one excerpt', 'Hold it all in one excerpt.']]
  }
  if (covered < length * MOST_HELD) return []
  const share = `${covered} of ${length} code points`
  return [[`holds ${share} of a text that others own`, 'Keep excerpts to the passages around the quotes.']]
}

/** How many code points the excerpts cover together, overlaps counted once. */
function coveredLength(excerpts: readonly Excerpt[]): number {
  let covered = 0
  let reached = 0
  for (const { start, text } of excerpts.toSorted((a, b) => a.start - b.start)) {
    const end = start + codePointLength(text)
    covered += Math.max(0, end - Math.max(start, reached))
    reached = Math.max(reached, end)
  }
  return covered
}

function checkAgainst(source: Source, excerpts: readonly Excerpt[], documents: Documents | null): Fault[] {
  if (documents === null || source.sha256 === undefined) return []
  const text = documents.get(source.sha256)
  if (text === undefined) {
    const message = `has the SHA-256 ${source.sha256}, and no document with that text is in the folder`
    return [[message, 'Put the document there, or correct the hash if the document is the right one.']]
  }
  const length = codePointLength(text)
  const wrongLength: Fault[] =
    length === source.length
      ? []
      : [[`gives its length as ${source.length}, and the document has ${length}`, `Set it to ${length}.`]]
  const wrongExcerpts = excerpts.flatMap((excerpt): Fault[] => {
    const end = excerpt.start + codePointLength(excerpt.text)
    if (sliceCodePoints(text, excerpt.start, end) === excerpt.text) return []
    const message = `has the excerpt \`${excerpt.id}\`, which is not what the document says at ${excerpt.start} to ${end}`
    return [[message, 'Copy the excerpt from the document again.']]
  })
  return [...wrongLength, ...wrongExcerpts]
}
