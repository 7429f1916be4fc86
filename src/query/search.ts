/** Full text over titles, summaries, quotes, statements, places and people of a dataset that is in memory. */
import type { Dataset } from '../model/dataset.ts'
import { firstWhere } from '../model/first-where.ts'
import { addRow, allRows, keepOnly, noRows, type RowBits } from '../model/row-bits.ts'
import { searchTexts, wordsOf } from '../model/search-words.ts'

/** The rows in which every word of a text occurs, at least as the beginning of a word; none for a text without a word. */
export interface SearchIndex {
  readonly search: (text: string) => RowBits
  /** Makes the index now instead of at the first search. Cost: one pass over all texts, once. */
  readonly prepare: () => void
}

/** Words in order of code units; the rows of word w are `rows` from `starts[w]` up to `starts[w + 1]`. */
interface Words {
  readonly words: readonly string[]
  readonly starts: Uint32Array
  readonly rows: Uint32Array
}

/** Most visits make no search, and the index takes longer than most of what is made of a dataset: it is made when it is asked for. */
export function buildSearch(dataset: Dataset): SearchIndex {
  let index: Words | null = null
  const indexed = (): Words => (index ??= indexWords(dataset))
  return {
    search: text => find(indexed(), text, dataset.events.length),
    prepare: () => void indexed(),
  }
}

function indexWords(dataset: Dataset): Words {
  const rowsOf = new Map<string, number[]>()
  let size = 0
  for (const [row, event] of dataset.events.entries()) {
    for (const text of Object.values(searchTexts(event, dataset))) {
      for (const word of wordsOf(text)) {
        const rows = rowsOf.get(word)
        if (rows?.at(-1) === row) continue
        if (rows === undefined) rowsOf.set(word, [row])
        else rows.push(row)
        size++
      }
    }
  }
  const words = [...rowsOf.keys()].toSorted()
  const starts = new Uint32Array(words.length + 1)
  const rows = new Uint32Array(size)
  for (const [at, word] of words.entries()) {
    const own = rowsOf.get(word) ?? []
    const start = starts[at] as number
    rows.set(own, start)
    starts[at + 1] = start + own.length
  }
  return { words, starts, rows }
}

function find({ words, starts, rows }: Words, text: string, count: number): RowBits {
  const asked = wordsOf(text)
  if (asked.length === 0) return noRows(count)
  const found = allRows(count)
  for (const beginning of asked) {
    const own = noRows(count)
    for (let word = firstFrom(words, beginning); word < words.length; word++) {
      if (words[word]?.startsWith(beginning) !== true) break
      const end = starts[word + 1] as number
      for (let at = starts[word] as number; at < end; at++) addRow(own, rows[at] as number)
    }
    keepOnly(found, own)
  }
  return found
}

/** The index of the first word that does not come before this one. */
const firstFrom = (words: readonly string[], word: string): number =>
  firstWhere(0, words.length, at => (words[at] as string) >= word)
