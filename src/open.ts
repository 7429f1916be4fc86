/** Opens a dataset into the store: which file the address names, fetching, building what is derived once. */
import { fetchDataset } from './dataset/fetch.ts'
import type { Problem } from './model/dataset.ts'
import { linkAddress, readAddress } from './store/link.ts'
import { prepare } from './store/loaded.ts'
import type { AppStore } from './store/store.ts'

const SHIPPED = 'data/ukraine-2023/dataset.json'

/** Where the dataset is, as text for the reader; `refused` where the address may not be asked. */
export interface DatasetAddress {
  readonly file: string
  readonly refused: Problem | null
}

/** The file that `?data=` names, on the page's own origin only; without it the dataset that the site ships. */
export function datasetAddress(
  page: { readonly search: string; readonly origin: string },
  base: string,
): DatasetAddress {
  const given = new URLSearchParams(page.search).get('data')
  if (given === null || given.trim() === '') return { file: SHIPPED, refused: null }
  const url = URL.canParse(given, base) ? new URL(given, base) : null
  if (url !== null && url.origin === page.origin && /^https?:$/u.test(url.protocol)) {
    return { file: `${url.pathname}${url.search}`, refused: null }
  }
  const refused = {
    file: given,
    path: '',
    id: null,
    message: 'is not on this site, and this page asks no other host',
    remedy: 'Put the file on this site and name its path, such as “?data=data/mine/dataset.json”.',
    refused: true,
  }
  return { file: given, refused }
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
