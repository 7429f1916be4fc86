/** Search and voices of a dataset that has to be asked for each: nothing of them is at hand. */
import type { LaterParts } from '../dataset/large/later.ts'
import type { Loaded } from '../store/loaded.ts'

/** `wholeWord` as a search has it. */
export function askedOf(
  { search, prepareSearch: prepare, tell }: Pick<LaterParts, 'search' | 'prepareSearch' | 'tell'>,
  wholeWord: Loaded['search']['wholeWord'],
): Pick<Loaded, 'search' | 'voices'> {
  return {
    search: { now: () => null, ask: search, told: rows => rows, prepare, wholeWord },
    voices: { now: () => null, ask: tell },
  }
}
