import { useSyncExternalStore } from 'react'

/** As in layout.css: on anything narrower, panels are sheets. */
const BESIDE = '(min-width: 700px)'

function subscribe(told: () => void): () => void {
  const query = matchMedia(BESIDE)
  query.addEventListener('change', told)
  return () => query.removeEventListener('change', told)
}

/** Whether the panels stand beside map and timeline, and not in sheets over them. */
export function useBeside(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(BESIDE).matches)
}
