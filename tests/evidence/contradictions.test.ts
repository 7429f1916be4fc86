import { describe, expect, test } from 'vitest'
import { comparisonsOf, contradictionsOf } from '../../src/evidence/contradictions.ts'
import { claim, context, exactly, term } from './claim.ts'

const outcome = (id: string, word: string) =>
  claim(id, { property: 'outcome', values: [term('outcome', word)] })

describe('the sign of contradiction', () => {
  test('an event whose claims are compatible has none', () => {
    expect(
      contradictionsOf({ claims: [outcome('a', 'sunk'), outcome('b', 'destroyed')] }, context),
    ).toBeNull()
    expect(contradictionsOf({ claims: [] }, context)).toBeNull()
  })

  test('it counts the claims that stand against another one and names what about', () => {
    const claims = [
      outcome('general', 'destroyed'),
      outcome('ministry', 'damaged'),
      claim('mayor', { values: [exactly('killed', 1)] }),
      claim('mayor-again', { values: [exactly('killed', 1)] }),
      claim('outlets', { values: [exactly('killed', 74)] }),
      outcome('staff', 'scrapped'),
    ]
    expect(contradictionsOf({ claims }, context)).toEqual({
      claims: 5,
      summary: 'Claims contradict each other about killed and outcome.',
      items: [
        {
          property: 'casualties',
          of: 'killed',
          rule: 'figure-differs',
          explanation: '1 and 74 killed cannot both be exact.',
          claims: ['mayor', 'outlets', 'mayor-again'],
        },
        {
          property: 'outcome',
          of: 'outcome',
          rule: 'term-excludes',
          explanation: 'outcome: “damaged” and “destroyed” exclude each other.',
          claims: ['general', 'ministry'],
        },
      ],
    })
  })

  test('a denial in words is no contradiction: nothing says which claim it denies', () => {
    const claims = [
      claim('security-service', { property: 'attribution' }),
      claim('forces', { property: 'attribution', stance: 'denies' }),
    ]
    expect(contradictionsOf({ claims }, context)).toBeNull()
  })

  test('comparisons come one for each property that has claims', () => {
    const claims = [outcome('a', 'sunk'), claim('b'), outcome('c', 'sunk')]
    expect(comparisonsOf({ claims }, context).map(found => [found.property, found.label])).toEqual([
      ['casualties', 'single'],
      ['outcome', 'agree'],
    ])
  })
})
