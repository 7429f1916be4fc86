import { counting } from '../counting.ts'

const { count, number } = counting<'one'>('en')

/** What several views say alike. */
export const PARTS = {
  /** How many events show; `{shown}` is another figure. */
  ofEvents: (total: number) => count(total, { one: '{shown} of {n} events', other: '{shown} of {n} events' }),
  possiblyCertainly: (possibly: string, certainly: string) => `${possibly} possibly, ${certainly} certainly`,
  withAside: (shown: string, aside: string) => `${shown}, ${aside}`,
  fromTo: (from: string, to: string) => `${from} to ${to}`,
  dayAndTime: (day: string, time: string) => `${day}, ${time}`,
  placeWithTag: (place: string, tag: string) => `${place} (${tag})`,
  noDateKnown: 'no date known',
  showMore: (more: number) => `Show ${number(more)} more`,
  noPlaceKnown: 'no place known',
  quoted: 'quoted',
  claimsContradict: 'claims contradict',
  evidence: {
    quoted: 'Quoted word for word',
    cited: 'Cited, not quoted',
    none: 'No evidence held',
  },
  standing: {
    contradict: 'Claims contradict each other',
    compatible: 'Claims are compatible',
    agree: 'Claims agree',
    'not-comparable': 'Claims have to be read',
    single: 'At most one claim on each thing',
  },
  copied: (what: string) => `${what} copied.`,
  cannotCopy: (text: string) => `The browser does not let this page copy. Copy it by hand: ${text}`,
}
