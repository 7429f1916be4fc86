/** Nothing is lost in silence: whatever a file has become, each of its records is kept or refused with its reason. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseDatasetText } from '../../src/dataset/parse.ts'
import type { ReadResult } from '../../src/dataset/read.ts'
import { prepare } from '../../src/store/loaded.ts'
import { sampleJson } from '../dataset/sample.ts'
import { mutantOf, WAYS } from './mutants.ts'
import { randomFrom } from './random.ts'

const LISTS = ['categories', 'claimants', 'sources', 'excerpts', 'quotes', 'places', 'events'] as const
const SEED = 20_261_126
const STALL_MS = 5000

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const listIn = (value: unknown, key: string): readonly unknown[] => {
  const list = isRecord(value) && Object.hasOwn(value, key) ? value[key] : []
  return Array.isArray(list) ? list : []
}

/** Paths of every record of a file, claims under their event, counted without the reader. */
function recordPaths(text: string): string[] {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return []
  }
  return LISTS.flatMap(list =>
    listIn(json, list).flatMap((record, at) => [
      `${list}[${at}]`,
      ...(list === 'events' ? listIn(record, 'claims').map((_, i) => `events[${at}].claims[${i}]`) : []),
    ]),
  )
}

/** How many records came out. */
function kept({ dataset }: ReadResult): number {
  if (dataset === null) return 0
  const { categories, claimants, sources, excerpts, quotes, places, events } = dataset
  const claims = events.reduce((sum, event) => sum + event.claims.length, 0)
  const tables = [claimants, sources, excerpts, quotes, places]
  return categories.length + events.length + claims + tables.reduce((sum, table) => sum + table.size, 0)
}

/** Paths of records that a reason was given for, directly or with the event that holds them. */
function explained(paths: readonly string[], { problems }: ReadResult): string[] {
  const own = new Set<string>()
  for (const { path, refused } of problems) {
    const record = /^\w+\[\d+\](?:\.claims\[\d+\])?/u.exec(path)?.[0]
    if (refused && record !== undefined) own.add(record)
  }
  // A fault in a claim's own words is reported under it; one in the event refuses all that the event holds.
  const event = (path: string): string => path.replace(/\.claims.*$/u, '')
  return paths.filter(path => own.has(path) || own.has(event(path)))
}

/** Everything that has gone wrong with reading one mutant, in words; empty where all is well. */
function faultsOf(text: string): { readonly faults: readonly string[]; readonly result: ReadResult | null } {
  let result: ReadResult
  try {
    result = parseDatasetText(text, { file: 'mutant.json' })
    if (result.dataset !== null) prepare('mutant.json', result.dataset, result)
  } catch (error) {
    return { faults: [`threw ${String(error)}`], result: null }
  }
  const paths = recordPaths(text)
  const { given, accepted, refused, problems, dataset } = result
  const faults: string[] = []
  if (accepted + refused !== given) faults.push(`${accepted} + ${refused} is not ${given}`)
  if (given !== paths.length) faults.push(`${given} counted of ${paths.length} given`)
  if (dataset !== null && kept(result) !== accepted) faults.push(`${kept(result)} kept, ${accepted} said`)
  if (dataset === null && !problems.some(problem => problem.refused)) faults.push('refused without a reason')
  if (dataset !== null) {
    const reasons = explained(paths, result).length
    if (reasons !== refused) faults.push(`${refused} refused, ${reasons} with a reason`)
  }
  const mute = problems.filter(({ file, message, remedy }) => file === '' || message === '' || remedy === '')
  if (mute.length > 0) faults.push(`${mute.length} problems without words`)
  const long = problems.filter(({ path, message, remedy }) => (path + message + remedy).length > 5000)
  if (long.length > 0) faults.push(`${long.length} problems longer than anybody reads`)
  return { faults, result }
}

interface Tally {
  readonly faults: string[]
  readonly read: number
  readonly refused: number
  readonly given: number
  readonly slowest: number
}

function play(base: string, count: number): Tally {
  const random = randomFrom(SEED)
  const faults: string[] = []
  let [read, refused, given, slowest] = [0, 0, 0, 0]
  for (let number = 0; number < count; number++) {
    const { kind, text } = mutantOf(base, number, random)
    const started = performance.now()
    const found = faultsOf(text)
    const took = performance.now() - started
    slowest = Math.max(slowest, took)
    if (took > STALL_MS) faults.push(`${number} (${kind}): took ${Math.round(took)} ms`)
    faults.push(...found.faults.map(fault => `${number} (${kind}): ${fault}`))
    if (found.result?.dataset) read += 1
    refused += found.result?.refused ?? 0
    given += found.result?.given ?? 0
  }
  return { faults, read, refused, given, slowest }
}

const bare = Object.getOwnPropertyNames(Object.prototype).toSorted()
const shipped = readFileSync('public/data/ukraine-2023/dataset.json', 'utf8')

describe('10,000 broken datasets', () => {
  it.each([
    ['small', JSON.stringify(sampleJson()), 10_000 - 9 * 10],
    ['shipped', shipped, 9 * 10],
  ])(
    'lose no record in silence: %s',
    (name, base, count) => {
      const { faults, read, refused, given, slowest } = play(base, count)
      expect(faults).toEqual([])
      expect(read).toBeGreaterThan(count / 3)
      expect(refused).toBeGreaterThan(count / 3)
      console.info(
        `${count} broken datasets (${name}, ${Object.keys(WAYS).length} ways): 0 crashes, 0 stalls, slowest ` +
          `${Math.round(slowest)} ms; ${read} opened in part; ${given} records given, ${refused} refused, each with its reason`,
      )
    },
    240_000,
  )

  it('leave the objects of the page as they were', () => {
    expect(Object.getOwnPropertyNames(Object.prototype).toSorted()).toEqual(bare)
    expect('x' in {}).toBe(false)
    expect('polluted' in {}).toBe(false)
  })
})
