import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLargeSearch } from '../../../src/dataset/large/search.ts'
import { createShardWriter, readWordShard } from '../../../src/dataset/large/word-shard.ts'
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
            expect([...(await search(question))]).toEqual(naive(texts, question))
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
      expect([...(await search(question))]).toEqual(naive(texts, question))
    }
    expect((await search('novocherkassk')).length).toBeGreaterThan(0)
  })

  it('fetches only the shards that a question needs, each once', async () => {
    const texts = Array.from({ length: 500 }, (_, row) => `word${String(row).padStart(3, '0')}`)
    const { search, asked, shards } = await searchOver(texts, 300)
    expect(shards.length).toBeGreaterThan(15)
    expect([...(await search('word123'))]).toEqual([123])
    expect(asked.length).toBeLessThanOrEqual(2)
    const before = asked.length
    expect((await search('word12')).length).toBe(10)
    expect([...(await search('word123'))]).toEqual([123])
    expect(asked.length).toBeLessThanOrEqual(before + 1)
  })

  it('looks a last word up as a whole one where too many begin with it, and says so', async () => {
    const texts = ['a ant', 'ant', 'anthem', 'bee']
    const { search, wholeWord } = await searchOver(texts, 1, 20)
    expect(wholeWord('bee a')).toBe('a')
    expect(wholeWord('bee')).toBeNull()
    expect([...(await search('a'))]).toEqual([0])
    expect([...(await search('be'))]).toEqual([3])
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
    writer.add({ word: 'їжак', rows })
    writer.add({ word: 'ж'.repeat(200), rows: [5] })
    const bytes = writer.take()
    expect(writer.length()).toBe(0)
    const shard = readWordShard(bytes)
    expect(shard?.words).toEqual(['їжак', 'ж'.repeat(200)])
    const bits = new Uint32Array(Math.ceil(2_000_001 / 32))
    shard?.mark(0, bits)
    const set = [...bits].flatMap((word, at) =>
      Array.from({ length: 32 }, (_, bit) => at * 32 + bit).filter(row => ((word >>> (row & 31)) & 1) === 1),
    )
    expect(set).toEqual(rows)
    for (const length of [1, 5, bytes.length - 1]) expect(readWordShard(bytes.slice(0, length))).toBeNull()
  })
})
