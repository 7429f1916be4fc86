import { describe, expect, test } from 'vitest'
import { compareClaims } from '../../src/evidence/compare.ts'
import { isGrowing } from '../../src/evidence/rising.ts'
import type { Claim } from '../../src/model/schema.ts'
import { claim, context, exactly, figure } from './claim.ts'

const sides = new Map([
  ['police', 'Kyiv'],
  ['rescuers', 'Kyiv'],
  ['ministry', 'Moscow'],
])
const withSides = { ...context, sideOf: (id: string) => sides.get(id) ?? null }

function count(claimant: string, day: number | null, killed: number, part: Partial<Claim> = {}): Claim {
  return claim(`${claimant}-${day ?? 'undated'}-${killed}`, {
    claimant,
    values: [exactly('killed', killed)],
    ...(day === null ? {} : { made: `2023-12-${day}` }),
    ...part,
  })
}

function ruleOf(...claims: Claim[]): string {
  return compareClaims(claims, withSides).groups[0]?.rule ?? ''
}

describe('a toll that rises', () => {
  test('within one side, a later and higher count is compatible with the earlier', () => {
    const found = compareClaims([count('rescuers', 31, 23), count('police', 30, 19)], withSides)
    expect(found.groups[0]).toMatchObject({
      label: 'compatible',
      rule: 'figure-rises',
      explanation: '19 and later 23 killed: a count that rises as more becomes known.',
    })
    expect(ruleOf(count('nobody', 30, 19), count('nobody', 31, 23))).toBe('figure-rises')
  })

  test('a count of the other side, or of one whose side is not known, still contradicts', () => {
    expect(ruleOf(count('police', 30, 19), count('ministry', 31, 23))).toBe('figure-differs')
    expect(ruleOf(count('paper', 30, 19), count('radio', 31, 23))).toBe('figure-differs')
  })

  test('a lower later count, an undated one and one of the same day still contradict', () => {
    expect(ruleOf(count('police', 30, 23), count('police', 31, 19))).toBe('figure-differs')
    expect(ruleOf(count('police', 30, 19), count('police', null, 23))).toBe('figure-differs')
    expect(ruleOf(count('police', 30, 19), count('police', 30, 23))).toBe('figure-differs')
  })

  test('nobody, and then somebody, is a correction and not a rise; so is any denial', () => {
    expect(ruleOf(count('police', 30, 0), count('police', 31, 2))).toBe('figure-differs')
    expect(ruleOf(count('police', 30, 1, { stance: 'denies' }), count('police', 31, 2))).toBe(
      'figure-differs',
    )
    const atMost = count('police', 30, 5, { values: [figure('killed', null, 5)] })
    expect(ruleOf(atMost, count('police', 31, 7))).toBe('figure-apart')
  })

  test('ranges that overlap are compared as ranges are', () => {
    const atLeast = count('police', 30, 5, { values: [figure('killed', 5, null)] })
    expect(ruleOf(atLeast, count('police', 31, 7))).toBe('figure-within')
  })

  test('only counts of people that cannot fall rise', () => {
    expect(['killed', 'childrenKilled', 'woundedAtStation', 'evacuated'].filter(isGrowing)).toHaveLength(4)
    expect(['missing', 'remaining', 'injuredAge', 'usd', 'percentEvacuated'].filter(isGrowing)).toEqual([])
  })
})
