import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MS_DAY, MS_HOUR, msFromCivil } from '../../../src/model/calendar.ts'
import { timeScale } from '../../../src/views/timeline/scale.ts'
import { textWidth, ticks, type Tick } from '../../../src/views/timeline/ticks.ts'

const day = (year: number, month: number, date: number) => msFromCivil({ year, month, day: date })
const axisTicks = (from: number, length: number, width: number) =>
  ticks(timeScale({ from, to: from + length - 1 }, width))
const labels = (row: readonly Tick[]) => row.map(({ label }) => label).filter(label => label !== '')

function touching(row: readonly Tick[], width: number): readonly string[] {
  const worded = row.filter(({ label }) => label !== '')
  return worded.flatMap(({ label, labelX }, at) => {
    const end = labelX + textWidth(label)
    const next = worded[at + 1]
    return end > width || (next !== undefined && end > next.labelX) ? [label] : []
  })
}

describe('the axis', () => {
  it('has no two labels that touch, and none over its edge, at any width and any length of time', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: day(-2000, 1, 1), max: day(2500, 1, 1) }),
        fc.double({ min: Math.log(6 * MS_HOUR), max: Math.log(4000 * 365 * MS_DAY), noNaN: true }),
        fc.integer({ min: 280, max: 2400 }),
        (from, logLength, width) => {
          const { fine, coarse } = axisTicks(from, Math.round(Math.exp(logLength)), width)
          expect(touching(fine, width)).toEqual([])
          expect(touching(coarse, width)).toEqual([])
          expect(labels(fine).length + labels(coarse).length).toBeGreaterThan(0)
        },
      ),
    )
  })

  it('leaves out a year that the edge would cut', () => {
    for (const room of [28, 30, 32, 34]) {
      const length = (800 / (800 - room)) * (day(2026, 1, 1) - day(2014, 1, 1))
      const last = axisTicks(day(2014, 1, 1), length, 800).fine.at(-1)
      expect([last?.ms, last?.label]).toEqual([day(2026, 1, 1), ''])
    }
  })

  it('takes no label for narrower than the page draws it', () => {
    // Measured in Libre Franklin at 11 px; half a pixel of white space belongs to the last letter.
    const drawn = {
      '2026': 28,
      '30': 14.6,
      '0000000000': 75.7,
      '44 BCE': 38.9,
      'Mon 28 Dec': 61.9,
      'December 2023': 83.9,
      '18 грудня': 48.4,
      '26 Dec 2023 – 31 Dec 2023': 142.5,
    }
    for (const [label, width] of Object.entries(drawn)) expect(textWidth(label)).toBeGreaterThan(width - 0.5)
  })

  it('says days over months', () => {
    const { fine, coarse } = axisTicks(day(2023, 12, 24), 10 * MS_DAY, 1000)
    expect(labels(fine).slice(0, 2)).toEqual(['Sun 24 Dec', 'Mon 25 Dec'])
    expect(labels(coarse)).toEqual(['December 2023', 'January 2024'])
  })

  it('drops what is said anyway where days are narrow', () => {
    expect(labels(axisTicks(day(2023, 12, 24), 10 * MS_DAY, 560).fine)[0]).toBe('24 Dec')
    expect(labels(axisTicks(day(2023, 12, 24), 10 * MS_DAY, 300).fine)[0]).toBe('24')
  })

  it('says hours over days, months over years, years alone', () => {
    const hours = axisTicks(day(2023, 12, 26), MS_DAY, 600)
    expect(labels(hours.fine).slice(0, 3)).toEqual(['00:00', '03:00', '06:00'])
    expect(labels(hours.coarse)).toEqual(['Tue 26 December 2023'])
    const months = axisTicks(day(2023, 1, 1), 365 * MS_DAY, 800)
    expect(labels(months.fine).slice(0, 2)).toEqual(['Jan', 'Feb'])
    expect(labels(months.coarse)).toEqual(['2023'])
    expect(labels(axisTicks(day(2014, 1, 1), 12 * 365 * MS_DAY, 800).fine)[0]).toBe('2014')
  })

  it('keeps its head before our era and before 1970', () => {
    expect(labels(axisTicks(day(-99, 1, 1), 200 * 366 * MS_DAY, 300).fine)).toEqual([
      '51 BCE',
      '1 BCE',
      '50 CE',
    ])
    expect(labels(axisTicks(day(1913, 12, 28), 8 * MS_DAY, 1000).coarse)).toEqual([
      'December 1913',
      'January 1914',
    ])
  })

  it('keeps the name of a month in sight that began before the axis', () => {
    const [first] = axisTicks(day(2023, 12, 10), 10 * MS_DAY, 800).coarse
    expect(first?.label).toBe('December 2023')
    expect(first?.labelX).toBeGreaterThanOrEqual(0)
  })
})
