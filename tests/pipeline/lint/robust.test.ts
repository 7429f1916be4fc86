import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDataset } from '../../../src/dataset/read.ts'
import { lint } from '../../../src/pipeline/lint/lint.ts'
import { textReport } from '../../../src/pipeline/lint/report-text.ts'
import { FIXTURES, look, only } from './look.ts'

const CLEAN = join(FIXTURES, 'clean-site', 'dataset.json')
const text = await readFile(CLEAN, 'utf8')

/** Every place of a JSON value, as keys from the root. */
function placesIn(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [[...path]]
  const below = Object.entries(value).flatMap(([key, child]) => placesIn(child, [...path, key]))
  return path.length === 0 ? below : [[...path], ...below]
}

function put(root: unknown, path: readonly string[], value: unknown): void {
  const parent = path.slice(0, -1).reduce<unknown>((at, key) => {
    return typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined
  }, root)
  if (typeof parent === 'object' && parent !== null) Reflect.set(parent, path.at(-1) ?? '', value)
}

const PLACES = placesIn(JSON.parse(text))
const junk = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom('', 'night-of-rain', 'log', '2023-12-26T00:00:00', '../..', 0, -1, 1e308, [], [0, 0], null),
)

describe('whatever stands in a dataset', () => {
  it('the linter does not throw, reports every problem of the reader, and names lines of the file', async () => {
    const lines = text.split('\n').length
    const changes = fc.array(fc.tuple(fc.constantFrom(...PLACES), junk), { minLength: 1, maxLength: 3 })
    await fc.assert(
      fc.asyncProperty(changes, async given => {
        const root = JSON.parse(text)
        for (const [path, value] of given) put(root, path, value)
        const locate = (path: string) => ({ file: CLEAN, path })
        const subject = { name: CLEAN, root, problems: [], hashFits: true, readable: true, locate }
        const findings = await lint(subject, null)
        const { problems } = readDataset(root, { file: CLEAN })
        for (const { path, message } of problems) {
          expect(findings.some(one => one.path === path && one.found === message)).toBe(true)
        }
        expect(findings.every(({ line }) => line >= 1 && line <= lines)).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it('a record nested deeper than the stack reaches is refused like any other', async () => {
    const deep: unknown = JSON.parse('['.repeat(50_000) + ']'.repeat(50_000))
    const findings = await look(draft => Object.assign(only(draft.events), { extra: deep }))
    expect(findings.map(finding => finding.rule)).toEqual(['record-refused'])
  })

  it('the terminal is not steered by it', async () => {
    const findings = await look(draft => {
      only(draft.events).when.edtf = '2023-12-26T00:00:00'
    })
    const steered = findings.map(finding => Object.assign(finding, { found: 'says a\u001B[2J\u202Eb\nc' }))
    const report = textReport({ datasets: [CLEAN], findings: steered })
    expect(report).toContain('    says aU+001B[2JU+202Eb\n    c\n')
  })

  it('what a refused record names is not called left over', async () => {
    const findings = await look(draft => {
      only(draft.events).category = 'Weather!'
    })
    expect(findings.map(finding => finding.rule)).toEqual(['record-refused'])
  })
})
