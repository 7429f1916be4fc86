/** Opens a dataset into the store: which file the address names, fetching, building what is derived once. */
import { fetchDataset } from './dataset/fetch.ts'
import type { Problem } from './model/dataset.ts'
import { SHIPPED_DATASET } from './model/shipped.ts'
import { linkAddress, readAddress } from './store/link.ts'
import { prepare } from './store/loaded.ts'
import { SITE_DATA_HOSTS } from './store/site.ts'
import type { AppStore } from './store/store.ts'

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
  const given = new URLSearchParams(search).get('data')
  if (given === null || given.trim() === '') return { file: SHIPPED_DATASET, refused: null }
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

/** Loads the file and links the address; a failure becomes the state of the page, never an exception. */
export async function openDataset(store: AppStore, address: DatasetAddress): Promise<void> {
  const { setLoad } = store.getState()
  const { file } = address
  if (address.refused !== null) {
    setLoad({ phase: 'failed', problem: address.refused })
    return
  }
  setLoad({ phase: 'loading', file })
  const reading = await fetchDataset(file)
  const { dataset } = reading
  const [problem] = reading.problems
  if (dataset === null) {
    if (problem === undefined)
      throw new Error('A dataset that cannot be shown needs at least one problem that says why.')
    setLoad({ phase: 'failed', problem })
    return
  }
  const data = prepare(file, dataset, reading)
  setLoad({ phase: 'ready', data })
  readAddress(store, location.hash)
  unlink?.()
  unlink = linkAddress(store, window)
  document.title = `${dataset.meta.title} – Dateline`
}
