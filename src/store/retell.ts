/** A dataset as one claimant or one source tells it: their dates and places lead, and what they are silent on dims. */
import { comparisonContext } from '../evidence/standing.ts'
import { toldBy, type Teller } from '../evidence/told-by.ts'
import type { Dataset, EventRecord } from '../model/dataset.ts'
import { compareEvents } from '../model/time-order.ts'
import { say, type Words } from '../words/say.ts'
import { prepare, type Loaded } from './loaded.ts'

function nameOf(teller: Teller, dataset: Dataset): string {
  if (teller.kind === 'claimant') return dataset.claimants.get(teller.id)?.name ?? teller.id
  return dataset.sources.get(teller.id)?.publisher ?? teller.id
}

/** Events keep their ids and claims; only `when`, `where` and the order in time may differ. */
function retellEvents(
  dataset: Dataset,
  teller: Teller,
): { events: EventRecord[]; speaks: ReadonlySet<string> } {
  const { spanOf } = comparisonContext(dataset)
  const speaks = new Set<string>()
  const name = nameOf(teller, dataset)
  const events = dataset.events.map(event => {
    const telling = toldBy(event, teller, dataset.quotes)
    if (!telling.speaks) return event
    speaks.add(event.id)
    const span = telling.edtf === null ? null : spanOf(telling.edtf)
    const place = telling.place === null ? undefined : dataset.places.get(telling.place)
    return {
      ...event,
      ...(span === null || telling.edtf === null
        ? {}
        : { span, when: { edtf: telling.edtf, note: say().picture.toldBy(name) } }),
      ...(place === undefined ? {} : { where: { place: place.id, note: say().picture.toldBy(name) } }),
    }
  })
  return { events: events.toSorted(compareEvents), speaks }
}

/** The loaded data told by one voice. */
export function retell(data: Loaded, teller: Teller): Loaded {
  const { events, speaks } = retellEvents(data.dataset, teller)
  const eventIndex = new Map(
    events.flatMap((event, row) => [event.id, ...(event.aliases ?? [])].map(id => [id, row] as const)),
  )
  const told = prepare(data.file, { ...data.dataset, events, eventIndex }, data)
  const silent = Uint8Array.from(events, ({ id }) => (speaks.has(id) ? 0 : 1))
  return {
    ...told,
    silent,
    teller: { ...teller, name: nameOf(teller, data.dataset), speaks: speaks.size },
  }
}

/** Keeps the last telling of a dataset, since every view asks for it at every change. */
export function createTeller(): (data: Loaded, teller: Teller | null) => Loaded {
  let last: { data: Loaded; teller: Teller; words: Words; told: Loaded } | null = null
  return (data, teller) => {
    if (teller === null) return data
    if (
      last === null ||
      last.data !== data ||
      last.words !== say() ||
      last.teller.kind !== teller.kind ||
      last.teller.id !== teller.id
    ) {
      last = { data, teller, words: say(), told: retell(data, teller) }
    }
    return last.told
  }
}
