/** What was built into the page and stands until its views do: name and description of the dataset that the site ships. */

import { nextTurn } from './model/turn.ts'

/** Whether it stands on the page now. */
export function firstViewStands(): boolean {
  return document.documentElement.dataset['first'] !== undefined && firstView() !== null
}

/** Takes it away, for good. */
export function endFirstView(): void {
  firstView()?.remove()
  delete document.documentElement.dataset['first']
}

const firstView = () => document.querySelector('.first')

/** A paint is not waited for longer than this, in ms: a page that is not seen is not painted. */
const PATIENCE_MS = 100

/** Once what is on the page has been painted, or is not going to be. */
export function firstPaint(): Promise<void> {
  return new Promise(resolve => {
    requestAnimationFrame(() => void nextTurn().then(resolve))
    setTimeout(resolve, PATIENCE_MS)
  })
}
