/** Full text over titles, summaries, quotes, statements, places and people. */
import MiniSearch from 'minisearch'
import type { Dataset } from '../model/dataset.ts'
import { foldWord, SEARCH_FIELDS, searchTexts } from '../model/search-words.ts'

/** An index over one dataset, made once: the rows in which every word occurs, the last as a prefix; in no order. */
export type SearchIndex = (text: string) => Uint32Array

/**
 * The index is made at the first search, because most visits make none and it takes longer than all else that is made of a
 * dataset.
 */
export function buildSearch(dataset: Dataset): SearchIndex {
  let index: MiniSearch | null = null
  return text => {
    if (index === null) {
      index = new MiniSearch({ fields: [...SEARCH_FIELDS], processTerm: foldWord })
      index.addAll(dataset.events.map((event, row) => ({ id: row, ...searchTexts(event, dataset) })))
    }
    const found = index.search(text, { combineWith: 'AND', prefix: true })
    return Uint32Array.from(found, result => result.id as number)
  }
}
