/** A dataset in the large form: its first parts read in a worker, or here where there is none. */
import {
  type FirstParts,
  largeFrom,
  type LargeDataset,
  type LargeOrigin,
  readFirstParts,
} from '../dataset/large/open.ts'
import { adoptFirsts } from '../query/firsts.ts'
import { freshlyLoaded, type Loaded } from '../store/loaded.ts'
import { firstOf, type Opening, type Outcome } from './outcome.ts'
import { type Hearing, startReading } from './start.ts'

type Place = Pick<LargeOrigin, 'address' | 'fetcher'>

function placeOf(file: string): Place {
  return { address: new URL(file, document.baseURI).href, fetcher: (part, init) => fetch(part, init) }
}

/** Columns are fetched, checked, sorted and indexed in a worker, which ends then. Rejects only with the reason of `signal`. */
export async function openLargeInWorker(text: string, file: string, hearing: Hearing): Promise<Opening> {
  const place = placeOf(file)
  const request = { kind: 'read-large', text, address: place.address } as const
  const started = await startReading('opened-large', request, file, hearing)
  if (!('answer' in started)) return started
  const { parts, firsts } = started.answer
  started.worker.terminate()
  adoptFirsts(parts.columns, firsts)
  return { data: loadedFrom(file, parts, place) }
}

/** The same in the page, which does not answer meanwhile. */
export async function openLargeHere(text: string, file: string, hearing: Hearing): Promise<Outcome> {
  const place = placeOf(file)
  const parts = await readFirstParts(text, { ...place, ...hearing })
  if ('manifest' in parts) return { data: loadedFrom(file, parts, place) }
  return { problem: firstOf(parts.problems) }
}

function loadedFrom(file: string, parts: FirstParts, place: Place): Loaded {
  const { dataset, columns, records, totals, search, voices }: LargeDataset = largeFrom(parts, place)
  return freshlyLoaded({
    file,
    dataset,
    columns,
    records,
    totals,
    search: {
      now: () => null,
      ask: search.search,
      told: rows => rows,
      prepare: search.prepare,
      wholeWord: search.wholeWord,
    },
    voices: { now: () => null, ask: voices },
    problems: parts.problems,
    given: columns.count,
    accepted: columns.count,
  })
}
