import { describe, expect, it } from 'vitest'
import { MS_DAY, msFromCivil } from '../../../src/model/calendar.ts'
import { howSureOfTime } from '../../../src/model/sureness.ts'
import { timeScale } from '../../../src/views/timeline/scale.ts'
import { drawSpan, signInk } from '../../../src/views/timeline/segments.ts'
import { spanOf } from './fixture.ts'

const from = msFromCivil({ year: 2023, month: 12, day: 1 })
/** December 2023, ten pixels a day. */
const scale = timeScale({ from, to: from + 31 * MS_DAY - 1 }, 310)
const draw = (edtf: string) => {
  const span = spanOf(edtf)
  return drawSpan({ ...span, sureness: howSureOfTime(span) }, scale)
}
const inks = (edtf: string) =>
  draw(edtf)?.segments.map(({ ink, x0, x1 }) => `${ink} ${Math.round(x0)}-${Math.round(x1)}`)

function inkOfSign(edtf: string): string | null {
  const drawn = draw(edtf)
  return drawn && signInk(drawn)
}

describe('drawing a span', () => {
  it('draws a day solid over the whole day', () => {
    expect(inks('2023-12-26')).toEqual(['solid 250-260'])
  })

  it('draws an event over two days solid over both', () => {
    expect(inks('2023-12-25/2023-12-26')).toEqual(['solid 240-260'])
  })

  it('hatches a stretch that the event lies somewhere in', () => {
    expect(inks('[2023-12-18..2023-12-24]')).toEqual(['hatch 170-240'])
    expect(inks('2023-12-2X')).toEqual(['hatch 190-290'])
  })

  it('fades to both sides where a day is approximate or uncertain', () => {
    expect(inks('2023-12-20~')).toEqual(['fade 180-210'])
    expect(inks('2023-12-20?')).toEqual(['fade 180-210'])
  })

  it('fades at the end that is approximate, and stays solid between', () => {
    expect(inks('2023-12-10~/2023-12-20')).toEqual(['fade-in 80-100', 'solid 100-200'])
    expect(inks('2023-12-10/2023-12-20~')).toEqual(['solid 90-190', 'fade-out 190-210'])
  })

  it('goes on with an arrow where an end is open, and hatches where it is not known', () => {
    const open = draw('2023-12-20/..')
    expect(open).toMatchObject({ openLeft: false, openRight: true, x1: 310 })
    expect(inks('2023-12-20/..')).toEqual(['solid 190-310'])
    expect(inks('2023-12-20/')).toEqual(['solid 190-200', 'hatch 200-310'])
    expect(draw('../2023-12-05')).toMatchObject({ openLeft: true, openRight: false, x0: 0 })
  })

  it('cuts at the edges of the axis, and is null beyond them', () => {
    expect(inks('2023-11-20/2023-12-02')).toEqual(['solid 0-20'])
    expect(draw('2024-02')).toBeNull()
    expect(draw('2014')).toBeNull()
  })

  it('gives the sign of a short event the ink of what is surest in it', () => {
    expect(inkOfSign('2023-12-26')).toBe('solid')
    expect(inkOfSign('[2023-12-18..2023-12-24]')).toBe('hatch')
    expect(inkOfSign('2023-12-20~')).toBe('fade')
    expect(inkOfSign('2023-12-10~/2023-12-20')).toBe('solid')
  })
})
