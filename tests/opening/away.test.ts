import { beforeEach, describe, expect, it } from 'vitest'
import { largeFrom, readFirstParts } from '../../src/dataset/large/open.ts'
import { type LaterParts, laterPartsOf } from '../../src/dataset/large/later.ts'
import { createParts, type Fetch } from '../../src/dataset/large/parts.ts'
import { createAnswering } from '../../src/opening/answering.ts'
import { laterPartsAway, laterPartsWhileHeld } from '../../src/opening/away.ts'
import { laterPartsOfAll } from '../../src/opening/chunks.ts'
import { createLine, type Line } from '../../src/opening/line.ts'
import type { Answer, Question } from '../../src/opening/protocol.ts'
import { prepare } from '../../src/store/loaded.ts'
import {
  fetchFrom,
  type Files,
  MANIFEST,
  ROOT,
  sound,
  textOf,
  writtenFrom,
} from '../dataset/large/shipped.ts'

const small = sound(ROOT)
const files = await writtenFrom([small])
const allRows = small.events.map((_, row) => row)

/** A line to someone who answers from `later`, in turns as a worker does; what goes over it is cloned as there. */
function lineTo(later: LaterParts): { line: Line; said: string[] } {
  const said: string[] = []
  const line = createLine(request => {
    said.push(request.kind)
    const question = structuredClone(request) as Question
    setTimeout(() => answer(question))
  })
  const answer = createAnswering(later, (answered, transfer = []) => {
    const cloned: Answer = structuredClone(answered, { transfer })
    setTimeout(() => line.hear(cloned))
  })
  return { line, said }
}

async function firstOf(given: Files, fetcher: Fetch) {
  const parts = await readFirstParts(textOf(given, 'manifest.json'), { address: MANIFEST, fetcher })
  if (!('manifest' in parts)) throw new Error(JSON.stringify(parts.problems[0]))
  return parts
}

/** The files, with who fetched what: the one beyond the line, or the page. */
async function opened(given: Files) {
  const parts = await firstOf(given, fetchFrom(given))
  const fetched = { away: [] as string[], here: [] as string[] }
  const laterBy = (who: 'away' | 'here') =>
    laterPartsOf(
      parts,
      createParts(
        MANIFEST,
        fetchFrom(given, path => fetched[who].push(path)),
      ),
    )
  const { line, said } = lineTo(laterBy('away'))
  const large = largeFrom(
    parts,
    laterPartsWhileHeld(line, () => laterBy('here')),
  )
  return { large, line, said, fetched }
}

describe('a large dataset whose parts are read beyond a line', () => {
  let held: Awaited<ReturnType<typeof opened>>
  beforeEach(async () => {
    held = await opened(files)
  })

  it('gives the records, quotes and relations of the small form, and fetches nothing in the page', async () => {
    const { large, fetched } = held
    expect(await large.records.fetch(allRows)).toEqual(small.events)
    expect(new Map(large.dataset.quoteStates)).toEqual(small.quoteStates)
    expect(new Map(large.dataset.sources)).toEqual(small.sources)
    const [alias = '', row] = [...small.eventIndex].at(-1) ?? []
    expect(await large.records.find(alias)).toBe(row)
    expect(await large.records.find('nothing-of-the-kind')).toBeNull()
    expect(fetched.away.some(path => path.startsWith('events/'))).toBe(true)
    expect(fetched.here).toEqual([])
  })

  it('searches, and lets voices speak, as the page itself would', async () => {
    const { large, fetched } = held
    const own = laterPartsOf(await firstOf(files, fetchFrom(files)), createParts(MANIFEST, fetchFrom(files)))
    large.search.prepare()
    for (const text of ['kherson', 'kherson station', 'novo', 'nothing of the kind', '']) {
      expect([text, await large.search.search(text)]).toEqual([text, await own.search(text)])
    }
    expect((await large.search.search('kherson')).some(word => word !== 0)).toBe(true)
    for (const id of small.claimants.keys()) {
      expect(await large.voices({ kind: 'claimant', id })).toEqual(await own.tell({ kind: 'claimant', id }))
    }
    expect(fetched.here).toEqual([])
  })

  it('names the file that is missing, whatever was asked', async () => {
    const missing = new Map([...files].filter(([path]) => !/^(events|ids|words|voices)\//u.test(path)))
    const { large, fetched } = await opened(missing)
    const asked = [
      large.records.fetch([0]),
      large.records.find('novocherkassk'),
      large.search.search('kherson'),
      large.voices({ kind: 'claimant', id: 'nobody' }),
    ]
    const folders = ['events', 'ids', 'words', 'voices']
    for (const [at, question] of asked.entries()) {
      await expect(question).rejects.toMatchObject({
        message: expect.stringMatching(/ is not on this server \(it answered 404\)$/u),
        cause: { file: expect.stringContaining(`/data/mine/${folders[at] ?? ''}/`), refused: true },
      })
    }
    expect(large.records.failed()).toMatchObject([{ remedy: expect.stringMatching(/^Copy all files/u) }])
    expect(fetched.here).toEqual([])
  })

  it('takes back a search: the fetching ends, and what comes too late is not heard', async () => {
    const parts = await firstOf(files, fetchFrom(files))
    const signals: AbortSignal[] = []
    const never: Fetch = (_, { signal }) => {
      if (signal) signals.push(signal)
      return new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(new Error('taken back')))
      })
    }
    const { line, said } = lineTo(laterPartsOf(parts, createParts(MANIFEST, never)))
    const { search } = laterPartsAway(line)
    const own = new AbortController()
    const asked = search('kherson', own.signal)
    await expect.poll(() => signals.length).toBeGreaterThan(0)
    own.abort(new Error('no longer wanted'))
    await expect(asked).rejects.toThrow('no longer wanted')
    await expect.poll(() => signals.every(({ aborted }) => aborted)).toBe(true)
    expect(said).toEqual(['search', 'take-back'])
    await expect(search('kherson', own.signal)).rejects.toThrow('no longer wanted')
    expect(said).toHaveLength(2)
  })

  it('is read by the page once the line is broken, also what was asked before', async () => {
    const { large, line, said, fetched } = held
    const waiting = large.records.fetch([0])
    line.break(new Error('broken off'))
    expect((await waiting)[0]?.id).toBe(small.events[0]?.id)
    const before = said.length
    expect(await large.records.fetch(allRows)).toEqual(small.events)
    expect((await large.search.search('kherson')).some(word => word !== 0)).toBe(true)
    large.search.prepare()
    expect(said).toHaveLength(before)
    expect(fetched.here.some(path => path.startsWith('words/'))).toBe(true)
  })
})

describe('a dataset that is all beyond a line', () => {
  it('answers as it would here, and rejects once the line is broken', async () => {
    const data = prepare('dataset.json', small, { problems: [], given: 0, accepted: 0 })
    const { line } = lineTo(laterPartsOfAll(small, data))
    const later = laterPartsAway(line)
    const none = new Float64Array(0)
    const bounds = { earliestStart: none, latestStart: none, earliestEnd: none, latestEnd: none }
    const { chunk, problems } = await later.loadChunk(0, bounds)
    expect(problems).toEqual([])
    expect(chunk?.events).toEqual(small.events.slice(0, 250))
    expect(await later.lookUp(small.events[7]?.id ?? '')).toBe(7)
    later.prepareSearch()
    const found = await later.search('kherson')
    expect(found).toEqual(data.search.now('kherson'))
    // What was handed over is not what the search keeps.
    expect(data.search.now('kherson')?.length).toBe(found.length)

    const waiting = later.lookUp('novocherkassk')
    line.break(new Error('the worker broke off'))
    await expect(waiting).rejects.toThrow('the worker broke off')
    await expect(later.search('kherson')).rejects.toThrow('the worker broke off')
  })
})
