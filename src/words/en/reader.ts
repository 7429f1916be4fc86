import { counting } from '../counting.ts'

const { count, number } = counting<'one'>('en')

/** The page of an event, and of the dataset as a whole. */
export const READER = {
  title: 'Reader',
  source: 'Source',
  event: 'Event',
  about: 'About this dataset',
  earlier: 'Earlier event',
  later: 'Later event',
  closeEvent: 'Close the event',
  closeSource: 'Close the source',
  backToEvent: 'Back to the event',
  when: 'When',
  where: 'Where',
  noDate: 'No date known',
  noDateWhy: 'No source here gives a date.',
  noPlace: 'No place known',
  noPlaceWhy: 'No source here gives a place.',
  inferred: 'inferred',
  linked: 'Linked events',
  relations: {
    precedes: 'Came before',
    'response-to': 'In answer to',
    'part-of': 'Part of',
    'same-asset': 'Same ship, bridge or station as',
  },
  alsoRestsOn: 'The summary also rests on',
  involved: 'Involved',
  properties: {
    time: 'When',
    place: 'Where',
    casualties: 'Casualties',
    number: 'Figures',
    outcome: 'What came of it',
    means: 'With what',
    attribution: 'Who did it',
  },
  stances: { asserts: 'asserts', denies: 'denies', reports: 'reports' },
  /** What a value is a value of. */
  time: 'time',
  place: 'place',
  whatIsSaid: 'what is said',
  topic: (topic: string) => `${topic.charAt(0).toUpperCase()}${topic.slice(1)}:`,
  madeOn: (date: string) => `on ${date}`,
  backToAll: 'Back to all tellers',
  showAsTold: (name: string) => `Show everything as told by ${name}`,
  quoted: 'quoted',
  sameWords: 'the same words as above',
  noClaims: 'This event has no claim that could be kept.',
  labels: {
    contradict: 'contradict',
    compatible: 'compatible',
    agree: 'agree',
    'not-comparable': 'to be read',
    single: 'one claim',
  },
  /** Opens and closes the rule behind a verdict. */
  why: 'why?',
  less: 'less',
  /** `{rule}` is the rule's id, `{says}` what it says. */
  rule: 'Rule {rule}: {says} Dateline shows how claims stand to each other, never which of them is right.',
  figuresOf: (thing: string) => `What each claimant gives for ${thing}`,
  cited: 'cited',
  archivedCopy: 'Archived copy:',
  on: 'On',
  hideDocument: 'Hide the document',
  showInDocument: 'Show in its document',
  notHeldAround: 'The text around these words is not held here.',
  welcome: {
    /** What stands with a number of its own. */
    counts: {
      events: (many: number) => count(many, { one: 'event', other: 'events' }),
      claims: (many: number) => count(many, { one: 'claim', other: 'claims' }),
      sources: (many: number) => count(many, { one: 'source', other: 'sources' }),
      quotes: (many: number) => count(many, { one: 'verified quote', other: 'verified quotes' }),
    },
    howToRead: 'How to read it',
    known: 'known',
    approximate: 'approximate',
    somewhere: 'somewhere inside',
    unknown: 'not known, never drawn',
    choose:
      'Choose an event on the map, the timeline or the list. Each claim leads to the words that it came from; each quote was compared with its document, character by character.',
    openFirst: 'Open the first event with a quote',
    /** `{licence}` is that of the summaries. */
    licence: (zone: string, version: string, hash: string) =>
      `Summaries: {licence}. Quotes belong to those who said or published them. Times of day are shown in ${zone}. Version ${version}, ${hash}.`,
  },
  thirdParty: 'Third-party notices',
  downloads: {
    title: 'Take it with you',
    dataset: 'Whole dataset (JSON)',
    annotations: 'Quotes as annotations (W3C JSON-LD)',
    csv: 'Events as a table (CSV)',
    geojson: 'Events for a map (GeoJSON)',
    all: (total: number) => `all ${number(total)} events`,
    some: (shown: number, total: number) => `${number(shown)} of ${number(total)} events`,
    note: (events: string) =>
      `Table and map file hold what passes the filters: ${events}. Positions come with how far each is known; a disc’s centre is not a spot.`,
  },
  sure: {
    title: 'How sure is this?',
    times: {
      known: 'Known',
      approximate: 'Approximate',
      somewhere: 'Somewhere inside a span',
      unknown: 'No date',
    },
    places: {
      exact: 'Exact spot',
      approximate: 'Approximate spot',
      district: 'Somewhere in a district',
      city: 'Somewhere in a city or town',
      region: 'Somewhere in a region',
      country: 'Somewhere in a country',
      sea: 'Somewhere at sea',
      displaced: 'Moved on purpose',
      unknown: 'No place on the map',
    },
    eventsByEvidence: 'Events by evidence',
    quotesBySource: 'Quotes against their source',
    sourcesByKind: 'Sources by kind',
    eventsByClaims: 'Events by how their claims compare',
    dates: 'Dates of events',
    placesOf: 'Places of events',
    inferredDates: (dates: number) =>
      count(dates, {
        one: 'Of these, {n} date is inferred: no source states it.',
        other: 'Of these, {n} dates are inferred: no source states them.',
      }),
    inferredPlaces: (places: number) =>
      count(places, {
        one: 'Of these, {n} place is inferred: no source states it.',
        other: 'Of these, {n} places are inferred: no source states them.',
      }),
  },
}
