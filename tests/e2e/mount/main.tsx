/** A page that mounts and unmounts the map alone, and counts what it leaves behind. */
import '../../../src/styles/tokens.css'
import '../../../src/styles/base.css'
import { StrictMode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { checkDatasetBytes, fetchFile } from '../../../src/dataset/fetch.ts'
import { prepare } from '../../../src/store/loaded.ts'
import { StoreContext } from '../../../src/store/react.ts'
import { createAppStore } from '../../../src/store/store.ts'
import { MapPanel } from '../../../src/views/map/MapPanel.tsx'

export interface MountPage {
  readonly mount: () => void
  readonly unmount: () => void
  /** Listeners on window and document, and workers, that are there now. */
  readonly left: () => { listeners: number; workers: number }
}

let listeners = 0
for (const target of [window, document]) {
  const add = target.addEventListener.bind(target)
  const remove = target.removeEventListener.bind(target)
  const known = new Set<string>()
  const keys = new WeakMap<object, number>()
  let next = 0
  const keyOf = (type: string, listener: unknown, options: unknown) => {
    if (typeof listener !== 'function' && (typeof listener !== 'object' || listener === null)) return ''
    if (!keys.has(listener)) keys.set(listener, next++)
    const capture =
      typeof options === 'boolean' ? options : Boolean((options as { capture?: boolean } | null)?.capture)
    return `${type} ${String(keys.get(listener))} ${String(capture)}`
  }
  target.addEventListener = (
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: unknown,
  ) => {
    const key = keyOf(type, listener, options)
    const once = typeof options === 'object' && options !== null && 'once' in options
    if (key !== '' && !once && !known.has(key)) {
      known.add(key)
      listeners++
    }
    add(type, listener, options as AddEventListenerOptions)
  }
  target.removeEventListener = (
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: unknown,
  ) => {
    if (known.delete(keyOf(type, listener, options))) listeners--
    remove(type, listener, options as EventListenerOptions)
  }
}

let workers = 0
const NativeWorker = window.Worker
window.Worker = class extends NativeWorker {
  #alive = true
  constructor(url: string | URL, options?: WorkerOptions) {
    super(url, options)
    workers++
  }
  override terminate(): void {
    if (this.#alive) workers--
    this.#alive = false
    super.terminate()
  }
}

const store = createAppStore('dataset.json')
const file = './data/ukraine-2023/dataset.json'
const got = await fetchFile(file)
if ('failed' in got) throw new Error('The shipped dataset cannot be fetched.')
const reading = await checkDatasetBytes(got.bytes, { file, contentType: got.contentType })
if (reading.dataset === null) throw new Error('The shipped dataset cannot be read.')
store.getState().setLoad({ phase: 'ready', data: prepare('dataset.json', reading.dataset, reading) })

let root: Root | null = null
const host = document.querySelector<HTMLElement>('#root')
if (host !== null) host.style.cssText = 'display:grid;height:480px'
const page: MountPage = {
  mount: () => {
    if (host === null) return
    root = createRoot(host)
    root.render(
      <StrictMode>
        <StoreContext value={store}>
          <MapPanel />
        </StoreContext>
      </StrictMode>,
    )
  },
  unmount: () => root?.unmount(),
  left: () => ({ listeners, workers }),
}
Object.assign(window, { page })
