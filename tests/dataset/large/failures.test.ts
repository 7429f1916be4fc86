import { describe, expect, it } from 'vitest'
import type { Problem } from '../../../src/model/dataset.ts'
import { createParts } from '../../../src/dataset/large/parts.ts'
import {
  encoded,
  type Files,
  jsonOf,
  largeOf,
  MANIFEST,
  opened,
  rewritten,
  sealed,
  ROOT,
  sound,
  textOf,
  writtenFrom,
} from './shipped.ts'

const small = sound(ROOT)
const files = await writtenFrom([small])

async function withManifest(changes: Readonly<Record<string, unknown>>): Promise<Files> {
  const text = JSON.stringify({ ...jsonOf(files, 'manifest.json'), ...changes })
  return new Map(files).set('manifest.json', await sealed(text))
}

function without(path: string): Files {
  return new Map([...files].filter(([name]) => name !== path))
}

/** One byte is another. */
function spoilt(path: string): Files {
  const bytes = files.get(path)?.slice() ?? new Uint8Array(0)
  bytes[100] = (bytes[100] ?? 0) ^ 1
  return new Map(files).set(path, bytes)
}

const said = ({ file, path, message }: Problem) =>
  `${file} ${path} ${message}`.replace('https://site.example', '')

/** Asks for a row of chunk 2 until it has come or failed, then for one of chunk 3. */
async function failuresOf(given: Files): Promise<{ failed: readonly Problem[]; next: string | undefined }> {
  const { records } = await largeOf(given)
  const told = new Promise<void>(resolve => {
    records.subscribe(resolve)
  })
  records.want([25])
  await told
  const failed = records.failed()
  const [next] = await records.fetch([35])
  return { failed, next: next?.id }
}

describe('a large dataset that cannot be opened', () => {
  it.each([
    ['a newer manifest', withManifest({ manifest: 2 }), 'manifest is written in format 2'],
    ['newer records', withManifest({ schema: 9 }), 'schema is written in format 9'],
    ['a field that is missing', withManifest({ chunkRows: undefined }), 'chunkRows `chunkRows` is missing'],
    ['a count that chunks do not make', withManifest({ count: 5 }), 'chunks names 11 chunks of 10 rows'],
    ['a part on another host', withManifest({ tables: { path: '//evil.example/x' } }), 'tables.path'],
    ['a part outside its folder', withManifest({ tables: { path: 'a/../../x' } }), 'tables.path'],
    [
      'a manifest that was changed',
      new Map(files).set('manifest.json', encoded(textOf(files, 'manifest.json').replace('War', 'Peace'))),
      'is not what its hash was taken of',
    ],
    [
      'a manifest that breaks off',
      new Map(files).set('manifest.json', encoded('{"manifest": 1')),
      'breaks off in the middle',
    ],
    ['no columns', without('columns.arrow'), 'columns.arrow  is not on this server (it answered 404)'],
    ['other columns', spoilt('columns.arrow'), 'columns.arrow  is not what the manifest was written for'],
    ['other tables', spoilt('tables.json'), 'tables.json  is not what the manifest was written for'],
  ])('says why: %s', async (_what, given, words) => {
    const { large, problems } = await opened(await given)
    expect(large).toBeNull()
    expect(problems.map(said).join('\n')).toContain(words)
    for (const { remedy, file } of problems) expect([remedy.length > 10, file !== '']).toEqual([true, true])
  })

  it('says so where the columns have other rows than the manifest', async () => {
    const events = ROOT.events.slice(0, 9).map(event => ({ ...(event as object), relations: [] }))
    const nine = await writtenFrom([sound({ ...ROOT, events })])
    const given = await rewritten(files, 'columns.arrow', nine.get('columns.arrow') ?? new Uint8Array(0))
    const { large, problems } = await opened(given)
    expect(large).toBeNull()
    expect(problems.map(said)).toEqual(['columns.arrow  has 9 rows, and the manifest says 106'])
  })
})

describe('a chunk that cannot be had', () => {
  const CHUNK = 'events/00002.json'
  const chunk = jsonOf(files, CHUNK) as { events: { id: string; when: object }[] }
  const written = (changes: object) =>
    rewritten(files, CHUNK, encoded(JSON.stringify({ ...chunk, ...changes })))
  const [first] = chunk.events
  if (first === undefined) throw new Error('The chunk holds no event.')

  it.each([
    ['is missing', () => Promise.resolve(without(CHUNK)), 'is not on this server (it answered 404)'],
    ['was changed', () => Promise.resolve(spoilt(CHUNK)), 'its SHA-256 differs'],
    [
      'was cut',
      () => Promise.resolve(new Map(files).set(CHUNK, encoded('{'))),
      'has 1 bytes, and the manifest',
    ],
    ['is no JSON', () => rewritten(files, CHUNK, encoded('{')), 'breaks off in the middle'],
    ['is no dataset', () => written({ meta: null }), 'meta'],
    [
      'lacks rows',
      () => written({ events: chunk.events.slice(1) }),
      'holds 9 events, and rows 20 to 29 are 10',
    ],
    [
      'says nothing of relations',
      () => written({ incoming: undefined }),
      'does not say where its relations lead',
    ],
  ])('is a problem with a remedy, and the rest goes on: it %s', async (_what, make, words) => {
    const { failed, next } = await failuresOf(await make())
    expect(failed.map(said).join('\n')).toContain(words)
    for (const { remedy } of failed) expect(remedy).toMatch(/\w{3}/u)
    expect(next).toBe(small.events[35]?.id)
  })

  it('names a row that comes twice, and shows the others', async () => {
    const twice = await written({ events: [first, first, ...chunk.events.slice(2)] })
    const { records } = await largeOf(twice)
    const got = await records.fetch([20, 21, 22])
    expect(got.map(({ id }) => id)).toEqual([first.id, chunk.events[2]?.id])
    expect(records.at(21)).toBeNull()
    expect(records.failed().map(said)).toContain(
      `${CHUNK} events[1].id is \`${first.id}\`, which an earlier event already has`,
    )
  })

  it('names an event whose date is not that of the columns, and does not show it', async () => {
    const { records } = await largeOf(
      await written({ events: [{ ...first, when: { edtf: '1999' } }, ...chunk.events.slice(1)] }),
    )
    expect((await records.fetch([20, 21])).map(({ id }) => id)).toEqual([chunk.events[1]?.id])
    expect(records.failed().map(said).join('\n')).toContain('and another date than row 20 of the columns')
  })
})

describe('what is kept', () => {
  it('leaves with its sources when too much has come, and comes again', async () => {
    const asked: string[] = []
    const rows = await writtenFrom([small], { chunkRows: 1, bucketNames: 20 })
    const { records, dataset } = await largeOf(rows, path => asked.push(path))
    await records.fetch([0])
    const own = [...dataset.sources.keys()]
    expect(own.length).toBeGreaterThan(0)
    await records.fetch(small.events.slice(1).map((_, at) => at + 1))
    expect(records.at(0)).toBeNull()
    const held = new Set(small.events.flatMap((_, row) => records.at(row)?.id ?? []))
    expect(held.size).toBe(40)
    expect(dataset.sources.size).toBeLessThan(small.sources.size)
    asked.length = 0
    await records.fetch([0])
    expect(asked).toEqual(['events/00000.json'])
    for (const id of own) expect(dataset.sources.get(id)).toEqual(small.sources.get(id))
  })
})

describe('a part', () => {
  const part = { path: 'x.json', bytes: 1, sha256: '0'.repeat(64) }

  it('is given up after a while, in words', async () => {
    const never = (_: string, { signal }: RequestInit) =>
      new Promise<Response>((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(new Error('aborted')))
      })
    const got = await createParts(MANIFEST, never, { patience: 5 })(part)
    expect('problem' in got && got.problem.message).toBe('did not arrive within 0.005 seconds')
  })

  const pieces = (...lengths: number[]) => {
    const body = new ReadableStream<Uint8Array>({
      start: stream => {
        for (const length of lengths) stream.enqueue(new Uint8Array(length))
        stream.close()
      },
    })
    return () => Promise.resolve(new Response(body))
  }

  it.each([
    [[2, 3], 'has 5 bytes, and the manifest says 6'],
    [[4, 4, 4], 'has more than the 6 bytes that the manifest says'],
    [[6], 'is not what the manifest was written for: its SHA-256 differs'],
  ])(
    'is read by pieces %j, each told as it comes, and refused by its size or its hash',
    async (lengths, words) => {
      const came: number[] = []
      const onCame = (_: unknown, length: number) => came.push(length)
      const got = await createParts(MANIFEST, pieces(...lengths), { onCame })({ ...part, bytes: 6 })
      expect('problem' in got && got.problem.message).toBe(words)
      const sums = lengths.map((_, at) => lengths.slice(0, at + 1).reduce((sum, length) => sum + length, 0))
      // What comes beyond the size is not waited for.
      expect(came).toEqual(sums.slice(0, sums.findIndex(sum => sum > 6) + 1 || sums.length))
    },
  )

  it('of a size that nobody has is not waited for with room for it', async () => {
    const got = await createParts(MANIFEST, pieces(3))({ ...part, bytes: Number.MAX_SAFE_INTEGER })
    expect('problem' in got && got.problem.message).toMatch(/^has 3 bytes/u)
  })

  it('is asked for beside the manifest, and the host is told nothing', async () => {
    const asked: unknown[] = []
    const fetcher = (address: string, { referrerPolicy }: RequestInit) => {
      asked.push(address, referrerPolicy)
      return Promise.reject(new TypeError('offline'))
    }
    const got = await createParts(MANIFEST, fetcher)(part)
    expect(asked).toEqual(['https://site.example/data/mine/x.json', 'no-referrer'])
    expect('problem' in got && got.problem.remedy).toBe('Check the connection, then try again.')
  })
})
