import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { RULE_IDS } from '../../../src/pipeline/lint/rules.ts'
import { FIXTURES } from './look.ts'

const COMMAND = ['--import', 'tsx', join('src', 'pipeline', 'check-command.ts')]

interface Run {
  readonly code: number
  readonly out: string
  readonly error: string
}

function run(...given: string[]): Promise<Run> {
  return new Promise(resolve => {
    const child = execFile(process.execPath, [...COMMAND, ...given], (_, out, error) => {
      resolve({ code: child.exitCode ?? -1, out, error })
    })
  })
}

const at = (name: string): string => join(FIXTURES, name)

describe('npm run check', { timeout: 60_000 }, () => {
  it('prints findings by file, with place, remedy and counts, and exits with 0', async () => {
    const { code, out, error } = await run(at('midnight-as-time'), at('clean'))
    expect([code, error]).toEqual([0, ''])
    const lines = out.split('\n')
    expect(lines[0]).toBe(join(FIXTURES, 'midnight-as-time', 'events', 'rain.json'))
    expect(lines[1]).toBe('  10  warning  midnight-as-time  events[0].when.edtf (night-of-rain)')
    expect(lines[2]).toBe('    is `2023-12-26T00:00:00`, midnight to the second')
    expect(lines[3]).toMatch(/^ {4}-> \S/u)
    expect(lines.slice(-2)).toEqual(['1 warning in 1 file; looked at 2 datasets.', ''])
  })

  it('gives JSON of a stable shape', async () => {
    const { code, out } = await run('--format', 'json', at('null-island'), at('orphan-place'))
    expect(code).toBe(0)
    const report: unknown = JSON.parse(out)
    const finding = {
      file: expect.any(String),
      path: expect.any(String),
      line: expect.any(Number),
      id: 'harbour',
      found: expect.any(String),
      why: expect.any(String),
      remedy: expect.any(String),
    }
    expect(report).toEqual({
      tool: 'dateline-check',
      format: 1,
      datasets: [at('null-island'), at('orphan-place')],
      counts: { error: 1, warning: 0, note: 1 },
      findings: [
        { ...finding, rule: 'null-island', severity: 'error' },
        { ...finding, rule: 'orphan-place', severity: 'note' },
      ],
    })
  })

  it('gives SARIF 2.1.0 with every rule, and places relative to the working folder', async () => {
    const { code, out } = await run('--format=sarif', at('null-island'))
    const lines = (await readFile(join(at('null-island'), 'dataset.json'), 'utf8')).split('\n')
    expect(code).toBe(0)
    const log: unknown = JSON.parse(out)
    expect(log).toMatchObject({
      version: '2.1.0',
      $schema: expect.stringContaining('sarif-schema-2.1.0.json'),
      runs: [
        {
          tool: { driver: { name: 'dateline-check', rules: RULE_IDS.map(id => ({ id })) } },
          results: [
            {
              ruleId: 'null-island',
              ruleIndex: RULE_IDS.indexOf('null-island'),
              level: 'error',
              message: { text: expect.stringContaining('harbour is exactly 0,0') },
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: 'tests/pipeline/lint/fixtures/null-island/dataset.json' },
                    region: { startLine: lines.findIndex(line => line.includes('[0, 0]')) + 1 },
                  },
                },
              ],
            },
          ],
        },
      ],
    })
  })

  it('with --strict exits with 1 for an error or a warning, and with 0 for notes alone', async () => {
    const runs = await Promise.all([
      run('--strict', at('null-island')),
      run('--strict', at('midnight-as-time')),
      run('--strict', at('orphan-place')),
      run('--strict', at('clean-site'), join(at('clean-site'), 'dataset.json')),
    ])
    expect(runs.map(({ code }) => code)).toEqual([1, 1, 0, 0])
    expect(runs[3]?.out).toBe('No findings; looked at 2 datasets.\n')
  })

  it('exits with 2, a reason and its usage, and prints no report, where the arguments cannot be used', async () => {
    const runs = await Promise.all([
      run('--format', 'xml'),
      run('--loud'),
      run(at('nowhere')),
      run('--documents', at('nowhere'), at('clean')),
    ])
    for (const { code, out, error } of runs) {
      expect([code, out]).toEqual([2, ''])
      expect(error).toContain('Usage: npm run check')
    }
    expect(runs[0]?.error).toContain('There is no format xml.')
  })
})
