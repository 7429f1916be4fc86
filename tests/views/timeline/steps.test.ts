import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MS_DAY, MS_HOUR, msFromCivil } from '../../../src/model/calendar.ts'
import {
  floorStep,
  nextStep,
  snap,
  stepEdges,
  stepOfAtLeast,
  STEPS,
} from '../../../src/views/timeline/steps.ts'

const day = (year: number, month: number, date: number) => msFromCivil({ year, month, day: date })
const named = (unit: string, count = 1) => {
  const found = STEPS.find(step => step.unit === unit && step.count === count)
  if (found === undefined) throw new Error(`There is no step of ${String(count)} ${unit}: see STEPS.`)
  return found
}

describe('steps on the calendar', () => {
  it('hold every moment: it lies in the step that it is floored to, and before the next', () => {
    const moment = fc.integer({ min: day(-3000, 1, 1), max: day(3000, 1, 1) })
    fc.assert(
      fc.property(moment, fc.constantFrom(...STEPS), (ms, step) => {
        const start = floorStep(ms, step)
        expect(start).toBeLessThanOrEqual(ms)
        expect(nextStep(start, step)).toBeGreaterThan(ms)
        expect(floorStep(start, step)).toBe(start)
      }),
    )
  })

  it('begin where a reader expects them', () => {
    const noon = day(2023, 12, 27) + 14.5 * MS_HOUR
    expect(floorStep(noon, named('hour', 6))).toBe(day(2023, 12, 27) + 12 * MS_HOUR)
    expect(floorStep(noon, named('week'))).toBe(day(2023, 12, 25))
    expect(floorStep(noon, named('month', 3))).toBe(day(2023, 10, 1))
    expect(floorStep(noon, named('year', 5))).toBe(day(2020, 1, 1))
    expect(floorStep(day(-43, 3, 15), named('century'))).toBe(day(-100, 1, 1))
    expect(floorStep(day(79, 8, 24), named('decade'))).toBe(day(70, 1, 1))
  })

  it('grow without a gap from the finest to the coarsest', () => {
    for (const [at, step] of STEPS.entries()) expect(step.ms).toBeGreaterThan(STEPS[at - 1]?.ms ?? 0)
    expect(stepOfAtLeast(1).unit).toBe('hour')
    expect(stepOfAtLeast(2 * MS_DAY).unit).toBe('week')
    expect(stepOfAtLeast(Infinity)).toBe(STEPS.at(-1))
  })

  it('edge a stretch from the step that holds its start to the one after its end', () => {
    const edges = stepEdges(day(2024, 2, 10), day(2024, 3, 1) - 1, named('month'))
    expect([...edges]).toEqual([day(2024, 2, 1), day(2024, 3, 1)])
  })
})

describe('snapping', () => {
  it('takes the coarsest boundary within reach', () => {
    const reach = 2 * MS_HOUR
    expect(snap(day(2024, 1, 1) + MS_HOUR, reach)).toBe(day(2024, 1, 1))
    expect(snap(day(2023, 12, 26) - MS_HOUR, reach)).toBe(day(2023, 12, 26))
    expect(snap(day(2023, 12, 26) + 5.2 * MS_HOUR, reach)).toBe(day(2023, 12, 26) + 5 * MS_HOUR)
  })

  it('goes to the nearest minute where no boundary is near', () => {
    expect(snap(day(2023, 12, 26) + 1_234_567, 60_000)).toBe(day(2023, 12, 26) + 21 * 60_000)
  })
})
