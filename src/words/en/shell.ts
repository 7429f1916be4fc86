import { counting } from '../counting.ts'

const { count, number } = counting<'one'>('en')

/** Head of the page, what concerns the whole of it, and what stands there when no dataset does. */
export const SHELL = {
  map: 'Map',
  failed: 'This dataset cannot be opened',
  tryAgain: 'Try again',
  openShipped: 'Open the dataset of this site',
  opening: 'Opening {file} …',
  openingShare: (percent: number) => `Opening {file} …, ${number(percent)} %`,
  cancel: 'Cancel',
  noWorker:
    'This browser started no worker, so the page read the dataset by itself and may have stood still for a while.',
  count: 'Count',
  view: 'This view',
  /** What the whole view comes to. */
  summary: {
    dated: (shown: string, dates: string) => `${shown}, ${dates}.`,
    undated: (shown: string) => `${shown}, none with a date.`,
    place: (place: string, events: string) => `${place} (${events})`,
    places: (places: readonly string[]) => `Places with most events: ${places.join('; ')}.`,
    unsure: (events: number) =>
      count(events, {
        one: 'The date of {n} event is not sharply known.',
        other: 'The dates of {n} events are not sharply known.',
      }),
    disputed: (events: number) =>
      count(events, {
        one: 'Claims contradict each other on {n} event.',
        other: 'Claims contradict each other on {n} events.',
      }),
  },
  announcement: 'Announcement',
  search: 'Search events and quotes',
  wholeWord: (word: string) => `Many words begin with “${word}”: it is looked up as a whole word.`,
  voiceFailed: (why: string) =>
    `What this voice says of dates and places could not be had: ${why}. Choose it again in a while.`,
  searchFailed: (why: string) => `The search gave no answer: ${why}. Try again in a while.`,
  colours: { system: 'as the system has it', light: 'light', dark: 'dark' },
  coloursAre: (now: string) => `Colours: ${now}`,
  changeColours: (now: string, next: string) => `Colours: ${now}. Change to ${next}`,
  language: 'Language',
  languageFailed: (name: string) =>
    `The words of ${name} could not be fetched. Check the connection, then try again.`,
  keys: 'Keys',
  keysWithKey: 'Keys (?)',
  closeKeys: 'Close the keys',
  space: 'Space',
  keyWords: {
    search: 'search events and quotes; Enter opens the first found',
    quote: 'show the next quote in its document',
    walk: 'earlier or later event',
    window: 'move the time window back or on',
    play: 'play or pause',
    close: 'close what is open',
    keys: 'show these keys',
  },
  singleKeys: 'Single keys act on the page',
  ownKeys: {
    list: 'In the list ↑ and ↓ go from event to event, Page Up and Page Down by a view, Home and End to its ends; Enter opens.',
    timeline: 'In the timeline the two sliders move by arrows, with Shift by ten.',
    map: 'On the map the arrow keys and + and − move the view; “Draw a box” is worked by arrows and Enter too.',
  },
  share: 'Share',
  linkToView: 'Link to this view',
  notices: 'Notices',
  dismiss: 'Dismiss',
  refused: (problems: number, accepted: number, given: number) =>
    `${count(problems, { one: '1 problem', other: '{n} problems' })} in this dataset: ${number(accepted)} of ${number(given)} records kept`,
  panels: 'Panels',
  sheets: { events: 'List', filters: 'Filter', reader: 'Read' },
  toldBy: 'As told by',
  /** `{name}` is whose telling it is. */
  toldByBar: (speaks: number, total: number) =>
    `As told by {name}: speaks of ${number(speaks)} of ${number(total)} events. Their dates and places lead; the rest is dimmed.`,
  /** The same until the dates and places of that voice have come. */
  comingBar: (speaks: number, total: number) =>
    `As told by {name}: speaks of ${number(speaks)} of ${number(total)} events. The rest is dimmed; their own dates and places are on the way.`,
  /** The same where the dates and places of that voice cannot be had. */
  dimmedBar: (speaks: number, total: number) =>
    `As told by {name}: speaks of ${number(speaks)} of ${number(total)} events. The rest is dimmed; their own dates and places are not at hand.`,
  allVoices: 'All voices',
  /** Said when the reader walks to an event. */
  walkedTo: (title: string, date: string, howSure: string) => `${date}: ${title}. ${howSure}`,
  walkedToUndated: (title: string) => `${title}. No date known.`,
}
