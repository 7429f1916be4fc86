/** Asks another host for vector tiles: each once for all who want it, twice where it fails, and decoded once. */
import type { TileSetting } from '../../../../model/site-setting.ts'
import { tileAddress } from '../tile-address.ts'
import { openTileBook, type TileTrouble } from '../tile-book.ts'
import type { Crop } from './crop.ts'
import { decodeTile, type DecodedTile } from './decode.ts'

type Get = (address: string, init: RequestInit) => Promise<Response>
type Use = (tile: DecodedTile | null) => void

/** A tile of which the host has nothing (an empty answer), so that the embedded map shows. */
const EMPTY: DecodedTile = { shapes: new Map(), names: [] }

interface Entry {
  readonly crop: Crop
  readonly users: Set<Use>
  readonly abort: AbortController
  timer: ReturnType<typeof setTimeout> | undefined
  /** Undefined while it is on its way; null where it did not come. */
  tile: DecodedTile | null | undefined
}

export interface TileSource {
  /** Calls `use` once with the tile, or null where none comes; answers how to give it back. */
  readonly take: (crop: Crop, use: Use) => () => void
  readonly trouble: () => TileTrouble
  /** The tiles that are here now. */
  readonly here: () => readonly { readonly crop: Crop; readonly tile: DecodedTile }[]
  readonly close: () => void
}

export interface SourceOptions {
  readonly setting: Pick<TileSetting, 'url'>
  readonly get: Get
  /** Wait before the second try, in milliseconds. */
  readonly againAfter: number
  /** Told when tiles came, went or failed. */
  readonly onChange: () => void
}

/** Throws where the host does not answer with a tile. */
async function load(get: Get, address: string, signal: AbortSignal): Promise<DecodedTile> {
  // Hosts tell who uses them by the site's own address; path, choice and cookies stay here.
  const answer = await get(address, {
    signal,
    credentials: 'omit',
    referrerPolicy: 'strict-origin-when-cross-origin',
  })
  if (!answer.ok) throw new Error(`The host of tiles answered ${String(answer.status)}.`)
  const bytes = answer.status === 204 ? new ArrayBuffer(0) : await answer.arrayBuffer()
  return bytes.byteLength === 0 ? EMPTY : decodeTile(bytes)
}

export function createTileSource({ setting, get, againAfter, onChange }: SourceOptions): TileSource {
  const book = openTileBook()
  const entries = new Map<string, Entry>()
  const settle = (entry: Entry, tile: DecodedTile | null) => {
    entry.tile = tile
    for (const use of entry.users) use(tile)
    onChange()
  }
  const ask = (key: string, entry: Entry, address: string) => {
    if (!book.ask(key, performance.now())) {
      settle(entry, null)
      return
    }
    const arrived = (tile: DecodedTile) => {
      if (entry.abort.signal.aborted) return
      book.arrived(key)
      settle(entry, tile)
    }
    const missed = () => {
      if (entry.abort.signal.aborted) return
      if (!book.missed(key)) {
        settle(entry, null)
        return
      }
      entry.timer = setTimeout(() => ask(key, entry, address), againAfter)
      onChange()
    }
    void load(get, address, entry.abort.signal).then(arrived, missed)
  }
  const forget = (key: string, entry: Entry) => {
    clearTimeout(entry.timer)
    entry.abort.abort()
    entries.delete(key)
    book.left(key)
    onChange()
  }
  const open = (key: string, crop: Crop, address: string): Entry => {
    const entry: Entry = {
      crop,
      users: new Set(),
      abort: new AbortController(),
      timer: undefined,
      tile: undefined,
    }
    entries.set(key, entry)
    // Whoever takes it is written down first.
    queueMicrotask(() => {
      if (!entry.abort.signal.aborted) ask(key, entry, address)
    })
    return entry
  }
  return {
    take(crop, use) {
      const address = tileAddress(setting.url, crop)
      if (address === null) {
        use(null)
        return () => undefined
      }
      const key = `${String(crop.z)}/${String(crop.x)}/${String(crop.y)}`
      const entry = entries.get(key) ?? open(key, crop, address)
      entry.users.add(use)
      if (entry.tile !== undefined) use(entry.tile)
      return () => {
        if (entry.users.delete(use) && entry.users.size === 0) forget(key, entry)
      }
    },
    trouble: () => book.trouble(performance.now()),
    here: () => [...entries.values()].flatMap(({ crop, tile }) => (tile ? [{ crop, tile }] : [])),
    close() {
      for (const [key, entry] of entries) forget(key, entry)
    },
  }
}
