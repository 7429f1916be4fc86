/**
 * Full text over a large dataset: the page fetches only the shards of the word index that a search needs. Every word must
 * occur, the last one at least as the beginning of a word.
 */
import type { Manifest } from '../../model/manifest.ts'
import { wordsOf } from '../../model/search-words.ts'
import { createKept } from './kept.ts'
import { failure, type GetPart, problemOf } from './parts.ts'
import { readWordShard, type WordShard } from './word-shard.ts'

/** Shards kept in memory, in bytes. */
const MOST_KEPT = 16e6
/** What a search may fetch to complete its last word, in bytes: beyond that the last word counts as a whole one. */
const MOST_TO_COMPLETE = 4e6

export interface LargeSearch {
  /**
   * Rows found, in order; none for a text without a word. Rejects with the reason of `signal`, or with an error whose
   * `cause` is the problem where a shard cannot be had.
   */
  readonly search: (text: string, signal?: AbortSignal) => Promise<Uint32Array>
  /** The last word, where so many words begin with it that it is looked up as a whole word only; else null. */
  readonly wholeWord: (text: string) => string | null
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

  const shardAt = async (index: number, signal: AbortSignal | undefined): Promise<WordShard> => {
    const known = kept.get(index)
    if (known !== null) return known
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
  }

  const isLong = (prefix: string): boolean => {
    const { from, to } = shardRange(shards, prefix, true)
    return shards.slice(from, to).reduce((sum, { bytes }) => sum + bytes, 0) > mostToComplete
  }

  const wantedOf = (text: string): Wanted[] => {
    const words = wordsOf(text)
    return words.map((word, at) => {
      const isPrefix = at === words.length - 1 && !isLong(word)
      return { word, isPrefix, ...shardRange(shards, word, isPrefix) }
    })
  }

  return {
    search: async (text, signal) => {
      signal?.throwIfAborted()
      const wanted = wantedOf(text)
      const needed = new Set(wanted.flatMap(({ from, to }) => range(from, to)))
      const loaded = await Promise.all([...needed].map(async at => [at, await shardAt(at, signal)] as const))
      signal?.throwIfAborted()
      const shardsByIndex = new Map(loaded)
      return rowsWithAll(wanted, shardsByIndex, count)
    },
    wholeWord: text => {
      const last = wordsOf(text).at(-1)
      return last !== undefined && isLong(last) ? last : null
    },
  }
}

/** Shards that may hold the word, or words that begin with it. */
function shardRange(
  shards: Manifest['words'],
  word: string,
  isPrefix: boolean,
): { readonly from: number; readonly to: number } {
  const starts = (test: (first: string) => boolean): number => {
    let [low, high] = [0, shards.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (test(shards[middle]?.first ?? '')) low = middle + 1
      else high = middle
    }
    return low
  }
  const from = Math.max(0, starts(first => first <= word) - 1)
  const to = isPrefix
    ? starts(first => first <= word || first.startsWith(word))
    : starts(first => first <= word)
  return { from, to: Math.max(from, to) }
}

function rowsWithAll(
  wanted: readonly Wanted[],
  shards: ReadonlyMap<number, WordShard>,
  count: number,
): Uint32Array {
  if (wanted.length === 0) return new Uint32Array(0)
  const size = Math.ceil(count / 32)
  const all = new Uint32Array(size).fill(0xffffffff)
  for (const { word, isPrefix, from, to } of wanted) {
    const bits = new Uint32Array(size)
    for (const at of range(from, to)) {
      const shard = shards.get(at)
      if (shard !== undefined) markWord(shard, word, isPrefix, bits)
    }
    for (let at = 0; at < size; at++) all[at] = (all[at] as number) & (bits[at] as number)
  }
  return rowsOf(all, count)
}

function markWord({ words, mark }: WordShard, word: string, isPrefix: boolean, bits: Uint32Array): void {
  let [low, high] = [0, words.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle] as string) < word) low = middle + 1
    else high = middle
  }
  for (let at = low; at < words.length; at++) {
    const found = words[at] as string
    if (isPrefix ? !found.startsWith(word) : found !== word) return
    mark(at, bits)
  }
}

/** The numbers below `count` of the bits that are set, in order. */
function rowsOf(bits: Uint32Array, count: number): Uint32Array {
  const rows: number[] = []
  for (let at = 0; at < bits.length; at++) {
    for (let rest = bits[at] as number; rest !== 0; rest &= rest - 1) {
      const row = at * 32 + 31 - Math.clz32(rest & -rest)
      if (row < count) rows.push(row)
    }
  }
  return Uint32Array.from(rows)
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at)
}
