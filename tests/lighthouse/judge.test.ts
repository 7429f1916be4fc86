import { describe, expect, it } from 'vitest'
import { costsOf, judge, type Report } from './judge.ts'

const report = (performance: number, accessibility = 1): Report => ({
  categories: {
    performance: { title: 'Performance', score: performance, auditRefs: [{ id: 'slow' }, { id: 'fast' }] },
    accessibility: { title: 'Accessibility', score: accessibility, auditRefs: [{ id: 'told' }] },
    'best-practices': { title: 'Best practices', score: 1, auditRefs: [{ id: 'slow' }] },
  },
  audits: {
    slow: { title: 'Slow paint', score: 0.4, displayValue: '4.4 s' },
    fast: { title: 'Fast server', score: 1 },
    told: { title: 'For information', score: null },
  },
})

describe('judge', () => {
  it('takes the middle figure of performance, and of an even number the worse of the two', () => {
    expect(judge([report(0.99), report(0.2), report(0.93)])).toEqual({
      figures: 'accessibility 100, best-practices 100, performance 93',
      middle: 2,
      short: [],
    })
    expect(judge([report(0.95), report(0.89)])).toMatchObject({ middle: 1, short: ['performance'] })
  })

  it('takes the worst of accessibility, and a category without a score falls short', () => {
    expect(judge([report(1, 0.98), report(1), report(1)]).short).toEqual(['accessibility'])
    expect(judge([{ ...report(1), categories: {} }]).short).toEqual([
      'accessibility',
      'best-practices',
      'performance',
    ])
  })
})

describe('costsOf', () => {
  it('names each audit that is not passed once, with its figure', () => {
    expect(costsOf(report(0.5))).toEqual(['Slow paint: 4.4 s'])
  })
})
