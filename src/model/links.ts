/** Relations between events as links of rows, seen from one event. */
import type { Link, Records } from './records.ts'

/** Relations that name the event or that it names, each once; those that it names first. */
export function linksOf(records: Records, row: number): readonly Link[] {
  const own = records.at(row)
  if (own === null) return []
  const outgoing = own.relations.flatMap(({ kind, event }): Link[] => {
    const to = records.rowOf(event)
    return to === null || to === row ? [] : [{ kind, from: row, to }]
  })
  const seen = new Set<string>()
  return [...outgoing, ...records.incoming(row)].filter(({ kind, from, to }) => {
    const symmetric = kind === 'same-asset' && from > to
    const key = symmetric ? `${kind} ${String(to)} ${String(from)}` : `${kind} ${String(from)} ${String(to)}`
    if (seen.has(key)) return false
    seen.add(key)
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
