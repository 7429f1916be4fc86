/**
 * Schemas as plain predicates. A schema builds a copy of what it reads and keeps account of each field; where a record is
 * as it should be, as nearly all are, neither is needed. What a predicate refuses is read by the schema itself.
 */
import type * as v from 'valibot'

type Test = (value: unknown) => boolean
/** What is known of a schema or of a step of a pipe: its type, and further fields by type. */
type Part = { readonly kind: string; readonly type: string } & Readonly<Record<string, unknown>>

const made = new WeakMap<object, Test>()

/**
 * Whether the schema takes the value as it stands: true only where reading it would give an equal value and no issue. A
 * false says nothing. Never throws for a value.
 *
 * @throws where the schema has a part that has no predicate here: a programmer's slip.
 */
export function fits<T>(schema: v.GenericSchema<unknown, T>, value: unknown): value is T {
  const known = made.get(schema)
  if (known !== undefined) return known(value)
  const test = testOf(schema as unknown as Part)
  made.set(schema, test)
  return test(value)
}

function testOf(part: Part): Test {
  const pipe = part['pipe'] as readonly Part[] | undefined
  if (pipe === undefined) return schemaTest(part)
  const steps = pipe.filter(step => step.kind !== 'metadata')
  const [first, ...rest] = steps.map((step, at) => (at === 0 ? testOf(step) : actionTest(step)))
  if (first === undefined) return () => true
  return value => first(value) && rest.every(test => test(value))
}

function schemaTest(part: Part): Test {
  switch (part.type) {
    case 'string':
      return value => typeof value === 'string'
    case 'number':
      return value => typeof value === 'number' && !Number.isNaN(value)
    case 'unknown':
      return () => true
    case 'literal':
      return value => value === part['literal']
    case 'picklist': {
      const options = new Set(part['options'] as readonly unknown[])
      return value => options.has(value)
    }
    case 'optional': {
      const test = testOf(part['wrapped'] as Part)
      return value => value === undefined || test(value)
    }
    case 'nullable': {
      const test = testOf(part['wrapped'] as Part)
      return value => value === null || test(value)
    }
    case 'array': {
      const test = testOf(part['item'] as Part)
      return value => Array.isArray(value) && value.every(test)
    }
    case 'tuple': {
      const tests = (part['items'] as readonly Part[]).map(testOf)
      return value =>
        Array.isArray(value) && value.length === tests.length && tests.every((test, at) => test(value[at]))
    }
    case 'union':
    case 'variant': {
      const tests = (part['options'] as readonly Part[]).map(testOf)
      return value => tests.some(test => test(value))
    }
    case 'strict_object':
      return objectTest(part['entries'] as Readonly<Record<string, Part>>)
    default:
      throw unknownPart(part)
  }
}

/** Every field fits, and there is no other: as many are there as were asked for. */
function objectTest(entries: Readonly<Record<string, Part>>): Test {
  const keys = Object.keys(entries)
  const tests = keys.map(key => testOf(entries[key] as Part))
  return value => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
    const record = value as Readonly<Record<string, unknown>>
    let wanted = 0
    for (let at = 0; at < keys.length; at++) {
      const field = record[keys[at] as string]
      if (!(tests[at] as Test)(field)) return false
      if (field !== undefined) wanted++
    }
    return wanted === Object.keys(record).length
  }
}

function actionTest(part: Part): Test {
  const { requirement } = part
  switch (part.type) {
    case 'regex':
      return value => (requirement as RegExp).test(value as string)
    case 'min_length':
      return value => (value as string | readonly unknown[]).length >= (requirement as number)
    case 'max_length':
      return value => (value as string | readonly unknown[]).length <= (requirement as number)
    case 'min_value':
      return value => (value as number) >= (requirement as number)
    case 'max_value':
      return value => (value as number) <= (requirement as number)
    case 'integer':
    case 'finite':
      return requirement as Test
    default:
      throw unknownPart(part)
  }
}

function unknownPart({ kind, type }: Part): Error {
  return new Error(`There is no predicate for the ${kind} "${type}": add a case to src/dataset/fits.ts.`)
}
