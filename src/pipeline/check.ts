/** Every problem of one folder of data at once: files, records, references, quotes, rights, documents. */
import type { Dataset, Problem } from '../model/dataset.ts'
import { readDataset } from '../dataset/read.ts'
import { heldTexts } from '../dataset/tables.ts'
import type { HeldText } from '../evidence/verify.ts'
import { checkContext, checkQuotes } from './check-quotes.ts'
import { checkSources } from './check-sources.ts'
import type { Documents } from './documents.ts'
import { toProblem } from './finding.ts'
import type { DataFolder } from './read-folder.ts'

export interface Checked {
  readonly dataset: Dataset | null
  readonly problems: readonly Problem[]
}

/** Checks the folder against the rules and, where `documents` are given, against the documents themselves. */
export function checkFolder(folder: DataFolder, documents: Documents | null): Checked {
  const { dataset, problems } = readDataset(folder.root, { file: folder.name })
  if (dataset === null) return { dataset, problems: [...folder.problems, ...problems.map(folder.locate)] }
  const quotes = [...dataset.quotes.values()]
  const texts = documents === null ? new Map<string, HeldText>() : textsOf(dataset, documents)
  // A document that is not at hand is one problem of its source, not one more of each of its quotes.
  const comparable = quotes.filter(quote => texts.has(quote.source))
  const findings = [
    ...checkSources(dataset, documents),
    ...checkContext(dataset),
    ...checkQuotes(quotes, heldTexts(dataset), 'the excerpts of its source'),
    ...checkQuotes(comparable, texts, 'the document'),
  ]
  const found = [
    ...problems,
    ...checkName(dataset, folder.name),
    ...findings.map(finding => toProblem(finding, folder.root)),
  ]
  return { dataset, problems: [...folder.problems, ...found.map(folder.locate)] }
}

function checkName({ meta }: Dataset, name: string): Problem[] {
  if (meta.id === name) return []
  const message = `is \`${meta.id}\`, and the folder is called \`${name}\``
  return [{ file: '', path: 'meta.id', id: null, message, remedy: 'Give both the same name.', refused: true }]
}

/** The whole text of each source whose document is at hand; the others are reported by the check of sources. */
export function textsOf(dataset: Dataset, documents: Documents): ReadonlyMap<string, HeldText> {
  return new Map(
    [...dataset.sources.values()].flatMap(source => {
      const text = documents.get(source.sha256 ?? '')
      if (text === undefined) return []
      return [[source.id, { passages: [{ start: 0, text }], whole: true }]]
    }),
  )
}
