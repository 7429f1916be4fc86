import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sarifReport } from '../../../src/pipeline/lint/report-sarif.ts'
import { type Report, textReport } from '../../../src/pipeline/lint/report-text.ts'
import { RULES, RULE_IDS, SEVERITIES } from '../../../src/pipeline/lint/rules.ts'
import { look, only } from './look.ts'

const HERE = resolve('.')

async function reportOf(file: string): Promise<Report> {
  const findings = await look(draft => {
    only(draft.events).when.edtf = '2023-12-26T00:00:00'
  })
  return { datasets: [file], findings: findings.map(finding => Object.assign(finding, { file })) }
}

/** The value at a path of keys and indices in JSON. */
function at(json: string, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>((value, key) => {
    return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
  }, JSON.parse(json))
}

async function uriOf(file: string): Promise<unknown> {
  const json = sarifReport(await reportOf(file), HERE)
  const location = ['locations', '0', 'physicalLocation', 'artifactLocation', 'uri']
  return at(json, 'runs', '0', 'results', '0', ...location)
}

describe('SARIF', () => {
  it('names files relative to the folder, with forward slashes and as a URI', async () => {
    expect(await uriOf('data/ukraine-2023/events/a b#c.json')).toBe('data/ukraine-2023/events/a%20b%23c.json')
    expect(await uriOf(resolve('data', 'дані.json'))).toBe('data/%D0%B4%D0%B0%D0%BD%D1%96.json')
  })

  it('names files outside the folder by their address', async () => {
    expect(await uriOf('../elsewhere/dataset.json')).toMatch(/^file:\/\/\/.*\/elsewhere\/dataset\.json$/u)
  })

  it('has levels that SARIF knows, and results that point to their rule', async () => {
    const json = sarifReport(await reportOf('dataset.json'), HERE)
    expect(SEVERITIES).toEqual(['error', 'warning', 'note'])
    const index = at(json, 'runs', '0', 'results', '0', 'ruleIndex')
    expect(at(json, 'runs', '0', 'tool', 'driver', 'rules', String(index), 'id')).toBe('midnight-as-time')
    expect(at(json, 'runs', '0', 'results', '0', 'locations', '0', 'physicalLocation', 'region')).toEqual({
      startLine: expect.any(Number),
    })
  })

  it('is a whole log, with no result, where nothing is found', () => {
    const json = sarifReport({ datasets: ['data/rain'], findings: [] }, HERE)
    expect(at(json, 'runs', '0', 'results')).toEqual([])
    expect(at(json, 'runs', '0', 'tool', 'driver', 'rules', 'length')).toBe(RULE_IDS.length)
  })
})

describe('text', () => {
  it('says why each rule matters once, with how often it was found, at the end', async () => {
    const { datasets, findings } = await reportOf('dataset.json')
    const text = textReport({ datasets, findings: [...findings, ...findings] })
    expect(text.split(RULES['midnight-as-time'].why)).toHaveLength(2)
    expect(text).toContain('     2  midnight-as-time: ')
    expect(text).toMatch(/2 warnings in 1 file; looked at 1 dataset\.$/u)
  })
})
