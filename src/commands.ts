/** What the keys of the whole page do. */
import type { EventRecord } from './model/dataset.ts'
import { say } from './words/say.ts'
import { describeSpan } from './model/describe-span.ts'
import { recordOf } from './model/records.ts'
import { explainTime } from './model/sureness.ts'
import { neighbour } from './store/neighbours.ts'
import { openRow } from './store/open-row.ts'
import { loadedOf, type AppStore } from './store/store.ts'
import { setFocus, setPlayback, setSource, setText } from './store/transitions.ts'
import { moveWindow } from './store/window-moves.ts'
import { inReadingOrder, quotesOf } from './views/reader/reader-words.ts'
import type { Command } from './views/shell/keyboard.ts'

function walk(store: AppStore, step: number): void {
  const state = store.getState()
  const { records } = loadedOf(state)
  const next = neighbour(store.sight(state), records, state.choice.focus?.event ?? null, step)
  if (next === null) return
  openRow(store, next, event => state.announce(walkWords(event)))
}

/** Date, title and how sure, for whom walks by ear. */
function walkWords({ title, span }: EventRecord): string {
  const words = say().shell
  if (span === null) return words.walkedToUndated(title)
  return words.walkedTo(title, describeSpan(span), explainTime(span))
}

/** Opens the next quote of the focused event in its document, round and round. */
function showQuote(store: AppStore): void {
  const { choice, choose, load } = store.getState()
  if (choice.focus === null || load.phase !== 'ready') return
  const quotes = quotesOf(inReadingOrder(recordOf(load.data.records, choice.focus.event)?.claims ?? []))
  const next = quotes[(quotes.indexOf(choice.focus.quote ?? '') + 1) % quotes.length]
  if (next === undefined) return
  choose(setFocus, { event: choice.focus.event, quote: next })
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.quote[data-open] > button')?.focus())
}

/** Closes the innermost thing that is open: the page of a source, the quote's document, then the event, then the search. */
function close(store: AppStore): void {
  const { choice, choose } = store.getState()
  if (choice.source !== null) choose(setSource, null)
  else if (choice.focus?.quote) choose(setFocus, { ...choice.focus, quote: null })
  else if (choice.focus !== null) choose(setFocus, null)
  else if (choice.text !== '') choose(setText, '')
  if (document.activeElement instanceof HTMLInputElement) document.activeElement.blur()
}

export function runCommand(command: Exclude<Command, 'keys'>, store: AppStore): void {
  const { choice, choose } = store.getState()
  switch (command) {
    case 'search':
      document.querySelector<HTMLInputElement>('#search')?.focus()
      break
    case 'quote':
      showQuote(store)
      break
    case 'earlier':
      walk(store, -1)
      break
    case 'later':
      walk(store, 1)
      break
    case 'window-back':
      choose(moveWindow, -1)
      break
    case 'window-on':
      choose(moveWindow, 1)
      break
    case 'play':
      choose(setPlayback, { playing: !choice.playback.playing })
      break
    case 'close':
      close(store)
      break
  }
}
