/** A dataset in the large form, read in a worker, or here where there is none. */
import { askedOf } from './asked.ts'
import {
  type FirstParts,
  largeFrom,
  type LargeDataset,
  type LargeOrigin,
  readFirstParts,
} from '../dataset/large/open.ts'
import { type LaterParts, laterPartsOf } from '../dataset/large/later.ts'
import { createParts } from '../dataset/large/parts.ts'
import { adoptFirsts } from '../query/firsts.ts'
import { freshlyLoaded, type Loaded } from '../store/loaded.ts'
import { laterPartsWhileHeld } from './away.ts'
import { firstOf, type Opening, type Outcome } from './outcome.ts'
import { type Hearing, startReading } from './start.ts'

type Place = Pick<LargeOrigin, 'address' | 'fetcher'>

function placeOf(file: string): Place {
  return { address: new URL(file, document.baseURI).href, fetcher: (part, init) => fetch(part, init) }
}

/**
 * All parts are fetched, checked and read in a worker: the columns, which it sorts and indexes too, and then whatever is
 * asked for. Should it break off later, the page reads by itself. Rejects only with the reason of `signal`.
 */
export async function openLargeInWorker(text: string, file: string, hearing: Hearing): Promise<Opening> {
  const place = placeOf(file)
  const request = { kind: 'read-large', text, address: place.address } as const
  const started = await startReading('opened-large', request, file, hearing)
  if (!('answer' in started)) return started
  const { answer, line } = started
  const { parts, firsts } = answer
  adoptFirsts(parts.columns, firsts)
  const later = laterPartsWhileHeld(line, () => laterPartsHere(parts, place))
  return { data: loadedFrom(file, parts, later) }
}

/** The same in the page, which does not answer meanwhile. */
export async function openLargeHere(text: string, file: string, hearing: Hearing): Promise<Outcome> {
  const place = placeOf(file)
  const parts = await readFirstParts(text, { ...place, ...hearing })
  if ('manifest' in parts) return { data: loadedFrom(file, parts, laterPartsHere(parts, place)) }
  return { problem: firstOf(parts.problems) }
}

function laterPartsHere(parts: FirstParts, { address, fetcher }: Place): LaterParts {
  return laterPartsOf(parts, createParts(address, fetcher))
}

function loadedFrom(file: string, parts: FirstParts, later: LaterParts): Loaded {
  const { dataset, columns, records, totals, search }: LargeDataset = largeFrom(parts, later)
  return freshlyLoaded({
    file,
    dataset,
    columns,
    records,
    totals,
    ...askedOf(later, search.wholeWord),
    problems: parts.problems,
    given: columns.count,
    accepted: columns.count,
  })
}
