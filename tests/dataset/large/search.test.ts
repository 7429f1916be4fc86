import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLargeSearch } from '../../../src/dataset/large/search.ts'
import { createShardWriter, readWordShard } from '../../../src/dataset/large/word-shard.ts'
import { noRows, rowsOf } from '../../../src/model/row-bits.ts'
import { searchTexts, wordsOf } from '../../../src/model/search-words.ts'
import { createWordIndex } from '../../../src/pipeline/large/word-index.ts'
import { createParts } from '../../../src/dataset/large/parts.ts'
import { sha256Of } from '../../../src/evidence/text.ts'
import { type Files, fetchFrom, largeOf, MANIFEST, ROOT, sound, writtenFrom } from './shipped.ts'

/** A search over these texts, row i being text i; shards are as small as they can be, to have many. */
async function searchOver(texts: readonly string[], shardBytes: number, mostToComplete?: number) {
  const index = createWordIndex(shardBytes)
  for (const text of texts) index.add(wordsOf(text))
  const files: Files = new Map()
  const words: { path: string; bytes: number; sha256: string; first: string }[] = []
  for (const { first, bytes } of index.shards(Uint32Array.from(texts, (_, row) => row))) {
    const path = `words/${String(words.length)}.bin`
    files.set(path, bytes)
    words.push({ path, bytes: bytes.length, sha256: await sha256Of(bytes), first })
  }
  const asked: string[] = []
  const getPart = createParts(
    MANIFEST,
    fetchFrom(files, path => asked.push(path)),
  )
  return {
    ...createLargeSearch({ count: texts.length, words }, getPart, mostToComplete),
    asked,
    shards: words,
  }
}

/** Every word of the question occurs, the last one at least as a beginning. */
function naive(texts: readonly string[], question: string): number[] {
  const asked = wordsOf(question)
  return texts.flatMap((text, row) => {
    const words = wordsOf(text)
    const has = asked.every((word, at) =>
      at === asked.length - 1 ? words.some(own => own.startsWith(word)) : words.includes(word),
    )
    return has && asked.length > 0 ? [row] : []
  })
}

const WORD = fc.oneof(
  fc.constantFrom(
    'kyiv',
    'kyivan',
    'ky',
    'Kýiv',
    'war',
    'ward',
    'wär',
    '1',
    '12',
    '27',
    'їжак',
    'їж',
    '🙂',
    'été',
  ),
  fc.string({ minLength: 1, maxLength: 3 }),
)
const TEXT = fc.array(WORD, { maxLength: 6 }).map(words => words.join(' '))

describe('search over shards', () => {
  it('finds what a naive search finds, however the shards are cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(TEXT, { maxLength: 40 }),
        fc.array(TEXT, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 200 }),
        async (texts, questions, shardBytes) => {
          const { search } = await searchOver(texts, shardBytes)
          for (const question of questions) {
            expect(rowsOf(await search(question))).toEqual(naive(texts, question))
          }
        },
      ),
      { numRuns: 300 },
    )
  })

  it('finds in the shipped dataset what a naive search finds', async () => {
    const small = sound(ROOT)
    const texts = small.events.map(event => Object.values(searchTexts(event, small)).join('\n'))
    const { search } = (await largeOf(await writtenFrom([small]))).search
    for (const question of [
      'kyiv',
      'Putin said',
      'missile str',
      'novocherkassk dest',
      'zzz',
      '',
      '27',
      'the of a',
    ]) {
      expect(rowsOf(await search(question))).toEqual(naive(texts, question))
    }
    expect(rowsOf(await search('novocherkassk')).length).toBeGreaterThan(0)
  })

  it('fetches only the shards that a question needs, each once', async () => {
    const texts = Array.from({ length: 500 }, (_, row) => `word${String(row).padStart(3, '0')}`)
    const { search, asked, shards } = await searchOver(texts, 300)
    expect(shards.length).toBeGreaterThan(15)
    expect(rowsOf(await search('word123'))).toEqual([123])
    expect(asked.length).toBeLessThanOrEqual(2)
    const before = asked.length
    expect(rowsOf(await search('word12'))).toHaveLength(10)
    expect(rowsOf(await search('word123'))).toEqual([123])
    expect(asked.length).toBeLessThanOrEqual(before + 1)
  })

  it('makes the whole of a small index ready before the first letter, and leaves a large one', async () => {
    const texts = Array.from({ length: 50 }, (_, row) => `word${String(row)} other${String(row)}`)
    const small = await searchOver(texts, 300)
    small.prepare()
    await small.search('w')
    expect(small.asked).toHaveLength(small.shards.length)
    await small.search('other1')
    expect(small.asked).toHaveLength(small.shards.length)
    const large = await searchOver(texts, 300, 600)
    large.prepare()
    expect(large.asked).toEqual([])
  })

  it('asks for a shard once while it is on its way, and takes it back when nobody waits for it', async () => {
    const asked: AbortSignal[] = []
    const words = [{ path: 'words/0.bin', bytes: 4, sha256: '0'.repeat(64), first: 'a' }]
    const { search } = createLargeSearch({ count: 1, words }, async (_, signal) => {
      if (signal !== undefined) asked.push(signal)
      return new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(new Error('taken back')))
      })
    })
    const ask = (text: string) => {
      const own = new AbortController()
      search(text, own.signal).catch(() => {})
      return own
    }
    const first = ask('a')
    first.abort()
    const second = ask('ab')
    await new Promise(done => void setTimeout(done, 5))
    expect(asked.map(({ aborted }) => aborted)).toEqual([false])
    second.abort()
    await new Promise(done => void setTimeout(done, 5))
    expect(asked.map(({ aborted }) => aborted)).toEqual([true])
  })

  it('looks a last word up as a whole one where too many begin with it, and says so', async () => {
    const texts = ['a ant', 'ant', 'anthem', 'bee']
    const { search, wholeWord } = await searchOver(texts, 1, 20)
    expect(wholeWord('bee a')).toBe('a')
    expect(wholeWord('bee')).toBeNull()
    expect(rowsOf(await search('a'))).toEqual([0])
    expect(rowsOf(await search('be'))).toEqual([3])
  })

  it('rejects with the problem where a shard cannot be had', async () => {
    const getPart = createParts(MANIFEST, fetchFrom(new Map()))
    const words = [{ path: 'words/0.bin', bytes: 4, sha256: '0'.repeat(64), first: 'a' }]
    const { search } = createLargeSearch({ count: 1, words }, getPart)
    const error: unknown = await search('a').catch((reason: unknown) => reason)
    expect(error instanceof Error && error.cause).toMatchObject({ message: expect.stringContaining('404') })
  })
})

describe('a shard', () => {
  it('gives back its words and rows, and refuses what breaks off', () => {
    const writer = createShardWriter()
    const rows = [0, 1, 127, 128, 300, 70_000, 2_000_000]
    writer.add({ word: 'ж'.repeat(200), rows: [5] })
    writer.add({ word: 'їжак', rows })
    const bytes = writer.take()
    expect(writer.length()).toBe(0)
    const shard = readWordShard(bytes)
    const found = (word: string, isPrefix: boolean) => {
      const bits = noRows(2_000_001)
      shard?.mark(word, isPrefix, bits)
      return rowsOf(bits)
    }
    expect(found('їжак', false)).toEqual(rows)
    expect(found('їж', true)).toEqual(rows)
    expect(found('їж', false)).toEqual([])
    expect(found('ж'.repeat(200), false)).toEqual([5])
    expect(found('ж', true)).toEqual([5])
    for (const length of [1, 5, bytes.length - 1]) expect(readWordShard(bytes.slice(0, length))).toBeNull()
  })
})
