import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linesOf } from '../../../src/pipeline/lint/json-lines.ts'

/** A value whose every leaf is a different text, with the path of each object key, list item and leaf. */
const key = fc.stringMatching(/^[a-zA-Z$]{1,4}$/u)
const tree = fc.letrec(tie => ({
  node: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom('x', 'a "b" {c', 'back\\slash', 'new\nline', '[', 3, true, null, {}, []),
    fc.array(tie('node'), { maxLength: 3 }),
    fc.dictionary(key, tie('node'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).node

/** Every path of a value, with the line on which it stands in `JSON.stringify(value, null, 1)`. */
function expected(value: unknown, path: string, line: { now: number }, into: Map<string, number>): void {
  if (typeof value !== 'object' || value === null) return
  const entries = Object.entries(value)
  for (const [name, child] of entries) {
    const below = Array.isArray(value) ? `${path}[${name}]` : path === '' ? name : `${path}.${name}`
    line.now++
    into.set(below, line.now)
    expected(child, below, line, into)
  }
  if (entries.length > 0) line.now++
}

describe('the lines of JSON', () => {
  it('are those on which the keys and items stand, whatever the value', () => {
    fc.assert(
      fc.property(tree, value => {
        const wanted = new Map<string, number>()
        expected(value, '', { now: 1 }, wanted)
        expect(linesOf(JSON.stringify(value, null, 1), wanted.keys())).toEqual(wanted)
      }),
    )
  })

  it('are all the first where everything stands on one line', () => {
    fc.assert(
      fc.property(tree, value => {
        const wanted = new Map<string, number>()
        expected(value, '', { now: 1 }, wanted)
        const lines = linesOf(JSON.stringify(value), wanted.keys())
        expect([...lines.values()].every(line => line === 1)).toBe(true)
      }),
    )
  })

  it('lie within the text, whatever the text and the path', () => {
    const piece = fc.constantFrom('{', '}', '[', ']', ',', ':', '"', '"a"', '\\', '\n', ' ', '1', 'null')
    const text = fc.array(piece, { maxLength: 60 }).map(pieces => pieces.join(''))
    fc.assert(
      fc.property(text, fc.array(fc.string()), (json, paths) => {
        const last = json.split('\n').length
        for (const line of linesOf(json, ['', 'a', 'a[0]', 'a.a', ...paths]).values()) {
          expect(line).toBeGreaterThanOrEqual(1)
          expect(line).toBeLessThanOrEqual(last)
        }
      }),
    )
  })

  it('of a path that is not there are those of the nearest record around it', () => {
    const text = '{\n"places": [\n{},\n{ "id": "b",\n"name": "B" }\n]\n}'
    const lines = linesOf(text, ['places[1].name', 'places[1].geometry.coordinates[1]', 'events[0].id'])
    expect([...lines.values()]).toEqual([5, 4, 1])
  })

  it('of a key that comes twice are those of the last, which is the one that counts', () => {
    expect(linesOf('{\n"a": 1,\n"a": 2\n}', ['a']).get('a')).toBe(3)
  })
})
