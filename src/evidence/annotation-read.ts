/**
 * Finding the annotations in JSON of unknown origin: alone, in a list, in a page or in a collection with its
 * pages inside. Nothing is fetched: a page that is only named by its address is a problem that says so.
 */
import type { Problem } from '../model/dataset.ts'

export type Json = Readonly<Record<string, unknown>>

export interface FoundAnnotation {
  readonly path: string
  readonly json: Json
}

export interface FoundAnnotations {
  readonly annotations: readonly FoundAnnotation[]
  readonly problems: readonly Problem[]
}

/** A value as an object, or null where it is none. */
export function asObject(value: unknown): Json | null {
  return isObject(value) ? value : null
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** An own field of an object: what a prototype holds is not data. */
export function own(json: Json, key: string): unknown {
  return Object.hasOwn(json, key) ? json[key] : undefined
}

/** A value as a list: one thing stands for a list of one, nothing for none. */
export function asList(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  return value === undefined || value === null ? [] : [value]
}

/** Whether the `type` of an object, one or several, names this type. */
export function isOfType(json: Json, type: string): boolean {
  return asList(own(json, 'type')).includes(type)
}

/**
 * All annotations in their order, each with its path. An object that is none of the four forms is a problem.
 */
export function findAnnotations(json: unknown, file: string): FoundAnnotations {
  const annotations: FoundAnnotation[] = []
  const problems: Problem[] = []
  const queue: { value: unknown; path: string }[] = [{ value: json, path: '' }]
  const seen = new Set<unknown>()
  for (let step = queue.shift(); step !== undefined; step = queue.shift()) {
    const { value, path } = step
    const object = asObject(value)
    if (Array.isArray(value)) {
      queue.unshift(...value.map((item, index) => ({ value: item as unknown, path: `${path}[${index}]` })))
    } else if (object !== null && !seen.has(object)) {
      seen.add(object)
      if (isOfType(object, 'Annotation')) annotations.push({ path, json: object })
      else if (isOfType(object, 'AnnotationPage')) queue.unshift(...within(object, path, ['items', 'next']))
      else if (isOfType(object, 'AnnotationCollection')) queue.unshift(...within(object, path, ['first']))
      else problems.push(noAnnotation(object, path, file))
    } else if (typeof value === 'string' && path !== '') {
      problems.push(elsewhere(value, path, file))
    } else if (object === null) {
      problems.push(noAnnotation(null, path, file))
    }
  }
  return { annotations, problems }
}

function within(object: Json, path: string, keys: readonly string[]): { value: unknown; path: string }[] {
  return keys
    .filter(key => own(object, key) !== undefined)
    .map(key => ({ value: own(object, key), path: path === '' ? key : `${path}.${key}` }))
}

function elsewhere(address: string, path: string, file: string): Problem {
  return {
    file,
    path,
    id: null,
    message: `What is named "${address.slice(0, 200)}" is not in this file.`,
    remedy: 'Give the page or the annotation itself in its place; nothing is fetched.',
    refused: true,
  }
}

function noAnnotation(object: Json | null, path: string, file: string): Problem {
  const id = object === null ? undefined : own(object, 'id')
  return {
    file,
    path,
    id: typeof id === 'string' ? id : null,
    message: 'This is neither an Annotation nor an AnnotationPage nor an AnnotationCollection.',
    remedy: 'Give it the type that it has in the Web Annotation Data Model, or leave it out.',
    refused: true,
  }
}
