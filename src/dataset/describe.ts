/** Puts what the schema found wrong into words for whoever wrote the data. */
import type { BaseIssue } from 'valibot'
import {
  CategorySchema,
  ClaimantSchema,
  ClaimSchema,
  EventSchema,
  ExcerptSchema,
  MetaSchema,
  PlaceSchema,
  QuoteSchema,
  SourceSchema,
} from '../model/schema.ts'
import { type Complaint, quoted } from './reading.ts'
import { nearestId } from './suggest.ts'

const KIND_WORDS: Readonly<Record<string, string>> = {
  string: 'text in quotation marks',
  number: 'a number',
  array: 'a list in square brackets',
  tuple: 'a list in square brackets',
  strict_object: 'an object in braces',
  variant: 'an object in braces',
  union: 'an object in braces',
}

const FIELDS: ReadonlySet<string> = new Set(
  [
    MetaSchema,
    CategorySchema,
    ClaimantSchema,
    SourceSchema,
    ExcerptSchema,
    QuoteSchema,
    PlaceSchema,
    ClaimSchema,
    EventSchema,
    EventSchema.entries.when,
  ].flatMap(schema => Object.keys(schema.entries)),
)

/** The complaint for one issue that the schema raised; `base` is the path of the record. */
export function describeIssue(issue: BaseIssue<unknown>, base: string): Complaint {
  const keys = (issue.path ?? []).map(item => item.key)
  const path = joinPath(base, keys)
  const name = fieldName(keys)
  if (issue.expected === 'never') return describeExtraKey(issue, path)
  if (issue.received === 'undefined') {
    return { path, message: `${name} is missing`, remedy: `Add ${name}.` }
  }
  const found = `${name} is ${shownValue(issue.input)}`
  if (issue.kind === 'validation') {
    return { path, message: `${found}, but ${issue.message}`, remedy: `Correct ${name}.` }
  }
  const choices = choicesOf(issue.expected)
  if (choices !== null) {
    return { path, message: `${found}, which is not one of ${choices}`, remedy: `Use one of ${choices}.` }
  }
  if (issue.type === 'union') {
    const remedy =
      'Write { "quote": id } for exact words, or { "source": id } for a source without words from it.'
    return { path, message: `${found}, which names neither one quote nor one source`, remedy }
  }
  const wanted = KIND_WORDS[issue.type] ?? issue.expected ?? 'something else'
  return { path, message: `${found}, but ${wanted} is needed`, remedy: `Write ${wanted}.` }
}

/** Longest key that stands in a path whole. */
const KEY = 60

/** A path as people read it: `events[3].claims[0].evidence`; a key without end is cut short. */
export function joinPath(base: string, keys: readonly unknown[]): string {
  return keys.reduce<string>((path, key) => {
    if (typeof key === 'number') return `${path}[${key}]`
    const name = String(key)
    const shown = name.length > KEY ? `${name.slice(0, KEY)}…` : name
    return path === '' ? shown : `${path}.${shown}`
  }, base)
}

/** A value as found, on one line and cut short. */
export function shownValue(value: unknown): string {
  if (typeof value === 'number') return quoted(String(value))
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (typeof value === 'object' && value !== null) {
    const keys = Object.keys(value)
    return keys.length === 0 ? 'an empty object' : `an object with ${keys.slice(0, 5).map(quoted).join(', ')}`
  }
  if (typeof value === 'string') return `the text ${quoted(JSON.stringify(value.slice(0, 200)))}`
  return quoted(String(value))
}

function describeExtraKey(issue: BaseIssue<unknown>, path: string): Complaint {
  const key = typeof issue.input === 'string' ? issue.input : String(issue.path?.at(-1)?.key)
  const near = nearestId(key, FIELDS)
  const hint = near === null || near === key ? '' : `; did you mean ${quoted(near)}?`
  return {
    path,
    message: `${quoted(key)} is not a field of this record${hint}`,
    remedy: 'Correct the name of the field, or take it out; `note` holds remarks.',
  }
}

function fieldName(keys: readonly unknown[]): string {
  return keys.length === 0 ? 'this record' : quoted(joinPath('', keys))
}

function choicesOf(expected: string | null): string | null {
  const choices = expected?.match(/"[^"]*"/gu) ?? []
  return choices.length < 2 ? null : choices.map(choice => quoted(choice.slice(1, -1))).join(', ')
}
