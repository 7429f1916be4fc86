import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSheet, rangeOf, TILE, type Piece } from '../../../src/views/map/sheet.ts'

function piece(key: string, x: number, y: number, size = 10): Piece {
  return { key, boxes: [{ x, y, width: size, height: size }], draw: () => undefined }
}

function redrawn(sheet: ReturnType<typeof createSheet>): string[] {
  return sheet
    .soiled()
    .map(({ column, row }) => `${String(column)},${String(row)}`)
    .toSorted()
}

const ALL = { left: 0, top: 0, right: 3, bottom: 3 }

function covered() {
  const sheet = createSheet(3)
  sheet.cover(ALL)
  redrawn(sheet)
  return sheet
}

describe('a sheet of pieces', () => {
  it('draws all tiles once, and then none until something changes', () => {
    const sheet = createSheet(1)
    sheet.cover(ALL)
    expect(redrawn(sheet)).toHaveLength(16)
    expect(redrawn(sheet)).toEqual([])
  })

  it('keeps nothing of a piece that has gone, however its edges met those of the tiles', () => {
    const at = fc.integer({ min: -2, max: 8 }).map(halves => (halves * TILE) / 2)
    fc.assert(
      fc.property(at, at, fc.constantFrom(0, 10, TILE / 2, TILE), fc.boolean(), (x, y, size, first) => {
        const sheet = createSheet(1)
        if (first) sheet.cover(ALL)
        sheet.put(0, 7, piece('a', x, y, size))
        if (!first) sheet.cover(ALL)
        const { left, right, top, bottom } = rangeOf({ x, y, width: size, height: size })
        const held = () =>
          [0, 1, 2, 3].flatMap(column =>
            [0, 1, 2, 3].filter(row => sheet.at(column, row).length > 0).map(row => [column, row]),
          )
        for (const [column = 0, row = 0] of held())
          expect(column >= left && column <= right && row >= top && row <= bottom).toBe(true)
        sheet.put(0, 7, null)
        expect(held()).toEqual([])
      }),
    )
  })

  it('draws the tiles that a piece comes to, leaves, and moves between', () => {
    const sheet = covered()
    sheet.put(0, 7, piece('a', 10, 10))
    expect(redrawn(sheet)).toEqual(['0,0'])
    sheet.put(0, 7, piece('a', TILE * 2 - 5, 10))
    expect(redrawn(sheet)).toEqual(['0,0', '1,0', '2,0'])
    sheet.put(0, 7, null)
    expect(redrawn(sheet)).toEqual(['1,0', '2,0'])
  })

  it('keeps tiles beyond the range that is asked for to be drawn later', () => {
    const sheet = covered()
    sheet.put(0, 1, piece('a', 10, 10))
    sheet.put(0, 2, piece('b', 3 * TILE + 10, 10))
    const within = { left: 0, top: 0, right: 1, bottom: 1 }
    expect(sheet.soiled(within).map(({ column }) => column)).toEqual([0])
    expect(sheet.soiled(within)).toEqual([])
    expect(redrawn(sheet)).toEqual(['3,0'])
    expect(redrawn(sheet)).toEqual([])
  })

  it('does nothing for a piece that looks the same at the same place', () => {
    const sheet = covered()
    sheet.put(1, 1, piece('a', 300, 300))
    redrawn(sheet)
    sheet.put(1, 1, piece('a', 300, 300))
    expect(redrawn(sheet)).toEqual([])
    sheet.put(1, 1, piece('b', 300, 300))
    expect(redrawn(sheet)).toEqual(['1,1'])
  })

  it('takes away what a replaced group no longer names', () => {
    const sheet = covered()
    sheet.replace(2, [
      [1, piece('a', 0, 0)],
      [2, piece('b', 800, 800)],
    ])
    redrawn(sheet)
    sheet.replace(2, [[1, piece('a', 0, 0)]])
    expect(redrawn(sheet)).toEqual(['3,3'])
    expect(sheet.at(0, 0).map(({ key }) => key)).toEqual(['a'])
  })

  it('leaves out tiles within the boxes that a piece says it does not touch', () => {
    const sheet = covered()
    sheet.put(0, 0, { ...piece('ring', 0, 0, TILE * 3), touches: ({ x, y }) => x !== TILE || y !== TILE })
    expect(redrawn(sheet)).not.toContain('1,1')
    expect(sheet.at(1, 1)).toEqual([])
    expect(sheet.at(2, 1)).toHaveLength(1)
  })

  it('keeps the tiles that stay when the view moves, and draws those that come in', () => {
    const sheet = covered()
    sheet.put(0, 3, piece('far', TILE * 4 + 20, 20))
    expect(redrawn(sheet)).toEqual([])
    sheet.cover({ left: 1, top: 0, right: 4, bottom: 3 })
    expect(redrawn(sheet)).toEqual(['4,0', '4,1', '4,2', '4,3'])
    expect(sheet.at(4, 0)).toHaveLength(1)
    expect(sheet.has(0, 0)).toBe(false)
  })

  it('has the same pieces in the same order on each tile however they came', () => {
    const step = fc.record({
      id: fc.integer({ min: 0, max: 8 }),
      group: fc.integer({ min: 0, max: 2 }),
      key: fc.constantFrom('a', 'b'),
      x: fc.integer({ min: -100, max: 1100 }),
      y: fc.integer({ min: -100, max: 1100 }),
      gone: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), steps => {
        const sheet = covered()
        const last = new Map<string, { group: number; id: number; piece: Piece }>()
        for (const { id, group, key, x, y, gone } of steps) {
          const made = piece(key, x, y, 60)
          sheet.put(group, id, gone ? null : made)
          if (gone) last.delete(`${String(group)} ${String(id)}`)
          else last.set(`${String(group)} ${String(id)}`, { group, id, piece: made })
        }
        const all = [...last.values()].toSorted((a, b) => a.group - b.group || a.id - b.id)
        for (let row = 0; row <= 3; row++) {
          for (let column = 0; column <= 3; column++) {
            const wanted = all.filter(({ piece: { boxes } }) =>
              boxes.some(box => {
                const range = rangeOf(box)
                return (
                  range.left <= column && range.right >= column && range.top <= row && range.bottom >= row
                )
              }),
            )
            const found = sheet
              .at(column, row)
              .map(({ key, boxes }) => `${String(key)} ${JSON.stringify(boxes)}`)
            expect(found).toEqual(
              wanted.map(({ piece: { key, boxes } }) => `${String(key)} ${JSON.stringify(boxes)}`),
            )
          }
        }
      }),
    )
  })
})
