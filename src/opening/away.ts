/** What of a dataset is asked for by and by, where a worker has it or fetches it. */
import type { LaterParts } from '../dataset/large/later.ts'
import type { Line } from './line.ts'

/** Whatever is asked goes over the line. */
export function laterPartsAway(line: Line): LaterParts {
  return {
    loadChunk: async (index, bounds) =>
      (await line.ask<'chunk'>(id => ({ kind: 'chunk', id, index, bounds }))).read,
    lookUp: async name => (await line.ask<'found'>(id => ({ kind: 'find', id, name }))).row,
    search: async (text, signal) =>
      (await line.ask<'rows'>(id => ({ kind: 'search', id, text }), signal)).rows,
    prepareSearch: () => line.tell({ kind: 'prepare-search' }),
    tell: async (teller, signal) =>
      (await line.ask<'told'>(id => ({ kind: 'tell', id, teller }), signal)).retelling,
  }
}

/** The same as long as the line holds; once it is broken, what `makeHere` makes answers in its place. */
export function laterPartsWhileHeld(line: Line, makeHere: () => LaterParts): LaterParts {
  const away = laterPartsAway(line)
  let own: LaterParts | null = null
  const here = (): LaterParts => {
    own ??= makeHere()
    return own
  }
  const ask = async <T>(question: (parts: LaterParts) => Promise<T>): Promise<T> => {
    try {
      return await question(away)
    } catch (error) {
      if (!line.isBroken()) throw error
      return question(here())
    }
  }
  return {
    loadChunk: (index, bounds) => ask(parts => parts.loadChunk(index, bounds)),
    lookUp: id => ask(parts => parts.lookUp(id)),
    search: (text, signal) => ask(parts => parts.search(text, signal)),
    prepareSearch: () => (line.isBroken() ? here() : away).prepareSearch(),
    tell: (teller, signal) => ask(parts => parts.tell(teller, signal)),
  }
}
