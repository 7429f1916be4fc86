import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { checkDatasetBytes } from '../../src/dataset/fetch.ts'
import { datasetText } from '../../src/pipeline/write.ts'
import { sampleJson } from './sample.ts'

const FILE = '/data/rain/dataset.json'

const readingOf = (body: Uint8Array | string) =>
  checkDatasetBytes(typeof body === 'string' ? new TextEncoder().encode(body) : body, {
    file: FILE,
    contentType: 'application/json',
  })

/** A generator of numbers that is the same at each run. */
function seeded(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

beforeEach(() => {
  vi.unstubAllGlobals()
})

describe('a dataset whose file was changed after it was written', () => {
  it('opens as long as every byte is as it was', async () => {
    const { dataset, problems } = await readingOf(await datasetText(sampleJson()))
    expect(problems).toEqual([])
    expect(dataset?.hash).toMatch(/^[0-9a-f]{64}$/u)
  })

  it('is refused with the name of the file at any one flipped bit', async () => {
    const bytes = new TextEncoder().encode(await datasetText(sampleJson()))
    const opened: number[] = []
    const unnamed: number[] = []
    for (let at = 0; at < bytes.length; at++) {
      const flipped = Uint8Array.from(bytes)
      flipped[at] = (bytes[at] ?? 0) ^ 1
      const { dataset, problems } = await readingOf(flipped)
      if (dataset !== null) opened.push(at)
      if (problems.every(problem => problem.file !== FILE)) unnamed.push(at)
    }
    const key = new TextDecoder().decode(bytes).indexOf('hash')
    // Without its hash a file is one that nobody hashed, and opens with a notice that says so.
    expect(opened).toEqual([0, 1, 2, 3].map(i => key + i))
    expect(unnamed).toEqual([])
  })

  it('is refused when it is the dataset that ships, at any of 50 places', async () => {
    const bytes = readFileSync('public/data/ukraine-2023/dataset.json')
    const next = seeded(20_231_227)
    for (let n = 0; n < 50; n++) {
      const flipped = Uint8Array.from(bytes)
      const at = 100 + next(bytes.length - 100)
      flipped[at] = (bytes[at] ?? 0) ^ (1 << next(8))
      const { dataset, problems } = await readingOf(flipped)
      expect({ at, dataset, file: problems[0]?.file }).toEqual({ at, dataset: null, file: FILE })
    }
  })

  it('opens where its hash was left empty on purpose', async () => {
    expect((await readingOf(JSON.stringify(sampleJson()))).dataset?.hash).toBe('')
  })

  it('says what to do', async () => {
    const text = (await datasetText(sampleJson())).replace('It rained all', 'It poured all')
    const [problem] = (await readingOf(text)).problems
    expect(problem?.message).toContain('changed or damaged')
    expect(problem?.remedy).toContain('npm run data')
  })

  it('opens unchecked where the browser computes no hash', async () => {
    const text = await datasetText(sampleJson())
    vi.stubGlobal('crypto', {})
    const changed = text.replace('One night', 'Two nights')
    expect((await readingOf(changed)).dataset?.meta.description).toBe('Two nights of rain.')
  })
})
