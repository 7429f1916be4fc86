/** Which events each word occurs in, gathered event by event and written as shards once the rows are known. */
import { createShardWriter } from '../../dataset/large/word-shard.ts'
import { createGrowable } from './growable.ts'

/** A shard ends at the first word that takes it over this many bytes. */
const SHARD_BYTES = 96_000

export interface WordIndex {
  /** Adds the next event with its words, which may repeat. */
  readonly add: (words: readonly string[]) => void
  /** Shards in order of their words: row i is the event that was added as `order[i]`. */
  readonly shards: (
    order: Uint32Array,
  ) => Iterable<{ readonly first: string; readonly bytes: Uint8Array<ArrayBuffer> }>
}

export function createWordIndex(shardBytes = SHARD_BYTES): WordIndex {
  const codeOf = new Map<string, number>()
  const codes = createGrowable(length => new Uint32Array(length))
  const ends = createGrowable(length => new Uint32Array(length))
  return {
    add: words => {
      for (const word of new Set(words)) {
        const code = codeOf.get(word) ?? codeOf.size
        codeOf.set(word, code)
        codes.push(code)
      }
      ends.push(codes.length())
    },
    shards: order =>
      shardsOf(codeOf, rowsByCode(codeOf.size, codes.values(), ends.values(), order), shardBytes),
  }
}

/** Rows of each word in ascending order: those of code c from `starts[c]` up to `starts[c + 1]`. */
interface Postings {
  readonly starts: Uint32Array
  readonly rows: Uint32Array
}

function rowsByCode(words: number, codes: Uint32Array, ends: Uint32Array, order: Uint32Array): Postings {
  const starts = new Uint32Array(words + 1)
  for (const code of codes) starts[code + 1] = (starts[code + 1] as number) + 1
  for (let code = 0; code < words; code++) {
    starts[code + 1] = (starts[code + 1] as number) + (starts[code] as number)
  }
  const next = starts.slice(0, words)
  const rows = new Uint32Array(codes.length)
  for (let row = 0; row < order.length; row++) {
    const given = order[row] as number
    const end = ends[given] as number
    for (let at = given === 0 ? 0 : (ends[given - 1] as number); at < end; at++) {
      const code = codes[at] as number
      const slot = next[code] as number
      rows[slot] = row
      next[code] = slot + 1
    }
  }
  return { starts, rows }
}

function* shardsOf(
  codeOf: ReadonlyMap<string, number>,
  { starts, rows }: Postings,
  shardBytes: number,
): Generator<{ first: string; bytes: Uint8Array<ArrayBuffer> }> {
  const writer = createShardWriter()
  let first: string | null = null
  for (const word of [...codeOf.keys()].toSorted()) {
    const code = codeOf.get(word) ?? 0
    first ??= word
    writer.add({ word, rows: rows.subarray(starts[code], starts[code + 1]) })
    if (writer.length() < shardBytes) continue
    yield { first, bytes: writer.take() }
    first = null
  }
  if (first !== null) yield { first, bytes: writer.take() }
}
