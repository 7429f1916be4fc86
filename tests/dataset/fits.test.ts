import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { fits } from '../../src/dataset/fits.ts'
import { findHazards, isHarmless } from '../../src/dataset/hazard.ts'
import {
  CategorySchema,
  ClaimantSchema,
  DatasetFileSchema,
  EventSchema,
  ExcerptSchema,
  MetaSchema,
  PlaceSchema,
  QuoteSchema,
  SourceSchema,
} from '../../src/model/schema.ts'

const file: unknown = JSON.parse(readFileSync('public/data/ukraine-2023/dataset.json', 'utf8'))
const dataset = v.parse(DatasetFileSchema, file)

const LISTS = [
  [CategorySchema, dataset.categories],
  [ClaimantSchema, dataset.claimants],
  [SourceSchema, dataset.sources],
  [ExcerptSchema, dataset.excerpts],
  [QuoteSchema, dataset.quotes],
  [PlaceSchema, dataset.places],
  [EventSchema, dataset.events],
  [MetaSchema, [dataset.meta]],
] as const satisfies readonly (readonly [v.GenericSchema, readonly unknown[]])[]

/** A value with one thing in it changed: a field put in, taken out or made something else, at any depth. */
function spoilt(value: unknown, at: readonly number[], junk: unknown): unknown {
  const [here = 0, ...deeper] = at
  if (Array.isArray(value)) {
    const items: unknown[] = [...value]
    if (here % 5 === 0) return [...items, junk]
    const place = here % Math.max(1, items.length)
    items[place] = deeper.length === 0 ? junk : spoilt(items[place], deeper, junk)
    return items
  }
  if (typeof value !== 'object' || value === null) return junk
  const keys = Object.keys(value)
  const key = keys[here % Math.max(1, keys.length)] ?? 'more'
  if (here % 7 === 0) return { ...value, more: junk }
  if (here % 7 === 1) return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key))
  const field: unknown = Object.entries(value).find(([name]) => name === key)?.[1]
  return { ...value, [key]: deeper.length === 0 ? junk : spoilt(field, deeper, junk) }
}

const junk = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'a',
    'an-id',
    'UA',
    '2023',
    null,
    true,
    0,
    -1,
    1.5,
    200,
    Infinity,
    [],
    {},
    undefined,
  ),
  fc.jsonValue({ maxDepth: 2 }),
)

describe('a schema as a predicate', () => {
  it('takes every record that is shipped, so that none is read the slow way', () => {
    for (const [schema, records] of LISTS) {
      for (const record of records) expect(fits<unknown>(schema, record)).toBe(true)
    }
  })

  it('takes nothing that the schema would refuse or change', () => {
    let taken = 0
    fc.assert(
      fc.property(
        fc.nat(LISTS.length - 1),
        fc.nat(),
        fc.array(fc.nat(30), { minLength: 1, maxLength: 4 }),
        junk,
        (list, which, at, put) => {
          const [schema, records] = LISTS[list] ?? LISTS[0]
          const given = spoilt(records[which % records.length], at, put)
          if (!fits<unknown>(schema, given)) return
          taken++
          const read = v.safeParse<v.GenericSchema>(schema, given)
          expect(read.issues).toBeUndefined()
          expect(read.output).toEqual(given)
        },
      ),
      { numRuns: 5_000 },
    )
    expect(taken).toBeGreaterThan(100)
  })

  it('says in words which part of a schema it does not know', () => {
    expect(() => fits(v.pipe(v.string(), v.email()), 'a')).toThrow(/no predicate for the validation "email"/u)
  })
})

describe('a record without hazards', () => {
  it('is one in which none is found, whatever it is', () => {
    const key = fc.oneof(fc.constantFrom('id', 'toString', '__proto__', 'prototype', 'name'), fc.string())
    const text = fc.oneof(fc.string(), fc.constantFrom('\uD800', 'constructor', 'valueOf', 'plain'))
    const { tree } = fc.letrec(tie => ({
      tree: fc.oneof(
        { depthSize: 'medium' },
        text,
        fc.integer(),
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(key, tie('tree'), { maxKeys: 4 }),
      ),
    }))
    fc.assert(
      fc.property(tree, value => {
        expect(isHarmless(value)).toBe(findHazards(value, '').length === 0)
      }),
      { numRuns: 1_000 },
    )
    const deep = Array.from({ length: 40 }).reduce<unknown>(inner => [inner], 'x')
    expect([isHarmless(deep), findHazards(deep, '').length]).toEqual([false, 1])
  })
})
