import { describe, expect, test } from 'vitest'
import { aimFor } from '../aims.ts'
import type { DragFigures } from '../drag-bench.ts'
import { withFigures } from '../docs.ts'
import { plotSvg, seriesOf } from '../plot.ts'
import { aimTable, ratioTable, report } from '../report.ts'
import type { BenchResult, SubjectResult } from '../result.ts'

const FIGURES: DragFigures = {
  ready: 700,
  openingTask: 0,
  move: 4,
  script: 1,
  style: 0.5,
  layout: 0.5,
  frameP50: 12,
  frameP95: 20,
  longTasks: 0,
  longestTask: 0,
  moves: 120,
  heap: 20,
  buffers: 10,
  workers: 5,
  codeKb: 240,
  dataKb: 100,
  restKb: 10,
}

function measured(
  name: string,
  kind: SubjectResult['kind'],
  count: number,
  figures: Partial<DragFigures> | null,
): SubjectResult {
  const found = figures === null ? null : { ...FIGURES, ...figures }
  const failed = figures === null ? 'was not ready within 60 s' : null
  return { name, kind, count, path: '', runs: 3, figures: found, gestures: null, failed }
}

const SUBJECTS = [
  measured('floor: empty page', 'floor', 0, { move: 1, heap: 1, buffers: 0, workers: 0 }),
  measured('Dateline, as shipped', 'dateline', 106, { move: 3 }),
  measured('Dateline, 10,000', 'dateline', 1e4, { move: 4 }),
  measured('Dateline, 100,000', 'dateline', 1e5, { move: 6, ready: 1000 }),
  measured('Other, 10,000', 'peer', 1e4, { move: 8, ready: 350 }),
  measured('Other, 100,000', 'peer', 1e5, null),
]

const RESULT: BenchResult = {
  machine: {
    date: '2026-01-01T12:00',
    commit: 'abc1234',
    node: 'v20',
    cpu: '2 × some processor',
    memoryGb: 24,
    loadBefore: 0.1,
    loadAfter: 1,
  },
  browser: '156',
  index: [],
  subjects: SUBJECTS,
  map: [],
  equalChange: [],
  allocation: [{ name: 'Dateline, 10,000', count: 1e4, changes: 200, bytes: 90_000 }],
  play: { count: 1e4, minutes: 1, steps: 90, memory: [50, 51, 52] },
}

describe('tables', () => {
  test('each figure stands beside its aim, and what missed it is named', () => {
    const lines = aimTable(SUBJECTS).split('\n')
    expect(lines).toHaveLength(5)
    expect(lines[3]).toBe('| Dateline, 10,000 | 700 | 700 | 4 | 4 | 20 | 20 | 35 | 40 | nothing |')
    expect(lines[4]).toContain('| ready, ms a move |')
  })

  test('the shipped dataset has an aim, a size that nobody aimed at has none, a peer has none', () => {
    expect(SUBJECTS.slice(0, 5).map(subject => aimFor(subject)?.count ?? null)).toEqual([
      null,
      116,
      1e4,
      1e5,
      null,
    ])
    expect(aimFor(measured('Dateline, 25,000', 'dateline', 25_000, {}))).toBeNull()
  })

  test('ratios are against the empty page and the peers of the same size that could be measured', () => {
    const lines = ratioTable(SUBJECTS).split('\n').slice(2)
    expect(lines).toEqual([
      '| Dateline, as shipped | floor: empty page | 1× | 3× | 1× | 35× |',
      '| Dateline, 10,000 | floor: empty page | 1× | 4× | 1× | 35× |',
      '| Dateline, 10,000 | Other, 10,000 | 2× | 0.5× | 1× | 1× |',
      '| Dateline, 100,000 | floor: empty page | 1.43× | 6× | 1× | 35× |',
    ])
  })

  test('a page that could not be measured says why, and random play says how much more is held', () => {
    const text = report(RESULT)
    expect(text).toContain('| Other, 100,000 | was not ready within 60 s | - |')
    expect(text).toContain('memory 50, 51, 52 MB, a change of 4 %.')
    expect(text).toContain('| Dateline, 10,000 | 200 | 90 | 450 |')
    expect(text).not.toContain('## The index alone')
  })
})

describe('the plot', () => {
  test('a line is what bears one name at several sizes, in the order of the sizes', () => {
    const series = seriesOf(SUBJECTS.toReversed())
    expect(series.map(({ name, points }) => [name, points.map(({ count }) => count)])).toEqual([
      ['Other', [1e4]],
      ['Dateline', [106, 1e4, 1e5]],
      ['floor: empty page', [0]],
    ])
  })

  test('more is drawn higher, and nothing outside its panel', () => {
    const svg = plotSvg(RESULT)
    const [, line = ''] = /<path class="line s1"[^>]*d="M([^"]*L[^"]*)"/u.exec(svg) ?? []
    const points = line.split('L').map(point => point.split(' ').map(Number))
    expect(points).toHaveLength(3)
    const [first, second, third] = points.map(([, y = Number.NaN]) => y)
    expect(first).toBeGreaterThan(second ?? Infinity)
    expect(second).toBeGreaterThan(third ?? Infinity)
    expect(svg).not.toMatch(/NaN|undefined|Infinity/u)
    for (const name of ['Dateline', 'Other', 'empty page', 'aimed at'])
      expect(svg).toContain(`>${name}</text>`)
  })

  test('it looks its part in the dark too', () => {
    expect(plotSvg(RESULT)).toContain('@media(prefers-color-scheme:dark)')
  })
})

describe('the page of the documentation', () => {
  const page = [
    '# Speed',
    '<!-- figures: written by `npm run bench -- --docs` -->',
    'old',
    '<!-- end of figures -->',
    'more words',
  ].join('\n')

  test('only what stands between the marks is written anew, and again the same', () => {
    const once = withFigures(page, ['one', 'two'])
    expect(once).toContain('# Speed\n')
    expect(once).toContain('\n\none\n\ntwo\n\n')
    expect(once).toContain('more words')
    expect(once).not.toContain('old')
    expect(withFigures(once, ['one', 'two'])).toBe(once)
  })

  test('a page without the marks is left alone', () => {
    expect(() => withFigures('# Speed', [])).toThrow('needs the lines')
  })
})
