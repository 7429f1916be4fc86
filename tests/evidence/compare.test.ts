import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareClaims, compareValues } from '../../src/evidence/compare.ts'
import { EVIDENCE } from '../../src/words/en/evidence.ts'
import { compareStances } from '../../src/evidence/stances.ts'
import type { Claim, ClaimValue } from '../../src/model/schema.ts'
import { claim, context, exactly, figure, place, term } from './claim.ts'

const values: fc.Arbitrary<ClaimValue> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('killed', 'wounded'),
      fc.integer({ min: 0, max: 9 }),
      fc.integer({ min: 0, max: 9 }),
    )
    .map(([of, min, more]) => figure(of, min, min + more)),
  fc.integer({ min: 1, max: 31 }).map((day): ClaimValue => {
    return { kind: 'time', edtf: `2023-12-${String(day).padStart(2, '0')}` }
  }),
  fc.constantFrom('sunk', 'damaged', 'adrift').map(word => term('outcome', word)),
)
const claims: fc.Arbitrary<Claim> = fc
  .tuple(fc.uuid(), fc.array(values, { maxLength: 3 }), fc.constantFrom('asserts', 'denies', 'reports'))
  .map(([id, some, stance]) => claim(id, { values: some, stance }))

function outcome(word: string): Claim {
  return claim(word, { property: 'outcome', values: [term('outcome', word)] })
}

function outcomeLabel(...words: string[]): unknown {
  return compareClaims(words.map(outcome), context).groups[0]?.label
}

function at(id: string): ClaimValue {
  return { kind: 'place', place: id }
}

function labelsOf(some: readonly Claim[]): string[] {
  const { groups } = compareClaims(some, context)
  return groups.map(group => `${group.kind} ${group.of} ${group.label}`).toSorted()
}

describe('comparing claims', () => {
  test('figures of different things are two groups and never meet', () => {
    const found = compareClaims(
      [
        claim('mayor', { values: [exactly('killed', 1)] }),
        claim('astra', { values: [exactly('civiliansKilled', 2)] }),
      ],
      context,
    )
    expect(found.groups.map(group => [group.of, group.label])).toEqual([
      ['killed', 'single'],
      ['civiliansKilled', 'single'],
    ])
    expect(found.label).toBe('single')
  })

  test('the toll of one ship, from 0 over 1 to 74, contradicts, and every pair can be asked for', () => {
    const found = compareClaims(
      [
        claim('aksyonov', { stance: 'asserts', values: [exactly('killed', 1), exactly('wounded', 2)] }),
        claim('captain', { stance: 'denies', values: [exactly('killed', 0), exactly('wounded', 0)] }),
        claim('outlets', { stance: 'reports', values: [exactly('killed', 74), exactly('wounded', 27)] }),
        claim('ministry', { stance: 'reports', values: [exactly('killed', 1), exactly('wounded', 4)] }),
      ],
      context,
    )
    const [killed] = found.groups
    expect(found.label).toBe('contradict')
    expect(killed?.pairs).toHaveLength(6)
    expect(killed?.explanation).toBe('0 and 74 killed cannot both be exact.')
    expect(killed?.pairs.find(pair => pair.claims.join() === 'aksyonov,ministry')?.verdict).toBe('agree')
  })

  test('a denial that gives a value is compared by that value, so what it confirms agrees', () => {
    const found = compareClaims(
      [
        claim('police', { values: [exactly('killed', 1), exactly('wounded', 52)] }),
        claim('governor', { stance: 'denies', values: [exactly('killed', 0), exactly('wounded', 52)] }),
      ],
      context,
    )
    expect(found.groups.map(group => group.label)).toEqual(['contradict', 'agree'])
  })

  test('a bare denial stands beside what others say in words, and what it denies has to be read', () => {
    const found = compareClaims(
      [
        claim('fsb', { property: 'attribution', values: [term('organiser', 'HUR')] }),
        claim('kyiv', { property: 'attribution', stance: 'denies' }),
        claim('malyuk', { property: 'attribution', values: [term('organiser', 'SBU')] }),
      ],
      context,
    )
    const [organiser, words] = found.groups
    expect(organiser?.label).toBe('not-comparable')
    expect(words).toMatchObject({ kind: 'stance', label: 'not-comparable', rule: 'stance-opposed' })
    expect(words?.pairs.filter(pair => pair.rule === 'stance-opposed')).toHaveLength(2)
    expect(words?.pairs[0]?.rule).toBe('stance-opposed')
  })

  test('a denial contradicts the claims that it names, and only those', () => {
    const found = compareClaims(
      [
        claim('ministry', { property: 'attribution' }),
        claim('service', { property: 'attribution', stance: 'denies', against: ['ministry'] }),
        claim('broadcaster', { property: 'attribution' }),
      ],
      context,
    )
    const [words] = found.groups
    expect(words).toMatchObject({ label: 'contradict', rule: 'stance-against' })
    expect(words?.pairs.filter(pair => pair.verdict === 'contradict').map(pair => pair.claims)).toEqual([
      ['ministry', 'service'],
    ])
  })

  test('a bare denial is not set against a count: it may be about other losses', () => {
    const found = compareClaims(
      [claim('kyiv', { values: [figure('killed', 40, null)] }), claim('moscow', { stance: 'denies' })],
      context,
    )
    expect(found.label).toBe('single')
  })

  test('claims in words that take the same side have to be read', () => {
    const found = compareClaims([claim('a'), claim('b', { stance: 'reports' })], context)
    expect(found).toMatchObject({ label: 'not-comparable', groups: [{ of: 'words', rule: 'stance-alike' }] })
    expect(compareClaims([claim('a')], context).label).toBe('single')
  })

  test('a later and lower count by the same claimant contradicts, and says why it may', () => {
    const found = compareClaims(
      [
        claim('first', { claimant: 'police', made: '2023-12-29', values: [exactly('killed', 7)] }),
        claim('second', { claimant: 'police', made: '2023-12-31', values: [exactly('killed', 5)] }),
      ],
      context,
    )
    expect(found.groups[0]).toMatchObject({
      label: 'contradict',
      explanation:
        '5 and 7 killed cannot both be exact. The same claimant gave both. They were made at different times.',
      pairs: [{ sameClaimant: true, later: 'second' }],
    })
  })

  test('a group agrees only if all of it does', () => {
    expect(outcomeLabel('sunk', 'destroyed')).toBe('compatible')
    expect(outcomeLabel('sunk', 'destroyed', 'adrift')).toBe('not-comparable')
    expect(outcomeLabel('sunk', 'adrift', 'damaged')).toBe('contradict')
  })

  test('a claim with two values for one thing is met by the closer one', () => {
    const two = claim('two', { values: [exactly('killed', 3), exactly('killed', 4)] })
    const found = compareClaims([two, claim('one', { values: [exactly('killed', 4)] })], context)
    expect(found.label).toBe('agree')
  })

  test('times are read by the context, and places looked up in it', () => {
    const kherson = place('kherson', 32.6, 46.6, { kind: 'exact' })
    const found = compareClaims(
      [
        claim('a', { property: 'place', values: [at('kherson'), { kind: 'time', edtf: '2023-12-26' }] }),
        claim('b', { property: 'place', values: [at('kherson'), { kind: 'time', edtf: '2023-12-27' }] }),
        claim('c', { property: 'place', values: [at('nowhere')] }),
      ],
      { ...context, places: new Map([['kherson', kherson]]) },
    )
    expect(found.groups.map(group => [group.of, group.rule])).toEqual([
      ['place', 'place-unknown'],
      ['time', 'time-apart'],
    ])
  })

  test('claims of two properties, or none at all, are refused with a remedy', () => {
    expect(() => compareClaims([], context)).toThrow('group them by property first')
    expect(() => compareClaims([claim('a'), claim('b', { property: 'time' })], context)).toThrow(
      'single property',
    )
  })

  test('values of one topic compare the same both ways, and each agrees with itself', () => {
    fc.assert(
      fc.property(values, values, (a, b) => {
        expect(compareValues(a, a, context).verdict).toBe('agree')
        fc.pre(a.kind === b.kind && !('of' in a && 'of' in b && a.of !== b.of))
        expect(compareValues(a, b, context)).toEqual(compareValues(b, a, context))
      }),
    )
  })

  test('stances compare the same both ways', () => {
    fc.assert(
      fc.property(claims, claims, (a, b) => {
        expect(compareStances(a, b)).toEqual(compareStances(b, a))
      }),
    )
  })

  test('the order of the claims changes no label, and every claim is in a group', () => {
    fc.assert(
      fc.property(fc.uniqueArray(claims, { minLength: 1, maxLength: 6, selector: one => one.id }), list => {
        const found = compareClaims(list, context)
        expect(labelsOf(list.toReversed())).toEqual(labelsOf(list))
        expect(new Set(found.groups.flatMap(group => group.claims))).toEqual(new Set(list.map(one => one.id)))
      }),
    )
  })

  test('each rule is one sentence', () => {
    for (const sentence of Object.values(EVIDENCE.rules)) expect(sentence).toMatch(/^[A-Z][^.]*\.$/u)
  })
})
