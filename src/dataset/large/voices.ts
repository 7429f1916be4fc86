/** What single voices say of dates and places, by buckets: fetched when a voice is chosen. */
import type { Change, Retelling } from '../../evidence/retelling.ts'
import { comparisonContext } from '../../evidence/standing.ts'
import type { Teller } from '../../evidence/told-by.ts'
import type { Dataset } from '../../model/dataset.ts'
import { bucketOf, type Manifest, type Voice, VoiceSchema, voiceName } from '../../model/manifest.ts'
import { fits } from '../fits.ts'
import { failure, type GetPart, jsonOfPart, problemOf } from './parts.ts'

/**
 * Null where the dataset does not say. Rejects with the reason of `signal`, or with an error whose `cause` is the problem where
 * a bucket cannot be had.
 */
export type AskVoice = (teller: Teller, signal?: AbortSignal) => Promise<Retelling | null>

const NOTHING: Retelling = { changes: [], quiet: [] }

export function createVoices(
  { count, voices }: Pick<Manifest, 'count' | 'voices'>,
  tables: Pick<Dataset, 'meta' | 'places' | 'claimants'>,
  getPart: GetPart,
): AskVoice {
  const { spanOf } = comparisonContext(tables)
  return async (teller, signal) => {
    if (voices === undefined) return null
    const name = voiceName(teller)
    const part = voices[bucketOf(name, voices.length)]
    if (part === undefined) return NOTHING
    const voice = voiceIn(await jsonOfPart(part, getPart, signal), name)
    if (voice === null) return NOTHING
    const known: Known = {
      row: row => row < count,
      before: row => row <= count,
      date: edtf => spanOf(edtf) !== null,
      place: id => tables.places.has(id),
    }
    if (fits(VoiceSchema, voice) && isSound(voice, known)) {
      return { changes: voice.changes.map(changeOf), quiet: voice.quiet }
    }
    const message = 'does not say of rows, dates and places of this dataset what a voice says of them'
    const remedy = 'Write the dataset again with `npm run data`.'
    throw failure(problemOf(part.path, { path: name, message, remedy }))
  }
}

/** Null where the bucket has no such voice. */
function voiceIn(bucket: unknown, name: string): unknown {
  if (typeof bucket !== 'object' || bucket === null) return undefined
  return Object.hasOwn(bucket, name) ? (bucket as Readonly<Record<string, unknown>>)[name] : null
}

interface Known {
  readonly row: (row: number) => boolean
  /** Whether something may go before this row; before none, at the end of all. */
  readonly before: (row: number) => boolean
  readonly date: (edtf: string) => boolean
  readonly place: (id: string) => boolean
}

/** Each row once, and all that moves in the order of where it goes: else the new order would not hold each row once. */
function isSound({ changes, quiet }: Voice, known: Known): boolean {
  const rows = new Set<number>()
  let last = 0
  for (const [row, before, edtf, place] of changes) {
    if (!known.row(row) || rows.has(row)) return false
    rows.add(row)
    if ((before === null) !== (edtf === null)) return false
    if (edtf !== null && !known.date(edtf)) return false
    if (place !== null && !known.place(place)) return false
    if (before !== null && (before < last || !known.before(before))) return false
    last = before ?? last
  }
  return quiet.every(known.row)
}

function changeOf([row, before, edtf, place]: Voice['changes'][number]): Change {
  return { row, before, edtf, place }
}
