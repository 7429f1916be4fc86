/** Relations between events as links of rows, seen from one event. */
import type { Dataset } from './dataset.ts'
import type { RelationKind } from './schema.ts'

export interface Link {
  readonly kind: RelationKind
  /** Rows of the event that names the relation and of the one that it names. */
  readonly from: number
  readonly to: number
}

/** Relations that name the event or that it names, each once, in the order of the dataset. */
export function linksOf(dataset: Dataset, row: number): readonly Link[] {
  const own = dataset.events[row]
  if (own === undefined) return []
  const ids = new Set([own.id, ...(own.aliases ?? [])])
  const links: Link[] = []
  for (const relation of own.relations) {
    const to = dataset.eventIndex.get(relation.event)
    if (to !== undefined && to !== row) links.push({ kind: relation.kind, from: row, to })
  }
  for (const [from, event] of dataset.events.entries()) {
    if (from === row) continue
    for (const relation of event.relations) {
      if (ids.has(relation.event)) links.push({ kind: relation.kind, from, to: row })
    }
  }
  const mutual = new Set<string>()
  return links.filter(({ kind, from, to }) => {
    const symmetric = kind === 'same-asset' && from > to
    const key = symmetric ? `${kind} ${String(to)} ${String(from)}` : `${kind} ${String(from)} ${String(to)}`
    if (mutual.has(key)) return false
    mutual.add(key)
    return true
  })
}

/** What a line says, read from the open event's end. */
export function linkWords(link: Link, open: number): string {
  const out = link.from === open
  switch (link.kind) {
    case 'precedes':
      return out ? 'came before' : 'came after'
    case 'response-to':
      return out ? 'answers' : 'was answered by'
    case 'part-of':
      return out ? 'is part of' : 'includes'
    case 'same-asset':
      return 'concerns the same object as'
  }
}
