/** Keys that work everywhere: from a key press to what it means, and nothing where a control wants the key itself. */

export type Command =
  | 'search'
  | 'quote'
  | 'earlier'
  | 'later'
  | 'window-back'
  | 'window-on'
  | 'play'
  | 'close'
  | 'keys'

const COMMANDS: Readonly<Record<string, Command>> = {
  '/': 'search',
  q: 'quote',
  ArrowLeft: 'earlier',
  ArrowRight: 'later',
  '[': 'window-back',
  ']': 'window-on',
  ' ': 'play',
  Escape: 'close',
  '?': 'keys',
}

/** Where a key was pressed, as far as it matters here. */
export interface Press {
  readonly key: string
  readonly modified: boolean
  /** The focused control takes text. */
  readonly inText: boolean
  /** The focused control uses arrows or space itself: a slider, button, link, check box, summary or the map. */
  readonly ownArrows: boolean
  readonly ownSpace: boolean
}

/** The command of a press; null where it belongs to the control or to the browser. */
export function commandOf(press: Press): Command | null {
  if (press.modified) return null
  const command = COMMANDS[press.key] ?? null
  if (press.inText) return command === 'close' ? command : null
  if (press.ownArrows && (command === 'earlier' || command === 'later')) return null
  if (press.ownSpace && command === 'play') return null
  return command
}

/** Reads a press off the page. */
export function readPress(event: KeyboardEvent): Press {
  const target = event.target instanceof Element ? event.target : null
  const within = (selector: string) => (target?.closest(selector) ?? null) !== null
  return {
    key: event.key,
    modified: event.ctrlKey || event.metaKey || event.altKey,
    inText: within('input:not([type="checkbox"], [type="radio"]), textarea, [contenteditable="true"]'),
    ownArrows: within(
      '[role="slider"], [role="listbox"], [role="application"], [data-arrows], select, input',
    ),
    ownSpace: within('button, a, input, select, summary, [role="slider"], [role="option"]'),
  }
}
