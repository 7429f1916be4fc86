/** Keeps the page for when there is no network, and tells when a newer version of the site is here. */
import type { AppStore } from './store/store.ts'
import { workerAddress } from './trust/policies.ts'
import { say } from './words/say.ts'

const SCRIPT = 'sw.js'

/** The page is left alone for so long after it has loaded: what it shows first comes first. */
const QUIET_MS = 3000

/** A page that stays open looks for a newer version at most so often. */
const LOOK_AGAIN_MS = 60 * 60 * 1000

/** Starts keeping, once the page has loaded. Does nothing where the browser cannot, or the page was not built. */
export function keepOffline(store: AppStore): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  const later = () => setTimeout(() => void register(store), QUIET_MS)
  if (document.readyState === 'complete') later()
  else window.addEventListener('load', later, { once: true })
}

async function register(store: AppStore): Promise<void> {
  let registration: ServiceWorkerRegistration | undefined
  try {
    registration = await navigator.serviceWorker.register(workerAddress(SCRIPT))
  } catch {
    // Private windows and full disks refuse; the page then works as long as there is a network.
    return
  }
  // A browser that is driven or guarded may answer without a registration instead of refusing.
  if (registration === undefined) return
  tellOfNew(store, registration)
  lookAgain(registration)
}

/** Says so where another version waits; the first one that is ever kept replaces nothing and is not worth a word. */
function tellOfNew(store: AppStore, registration: ServiceWorkerRegistration): void {
  const tell = () => {
    if (registration.waiting === null || navigator.serviceWorker.controller === null) return
    store.getState().notify({ id: 'version', text: say().trouble.newVersion, offer: 'reload' })
  }
  tell()
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', tell)
  })
}

function lookAgain(registration: ServiceWorkerRegistration): void {
  let last = performance.now()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || performance.now() - last < LOOK_AGAIN_MS) return
    last = performance.now()
    registration.update().catch(() => null)
  })
}

/** Loads the page again, in the version that waits where there is one. The place stands in the address. */
export async function reload(): Promise<void> {
  const waiting = (await navigator.serviceWorker?.getRegistration())?.waiting
  if (!waiting) {
    location.reload()
    return
  }
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
  waiting.postMessage({ type: 'SKIP_WAITING' }, [])
}
