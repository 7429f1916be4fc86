import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { RULES, RULE_IDS } from '../../../src/pipeline/lint/rules.ts'

it('docs/check.md has one row for each rule, in order, with its severity, reason and remedy', async () => {
  const text = await readFile('docs/check.md', 'utf8')
  const rows = text
    .split('\n')
    .filter(line => line.startsWith('| `'))
    .map(line =>
      line
        .slice(1, -1)
        .split('|')
        .map(cell => cell.trim()),
    )
  const wanted = RULE_IDS.map(id => {
    const { severity, why, remedy } = RULES[id]
    return [`\`${id}\``, severity, why, remedy]
  })
  expect(rows).toEqual(wanted)
})

it('every rule has an id in kebab-case and a reason of one sentence', () => {
  for (const id of RULE_IDS) {
    expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/u)
    expect(RULES[id].why).toMatch(/^[^.]*\.$/u)
    expect(RULES[id].remedy).toMatch(/\.$/u)
  }
})
