import { describe, expect, test } from 'vitest'
import { toldBy } from '../../src/evidence/told-by.ts'
import type { ClaimValue } from '../../src/model/schema.ts'
import { claim, exactly } from './claim.ts'

const quotes = new Map([['q1', { source: 'astra-post' }]])

function time(edtf: string): ClaimValue {
  return { kind: 'time', edtf }
}

const claims = [
  claim('report', {
    claimant: 'digest',
    stance: 'reports',
    property: 'time',
    values: [time('2023-12-26T03:30')],
  }),
  claim('own', { claimant: 'digest', property: 'time', values: [time('2023-12-26T02:30')] }),
  claim('toll', {
    claimant: 'digest',
    evidence: [{ quote: 'q1' }],
    values: [exactly('killed', 1), time('2023-12-26'), { kind: 'place', place: 'feodosia' }],
  }),
  claim('other', { claimant: 'ministry', evidence: [{ quote: 'q1' }, { source: 'page' }] }),
]

describe('an event as one voice tells it', () => {
  test("a claimant's own time leads a report, and a claim on time leads one that only mentions it", () => {
    const told = toldBy({ claims }, { kind: 'claimant', id: 'digest' }, quotes)
    expect(told.when?.id).toBe('own')
    expect(told.edtf).toBe('2023-12-26T02:30')
    expect(told.claims.map(one => one.id)).toEqual(['report', 'own', 'toll'])
  })

  test('a place is taken from wherever they give it', () => {
    const told = toldBy({ claims }, { kind: 'claimant', id: 'digest' }, quotes)
    expect([told.where?.id, told.place]).toEqual(['toll', 'feodosia'])
  })

  test('a source tells what rests on a quote of it or on a citation of it', () => {
    expect(
      toldBy({ claims }, { kind: 'source', id: 'astra-post' }, quotes).claims.map(one => one.id),
    ).toEqual(['toll', 'other'])
    expect(toldBy({ claims }, { kind: 'source', id: 'page' }, quotes)).toMatchObject({
      speaks: true,
      when: null,
      edtf: null,
      where: null,
      place: null,
    })
  })

  test('who is silent on an event does not speak', () => {
    expect(toldBy({ claims }, { kind: 'claimant', id: 'nobody' }, quotes)).toEqual({
      speaks: false,
      when: null,
      edtf: null,
      where: null,
      place: null,
      claims: [],
    })
  })
})
