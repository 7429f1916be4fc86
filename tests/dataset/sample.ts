/** A small sound dataset for the tests, and ways to change one thing in it. */
import { readDataset } from '../../src/dataset/read.ts'

const TEXT = 'It rained. “It rained all night,” the keeper said on Monday. It rained.'

/** A fresh copy of the JSON each time, so that a test may break what it likes. */
export function sampleJson() {
  return {
    schema: 1,
    hash: '',
    meta: {
      id: 'rain',
      title: 'Rain',
      description: 'One night of rain.',
      licence: 'CC0-1.0',
      version: '1',
      displayZone: 'Europe/Kyiv',
    },
    categories: [{ id: 'weather', label: 'Weather', letter: 'W' }],
    claimants: [{ id: 'keeper', name: 'The keeper' }],
    sources: [
      {
        id: 'log',
        kind: 'report',
        publisher: 'Lighthouse',
        url: 'https://example.org/log',
        language: 'en',
        rights: 'full',
        length: Array.from(TEXT).length,
      },
    ],
    excerpts: [{ id: 'log-all', source: 'log', start: 0, text: TEXT }],
    quotes: [
      {
        id: 'all-night',
        source: 'log',
        exact: 'It rained all night',
        prefix: '“',
        suffix: ',” the keeper said',
        start: 12,
        end: 31,
      },
    ],
    places: [
      {
        id: 'lighthouse-hill',
        name: 'Lighthouse Hill',
        geometry: { type: 'Point', coordinates: [30.5, 46.5] },
        precision: { kind: 'exact' },
      },
    ],
    events: [
      {
        id: 'night-of-rain',
        title: 'A night of rain',
        summary: 'It rained through the night.',
        category: 'weather',
        actors: [],
        when: { edtf: '2023-12-26' },
        where: { place: 'lighthouse-hill' },
        claims: [
          {
            id: 'rained',
            property: 'outcome',
            claimant: 'keeper',
            statement: 'It rained without a break.',
            stance: 'asserts',
            evidence: [{ quote: 'all-night' }],
          },
        ],
        relations: [],
      },
    ],
  }
}

export type SampleJson = ReturnType<typeof sampleJson>

/** Reads the sample with some fields of it put over: `change({ places: [] })`. */
export function readChanged(changes: Readonly<Record<string, unknown>>) {
  return readDataset({ ...sampleJson(), ...changes }, { file: 'dataset.json' })
}
