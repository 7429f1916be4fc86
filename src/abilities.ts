/** What a browser may lack that the page cannot do without, said once and in words. */
import type { AppStore } from './store/store.ts'
import { say } from './words/say.ts'

/** Tells the reader where there is no canvas to draw on. */
export function noticeMissing(store: AppStore): void {
  if (!canDraw()) store.getState().notify({ id: 'canvas', text: say().trouble.noCanvas })
}

function canDraw(): boolean {
  try {
    return document.createElement('canvas').getContext('2d') !== null
  } catch {
    return false
  }
}
