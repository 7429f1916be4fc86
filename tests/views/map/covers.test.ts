import { describe, expect, it } from 'vitest'
import { roomBeside } from '../../../src/views/map/covers.ts'

const map = { x: 100, y: 50, width: 390, height: 500 }

describe('room for what is fitted into the map', () => {
  it('leaves out a column of tools on its side, in either direction of writing', () => {
    expect(roomBeside(map, { x: 450, y: 60, width: 30, height: 200 }, 12)).toEqual({
      paddingTopLeft: [12, 12],
      paddingBottomRight: [52, 12],
    })
    expect(roomBeside(map, { x: 110, y: 60, width: 30, height: 200 }, 12)).toEqual({
      paddingTopLeft: [52, 12],
      paddingBottomRight: [12, 12],
    })
  })

  it('leaves out a bar of tools above, and keeps the whole width, which a phone has no more of', () => {
    const bar = roomBeside(map, { x: 270, y: 62, width: 208, height: 28 }, 12)
    expect(bar).toEqual({ paddingTopLeft: [12, 52], paddingBottomRight: [12, 12] })
  })

  it('is the padding alone without tools', () => {
    expect(roomBeside(map, null, 24)).toEqual({ paddingTopLeft: [24, 24], paddingBottomRight: [24, 24] })
  })
})
