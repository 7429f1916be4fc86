/** Opens a dataset into the store: which file the address names, fetching, building what is derived once. */
import type { Problem } from './model/dataset.ts'
import { namedDataset, SHIPPED_DATASET } from './model/shipped.ts'
import { nextTurn } from './model/turn.ts'
import { readAt } from './opening/read.ts'
import { bringFocus, linkAddress, readAddress } from './store/link.ts'
import type { Loaded } from './store/loaded.ts'
import { SITE_DATA_HOSTS } from './store/site.ts'
import type { AppStore } from './store/store.ts'
import { say } from './words/say.ts'

/** Where the dataset is, as text for the reader; `refused` where the address may not be asked. */
export interface DatasetAddress {
  readonly file: string
  readonly refused: Problem | null
}

/** The page's address as far as it matters here; `location` is one. */
interface PageAddress {
  readonly search: string
  readonly origin: string
}

/**
 * The file that `?data=` names, on the page's own origin or on one of `hosts`; without it the dataset that the site ships.
 * Never throws.
 */
export function datasetAddress(
  { search, origin }: PageAddress,
  base: string,
  hosts: readonly string[] = SITE_DATA_HOSTS,
): DatasetAddress {
  const given = namedDataset(search)
  if (given === null) return { file: SHIPPED_DATASET, refused: null }
  const url = URL.canParse(given, base) ? new URL(given, base) : null
  if (url !== null && /^https?:$/u.test(url.protocol) && [origin, ...hosts].includes(url.origin)) {
    const path = `${url.pathname}${url.search}`
    // A path that begins with two slashes would be read as the name of another host.
    return {
      file: url.origin === origin && !path.startsWith('//') ? path : `${url.origin}${path}`,
      refused: null,
    }
  }
  return { file: given, refused: notAsked(given, hosts) }
}

function notAsked(file: string, hosts: readonly string[]): Problem {
  const others = hosts.map(host => new URL(host).host).join(', ')
  return {
    file,
    path: '',
    id: null,
    message: `is not on this site, and this page asks no ${others === '' ? 'other host' : `host besides it and ${others}`}`,
    remedy: 'Put the file on this site and name its path, such as “?data=data/mine/dataset.json”.',
    refused: true,
  }
}

let unlink: (() => void) | null = null
let opening: AbortController | null = null

/** Loads the file and links the address; a failure becomes the state of the page, never an exception. */
export async function openDataset(store: AppStore, address: DatasetAddress): Promise<void> {
  const { setLoad, notify } = store.getState()
  const { file } = address
  if (address.refused !== null) {
    setLoad({ phase: 'failed', problem: address.refused })
    return
  }
  opening?.abort()
  const own = new AbortController()
  opening = own
  const cancel = () => own.abort()
  let shown = 0
  setLoad({ phase: 'loading', file, share: null, cancel })
  try {
    const outcome = await readAt(file, {
      signal: own.signal,
      onProgress: share => {
        if (share - shown < 0.01 || opening !== own) return
        shown = share
        setLoad({ phase: 'loading', file, share, cancel })
      },
      onAbsent: () => notify({ id: 'no-worker', text: say().shell.noWorker }),
    })
    own.signal.throwIfAborted()
    if ('problem' in outcome) setLoad({ phase: 'failed', problem: outcome.problem })
    else await show(store, outcome.data, own.signal)
  } catch {
    if (opening === own) setLoad({ phase: 'failed', problem: notRead(file, own.signal.aborted) })
  }
}

/** Rejects with the reason of `signal`. */
async function show(store: AppStore, data: Loaded, signal: AbortSignal): Promise<void> {
  await bringFocus(data, location.hash)
  // Making the dataset ready took its time, and making the views will.
  await nextTurn()
  signal.throwIfAborted()
  store.getState().setLoad({ phase: 'ready', data })
  readAddress(store, location.hash)
  unlink?.()
  unlink = linkAddress(store, window)
  document.title = `${data.dataset.meta.title} – Dateline`
}

function notRead(file: string, cancelled: boolean): Problem {
  return {
    file,
    path: '',
    id: null,
    message: cancelled
      ? 'was not opened: you cancelled it'
      : 'could not be read: a part of this page did not load',
    remedy: cancelled ? 'Try again when you want it.' : 'Load the page again.',
    refused: true,
  }
}
