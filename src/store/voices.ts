/** What single voices say of dates and places, where it is not at hand: asked for when a voice is chosen. */
import { messageOf } from '../model/errors.ts'
import type { Retelling } from '../evidence/retelling.ts'
import { sameTeller, type Teller } from '../evidence/told-by.ts'
import { rowsWith } from '../model/columns.ts'
import { say } from '../words/say.ts'
import type { Loaded } from './loaded.ts'
import type { AppStore } from './store.ts'

/** The voices of one dataset, whatever its form. */
export interface Voices {
  /** What a voice changes, at once where that takes no waiting; null where it has to be asked for. */
  readonly now: (teller: Teller) => Retelling | null
  /** Null where the dataset does not say. Rejects with words for the reader, or with the reason of `signal`. */
  readonly ask: (teller: Teller, signal: AbortSignal) => Promise<Retelling | null>
}

/** The answer to the question about one voice of one dataset. */
export interface Told {
  readonly voices: Voices
  readonly teller: Teller
  /** Null where it cannot be known. */
  readonly retelling: Retelling | null
}

/** Voices of a dataset whose records are all here: the one asked about last is kept. */
export function voicesHere(retellingOf: (teller: Teller) => Retelling): Voices {
  let last: { readonly teller: Teller; readonly retelling: Retelling } | null = null
  const now = (teller: Teller): Retelling => {
    if (last === null || !sameTeller(last.teller, teller)) {
      last = { teller, retelling: retellingOf(teller) }
    }
    return last.retelling
  }
  return { now, ask: teller => Promise.resolve(now(teller)) }
}

/** Has the source come that is to be named. Where it cannot be had, its id serves. */
async function bringName(
  { dataset, columns, records }: Loaded,
  { kind, id }: Teller,
  signal: AbortSignal,
): Promise<void> {
  const [row] = kind === 'source' && !dataset.sources.has(id) ? rowsWith(columns.sources, id) : []
  if (row !== undefined) await records.fetch([row], signal).catch(() => null)
}

/** Asks about every voice that is chosen from now on, where the answer is not at hand. A later one takes an earlier back. */
export function followVoices(store: AppStore): void {
  let asking: AbortController | null = null
  const ask = async (data: Loaded, teller: Teller, { signal }: AbortController): Promise<void> => {
    const { voices } = data
    const tell = (retelling: Retelling | null) => store.setState({ told: { voices, teller, retelling } })
    try {
      const [retelling] = await Promise.all([voices.ask(teller, signal), bringName(data, teller, signal)])
      if (!signal.aborted) tell(retelling)
    } catch (error) {
      if (signal.aborted) return
      tell(null)
      const why = messageOf(error)
      store.getState().notify({ id: 'voice', text: say().shell.voiceFailed(why) })
    }
  }
  store.subscribe((state, before) => {
    const { load, choice } = state
    if (choice.toldBy === before.choice.toldBy && load === before.load) return
    asking?.abort()
    asking = null
    const teller = choice.toldBy
    const data = load.phase === 'ready' ? load.data : null
    if (data === null || teller === null || data.voices.now(teller) !== null) {
      if (state.told !== null) store.setState({ told: null })
      return
    }
    asking = new AbortController()
    void ask(data, teller, asking)
  })
}
