import { describe, expect, it } from 'vitest'
import { buildColumns } from '../../../src/query/build-columns.ts'
import { histogram } from '../../../src/views/timeline/bins.ts'
import { densityCells } from '../../../src/views/timeline/density.ts'
import { defaultAxis, wholeExtent } from '../../../src/views/timeline/extent.ts'
import { plotLayout } from '../../../src/views/timeline/frame.ts'
import { layLanes } from '../../../src/views/timeline/lanes.ts'
import { timeScale } from '../../../src/views/timeline/scale.ts'
import { ticks } from '../../../src/views/timeline/ticks.ts'
import { crowd, datasetOf, type Made } from './fixture.ts'

const px = (value: number) => value.toFixed(0)

/** A whole drawing as lines of text, in pixels, so that a change of look can be read in a review. */
function draw(made: readonly Made[], width: number, height: number): string {
  const dataset = datasetOf(made)
  const columns = buildColumns(dataset, () => 'single')
  const rows = Uint32Array.from(dataset.events.keys())
  const extent = wholeExtent(columns)
  const axis = defaultAxis(columns)
  if (extent === null || axis === null) return 'nothing\n'
  const layout = plotLayout(width, height, true)
  const scale = timeScale(axis, width)
  const input = { columns, categories: 4, rows, certainty: 'possibly', extent, scale } as const
  const bars = histogram({ ...input, height: layout.histogramHeight })
  const row = ticks(scale)
  const lanes = layLanes({ columns, rows, scale, height: layout.lanesHeight })
  const cells = lanes.crowded ? densityCells(columns, 4, rows, scale) : []
  return [
    `layout ${Object.entries(layout)
      .map(([name, value]) => `${name} ${px(value)}`)
      .join(', ')}`,
    `coarse ${row.coarse.map(({ labelX, label }) => `${px(labelX)} ${label}`).join(' | ')}`,
    `fine ${row.fine.map(({ labelX, label }) => `${px(labelX)} ${label}`).join(' | ')}`,
    `bars of ${String(bars.step.count)} ${bars.step.unit}, full height ${String(bars.peak)}`,
    ...bars.bars.map(
      ({ x, y, width: w, height: h, category }) =>
        `  bar ${px(x)} ${px(y)} ${px(w)}x${px(h)} category ${String(category)}`,
    ),
    `lanes ${String(lanes.lanes)} of ${String(lanes.pitch)}, in sight ${String(lanes.inSight)}`,
    ...lanes.marks.map(
      ({ row: of, lane, x0, x1, signOnly, drawn }) =>
        `  lane ${String(lane)} ${px(x0)}-${px(x1)} ${dataset.events[of]?.when.edtf ?? ''} ${
          signOnly ? 'sign' : drawn.segments.map(({ ink }) => ink).join('+')
        }${drawn.openLeft ? ' <' : ''}${drawn.openRight ? ' >' : ''}`,
    ),
    ...lanes.more.map(({ x, rows: hidden }) => `  more ${px(x)} +${String(hidden.length)}`),
    ...cells.map(
      ({ x, category, shade }) => `  cell ${px(x)} category ${String(category)} shade ${String(shade)}`,
    ),
    '',
  ].join('\n')
}

const kinds = [
  '2023-12-26',
  '2023-12-26T02:30:00',
  '2023-12-25/2023-12-26',
  '[2023-12-18..2023-12-24]',
  '2023-12-20~',
  '2023-12-22?/2023-12-24',
  '2023-12',
  '2023-11-15/..',
  '../2023-12-19',
  '2014-03-16',
]
const burst = Array.from({ length: 40 }, (_, at) => `2023-12-${String(24 + (at % 5))}`)

describe('whole drawings', () => {
  it('of every kind of date', async () => {
    const made = kinds.map(edtf => ({ edtf }))
    await expect(draw(made, 900, 146)).toMatchFileSnapshot('snapshots/kinds-900.txt')
  })

  it('of a burst of events on a phone', async () => {
    const made = [...kinds, ...burst].map(edtf => ({ edtf }))
    await expect(draw(made, 358, 130)).toMatchFileSnapshot('snapshots/burst-358.txt')
  })

  it('of more events than lanes can hold', async () => {
    await expect(draw(crowd(3000), 400, 146)).toMatchFileSnapshot('snapshots/crowd-400.txt')
  })

  it('of nothing', () => {
    expect(draw([], 900, 146)).toBe('nothing\n')
  })
})
