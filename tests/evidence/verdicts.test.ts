/**
 * What the rules say of every claim that is shipped, as a text that people read. A change of a rule or of the data
 * that moves a verdict shows here as a changed line. After reading the change, take it over with
 * `npx vitest run tests/evidence/verdicts.test.ts --update` and commit the file with what caused it.
 */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readDataset } from '../../src/dataset/read.ts'
import type { ComparedGroup } from '../../src/evidence/compare.ts'
import { comparisonContext, standingOf } from '../../src/evidence/standing.ts'
import type { Dataset } from '../../src/model/dataset.ts'

const HEAD = `# One line for each thing that claims of one event speak of:
# event | property | of | label | rule, and the explanation where claims contradict each other.
`

function shipped(): Dataset {
  const file = 'public/data/ukraine-2023/dataset.json'
  const { dataset } = readDataset(JSON.parse(readFileSync(file, 'utf8')), { file })
  if (dataset === null) throw new Error(`${file} cannot be read: run npm run data first.`)
  return dataset
}

function line(event: string, property: string, { of, label, rule, explanation }: ComparedGroup): string {
  const cells = [event, property, of, label, rule]
  return [...cells, ...(label === 'contradict' ? [explanation] : [])].join(' | ')
}

test('every verdict on the shipped claims is the one that was read and accepted', async () => {
  const dataset = shipped()
  const context = comparisonContext(dataset)
  const lines = dataset.events.flatMap(event =>
    standingOf(event, context).comparisons.flatMap(({ property, groups }) =>
      groups.map(group => line(event.id, property, group)),
    ),
  )
  expect(lines.length).toBeGreaterThan(300)
  await expect(`${HEAD}${lines.join('\n')}\n`).toMatchFileSnapshot('golden/ukraine-2023-verdicts.txt')
})
