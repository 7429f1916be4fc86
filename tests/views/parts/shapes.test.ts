import { describe, expect, it } from 'vitest'
import { CONTRADICTION_PATH, placedPath, SHAPES } from '../../../src/views/parts/shapes.ts'

/** Where a path of these commands goes: all ends of its steps, in order. */
function corners(path: string): [number, number][] {
  const ends: [number, number][] = []
  let [x, y, startX, startY] = [0, 0, 0, 0]
  for (const [, command = '', rest = ''] of path.matchAll(/([A-Za-z])([^A-Za-z]*)/gu)) {
    const numbers = (rest.match(/-?(?:\d+\.?\d*|\.\d+)/gu) ?? []).map(Number)
    const by = command === command.toLowerCase()
    const width = { H: 1, V: 1, A: 7 }[command.toUpperCase()] ?? 2
    if (command.toUpperCase() === 'Z') [x, y] = [startX, startY]
    for (let at = 0; at + width <= numbers.length; at += width) {
      const across = command.toUpperCase() === 'V' ? null : (numbers[at + width - (width === 1 ? 1 : 2)] ?? 0)
      const down = command.toUpperCase() === 'H' ? null : (numbers[at + width - 1] ?? 0)
      x = across === null ? x : across + (by ? x : 0)
      y = down === null ? y : down + (by ? y : 0)
      if (command.toUpperCase() === 'M') [startX, startY] = [x, y]
      ends.push([x, y])
    }
  }
  return ends
}

describe('a sign drawn at its place', () => {
  it.each([...SHAPES, CONTRADICTION_PATH])('has the corners of %s, moved and scaled', path => {
    const placed = corners(placedPath(path, 100, 40, 4.6)).slice(1)
    const expected = corners(path).map(([x, y]) => [100 + x * 4.6, 40 + y * 4.6])
    expect(placed).toHaveLength(expected.length)
    for (const [at, [x, y]] of placed.entries()) {
      expect(x).toBeCloseTo(expected[at]?.[0] ?? Number.NaN, 1)
      expect(y).toBeCloseTo(expected[at]?.[1] ?? Number.NaN, 1)
    }
  })

  it('scales the radii of an arc and keeps its flags', () => {
    expect(placedPath('M-.5 0A.5 .5 0 1 1 .5 0Z', 10, 10, 4)).toBe('M10 10m -2 0a 2 2 0 1 1 4 0z')
  })
})
