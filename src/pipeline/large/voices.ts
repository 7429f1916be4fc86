/** Collects what single voices say of dates and places, and puts it in the order of rows at the end. */
import { type Change, changesInOrder, isQuiet, rowsAfter } from '../../evidence/retelling.ts'
import { comparisonContext } from '../../evidence/standing.ts'
import { toldBy, type Teller } from '../../evidence/told-by.ts'
import type { Dataset, EventRecord } from '../../model/dataset.ts'
import { type Voice, voiceName } from '../../model/manifest.ts'
import { PRECISIONS } from '../../model/timespan.ts'
import { sourcesOf } from '../../query/facets.ts'

/** What decides where an event stands in time, as `compareEvents` has it. */
export interface Stand {
  readonly start: number
  readonly coarseness: number
  readonly id: string
}

/** What one voice says of one event, by the number that the event has until there are rows. */
interface Said {
  readonly number: number
  readonly edtf: string | null
  readonly place: string | null
  /** Where the event stands by the date of theirs. */
  readonly stand: Stand | null
}

interface Rows {
  readonly count: number
  readonly rowOf: (number: number) => number
  /** Where the event of a row stands, null where it has no date. */
  readonly standOf: (row: number) => Stand | null
}

export interface Voices {
  /** Events of the batch have the numbers from `first` on. */
  readonly add: (batch: Dataset, first: number) => void
  /** Each voice that says anything, by name, in order of names. */
  readonly inRows: (rows: Rows) => Iterable<readonly [string, Voice]>
}

export function createVoices(): Voices {
  const said = new Map<string, Said[]>()
  const quiet = new Map<string, number[]>()
  return {
    add: (batch, first) => {
      const { spanOf } = comparisonContext(batch)
      for (const [at, event] of batch.events.entries()) {
        const number = first + at
        for (const teller of tellersOf(event, batch)) {
          const name = voiceName(teller)
          if (isQuiet(event, teller, batch.quotes)) push(quiet, name, number)
          const { edtf, place } = toldBy(event, teller, batch.quotes)
          const span = edtf === null ? null : spanOf(edtf)
          if (span === null && place === null) continue
          const stand = span && {
            start: span.earliestStart,
            coarseness: PRECISIONS.indexOf(span.precision),
            id: event.id,
          }
          push(said, name, { number, edtf: span === null ? null : edtf, place, stand })
        }
      }
    },
    *inRows(rows) {
      for (const name of [...new Set([...said.keys(), ...quiet.keys()])].toSorted()) {
        const numbers = (quiet.get(name) ?? []).map(rows.rowOf).toSorted((a, b) => a - b)
        yield [name, { changes: changesOf(said.get(name) ?? [], rows), quiet: numbers }]
      }
    },
  }
}

/** Who may say anything of an event: nobody where no claim gives a date or a place, but sources of its summary. */
function tellersOf(event: EventRecord, batch: Dataset): Teller[] {
  const speaks = event.claims.some(({ values }) =>
    values?.some(({ kind }) => kind === 'time' || kind === 'place'),
  )
  const sources = speaks ? sourcesOf(event, batch) : (event.citations ?? [])
  const claimants = speaks ? new Set(event.claims.map(({ claimant }) => claimant)) : []
  return [
    ...[...claimants].map((id): Teller => ({ kind: 'claimant', id })),
    ...[...new Set(sources)].map((id): Teller => ({ kind: 'source', id })),
  ]
}

function push<T>(lists: Map<string, T[]>, name: string, item: T): void {
  const list = lists.get(name)
  if (list === undefined) lists.set(name, [item])
  else list.push(item)
}

/** Coarser dates have the higher index, and come first. */
export function compareStands(a: Stand, b: Stand): number {
  if (a.start !== b.start) return a.start < b.start ? -1 : 1
  return b.coarseness - a.coarseness || (a.id < b.id ? -1 : 1)
}

function changesOf(said: readonly Said[], { count, rowOf, standOf }: Rows): Voice['changes'] {
  const told = new Map(said.map(item => [rowOf(item.number), item]))
  const dated = [...told]
    .flatMap(([row, { stand }]) => (stand === null ? [] : [{ row, stand }]))
    .toSorted((a, b) => compareStands(a.stand, b.stand))
  const moved = new Set(dated.map(({ row }) => row))
  const later = rowsAfter(dated, count, {
    isBefore: ({ stand }, row) => {
      const other = standOf(row)
      return other === null || compareStands(stand, other) < 0
    },
    isMoved: row => moved.has(row),
  })
  return changesInOrder(
    dated.map(({ row }) => row),
    later,
    told,
  ).map(({ row, before, edtf, place }: Change) => [row, before, edtf, place])
}
