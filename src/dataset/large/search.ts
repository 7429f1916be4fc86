/**
 * Full text over a large dataset: fetches only the shards of the word index that a search needs. Every word must
 * occur, the last one at least as the beginning of a word.
 */
import type { Manifest } from '../../model/manifest.ts'
import { firstWhere } from '../../model/first-where.ts'
import { allRows, keepOnly, noRows, type RowBits } from '../../model/row-bits.ts'
import { wordsOf } from '../../model/search-words.ts'
import { createInFlight } from './in-flight.ts'
import { createKept } from './kept.ts'
import { failure, type GetPart, problemOf } from './parts.ts'
import { readWordShard, type WordShard } from './word-shard.ts'

/** Shards kept in memory, in bytes. */
const MOST_KEPT = 8e6
/** What the words of the last searches were found in is kept up to so many bytes: of a text all words but one stay as letters are added. */
const MOST_FOUND = 4e6
/** What a search may fetch to complete its last word, in bytes: beyond that the last word counts as a whole one. */
const MOST_TO_COMPLETE = 4e6

export interface LargeSearch {
  /**
   * Rows found; none for a text without a word. Rejects with the reason of `signal`, or with an error whose
   * `cause` is the problem where a shard cannot be had.
   */
  readonly search: (text: string, signal?: AbortSignal) => Promise<RowBits>
  /** The last word, where so many words begin with it that it is looked up as a whole word only; else null. */
  readonly wholeWord: (text: string) => string | null
  /** Fetches the whole index where it is small, so that the search to come has no part to wait for. */
  readonly prepare: () => void
}

/** A word and the range of shards that it may be in. */
interface Wanted {
  readonly word: string
  readonly isPrefix: boolean
  readonly from: number
  readonly to: number
}

export function createLargeSearch(
  { count, words: shards }: Pick<Manifest, 'count' | 'words'>,
  getPart: GetPart,
  mostToComplete = MOST_TO_COMPLETE,
): LargeSearch {
  const kept = createKept<number, WordShard>(MOST_KEPT, shard => shard.byteLength)

  const found = createKept<string, RowBits>(MOST_FOUND, rows => rows.byteLength)

  const fetchShard = createInFlight(async (index: number, signal): Promise<WordShard> => {
    const part = shards[index]
    if (part === undefined) throw new Error(`There is no word shard ${index}: ask for those of the manifest.`)
    const got = await getPart(part, signal)
    if ('problem' in got) throw failure(got.problem)
    const shard = readWordShard(got.value)
    if (shard === null) {
      const message = 'is not a shard of a word index'
      throw failure(
        problemOf(part.path, { path: '', message, remedy: 'Write it again with `npm run data`.' }),
      )
    }
    kept.put(index, shard)
    return shard
  })
  const shardAt = async (index: number, signal?: AbortSignal): Promise<WordShard> =>
    kept.get(index) ?? fetchShard(index, signal)

  const rowsWith = async (
    { word, isPrefix, from, to }: Wanted,
    signal: AbortSignal | undefined,
  ): Promise<RowBits> => {
    const key = `${isPrefix ? 'begins' : 'is'} ${word}`
    const known = found.get(key)
    if (known !== null) return known
    const held = await Promise.all(range(from, to).map(async at => shardAt(at, signal)))
    signal?.throwIfAborted()
    const rows = noRows(count)
    for (const shard of held) shard.mark(word, isPrefix, rows)
    found.put(key, rows)
    return rows
  }

  const wantedOf = (text: string): Wanted[] => {
    const words = wordsOf(text)
    return words.map((word, at) => {
      const isPrefix = at === words.length - 1 && !isLong(shards, word, mostToComplete)
      return { word, isPrefix, ...shardRange(shards, word, isPrefix) }
    })
  }

  return {
    search: async (text, signal) => {
      signal?.throwIfAborted()
      const wanted = wantedOf(text)
      const lists = await Promise.all(wanted.map(async one => rowsWith(one, signal)))
      signal?.throwIfAborted()
      if (lists.length === 0) return noRows(count)
      const rows = allRows(count)
      for (const list of lists) keepOnly(rows, list)
      return rows
    },
    prepare: () => {
      if (bytesOf(shards) > mostToComplete) return
      // What cannot be had is told when it is searched.
      for (const at of shards.keys()) shardAt(at).catch(() => {})
    },
    wholeWord: text => wholeWordOf(shards, text, mostToComplete),
  }
}

/** The last word of a text, where so many words begin with it that it is looked up as a whole word only; else null. */
export function wholeWordOf(
  shards: Manifest['words'],
  text: string,
  mostToComplete = MOST_TO_COMPLETE,
): string | null {
  const last = wordsOf(text).at(-1)
  return last !== undefined && isLong(shards, last, mostToComplete) ? last : null
}

function isLong(shards: Manifest['words'], prefix: string, mostToComplete: number): boolean {
  const { from, to } = shardRange(shards, prefix, true)
  return bytesOf(shards.slice(from, to)) > mostToComplete
}

/** Shards that may hold the word, or words that begin with it. */
function shardRange(
  shards: Manifest['words'],
  word: string,
  isPrefix: boolean,
): { readonly from: number; readonly to: number } {
  const starts = (test: (first: string) => boolean): number =>
    firstWhere(0, shards.length, at => !test(shards[at]?.first ?? ''))
  const from = Math.max(0, starts(first => first <= word) - 1)
  const to = isPrefix
    ? starts(first => first <= word || first.startsWith(word))
    : starts(first => first <= word)
  return { from, to: Math.max(from, to) }
}

const bytesOf = (shards: Manifest['words']): number => shards.reduce((sum, { bytes }) => sum + bytes, 0)

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at)
}
