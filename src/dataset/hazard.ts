/** Refuses what JSON may hold but no dataset has: keys and ids that belong to JavaScript, and bottomless nesting. */
import { isWellFormed } from '../evidence/text.ts'
import { joinPath, shownValue } from './describe.ts'
import { type Complaint, quoted } from './reading.ts'

const MAX_DEPTH = 32
/** Keys with a meaning of their own in JavaScript, which a look-up could mistake for the data's. */
const RESERVED: ReadonlySet<string> = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype'])

/** Whether a record has no hazard at any depth: the same question as below, for the many that have none. */
export function isHarmless(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return isWellFormed(value)
  if (typeof value !== 'object' || value === null) return true
  if (depth > MAX_DEPTH) return false
  if (Array.isArray(value)) return value.every(item => isHarmless(item, depth + 1))
  for (const [key, item] of Object.entries(value)) {
    if (RESERVED.has(key) || (key === 'id' && typeof item === 'string' && isReservedId(item))) return false
    if (!isHarmless(item, depth + 1)) return false
  }
  return true
}

/** Every hazard in a record, at any depth; `base` is the path of the record. */
export function findHazards(value: unknown, base: string, depth = 0): Complaint[] {
  if (typeof value === 'string') return isWellFormed(value) ? [] : [brokenText(value, base)]
  if (typeof value !== 'object' || value === null) return []
  if (depth > MAX_DEPTH) {
    return [
      {
        path: base,
        message: `is nested more than ${MAX_DEPTH} levels deep`,
        remedy: 'Write the record as the published JSON Schema has it.',
      },
    ]
  }
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => findHazards(item, joinPath(base, [index]), depth + 1))
  }
  return Object.entries(value).flatMap(([key, item]) => {
    const path = joinPath(base, [key])
    if (RESERVED.has(key)) return [reservedKey(key, path)]
    if (key === 'id' && typeof item === 'string' && isReservedId(item)) return [reservedId(item, path)]
    return findHazards(item, path, depth + 1)
  })
}

/** Whether an id is a word that JavaScript itself uses for a key. */
export function isReservedId(id: string): boolean {
  return RESERVED.has(id)
}

function reservedKey(key: string, path: string): Complaint {
  return {
    path,
    message: `uses the key ${quoted(key)}, which JavaScript itself uses on every object`,
    remedy: 'Take the key out.',
  }
}

/** The complaint about an id that JavaScript keeps for itself. */
export function reservedId(id: string, path: string): Complaint {
  return {
    path,
    message: `is ${quoted(id)}, a word that JavaScript itself uses for a key`,
    remedy: 'Choose another id.',
  }
}

function brokenText(value: string, path: string): Complaint {
  return {
    path,
    message: `is ${shownValue(value)}, which holds half of a character (a lone surrogate)`,
    remedy: 'Write the whole character.',
  }
}
