import { readDataset } from '../../src/dataset/read.ts'
import type { Dataset } from '../../src/model/dataset.ts'
import { prepare, type Loaded } from '../../src/store/loaded.ts'

const event = (id: string, edtf: string | null, category: string, claimant: string, more: object = {}) => ({
  id,
  title: `Title of ${id}`,
  summary: `Summary of ${id}.`,
  category,
  actors: ['An actor'],
  when: { edtf },
  where: { place: 'harbour' },
  claims: [
    {
      id: `${id}-claim`,
      property: 'outcome',
      claimant,
      statement: `Statement of ${id}.`,
      stance: 'asserts',
      evidence: [{ source: 'gazette' }],
    },
  ],
  relations: [],
  ...more,
})

/** Seven small events: two on one day, one of unknown day in a week, one month, one open, one undated, one quoted. */
export const FILE = {
  schema: 1,
  hash: 'abc',
  meta: {
    id: 'fixture',
    title: 'A fixture',
    description: 'Made for tests.',
    licence: 'CC0-1.0',
    version: '1',
    displayZone: 'Europe/Kyiv',
  },
  categories: [
    { id: 'strike', label: 'Strike', letter: 'S' },
    { id: 'statement', label: 'Statement', letter: 'T' },
  ],
  claimants: [
    { id: 'navy', name: 'The Navy' },
    { id: 'ministry', name: 'The Ministry' },
  ],
  sources: [
    {
      id: 'gazette',
      kind: 'news',
      publisher: 'Gazette',
      url: 'https://gazette.example/a',
      language: 'en',
      rights: 'excerpts',
    },
  ],
  excerpts: [{ id: 'gazette-a', source: 'gazette', start: 10, text: 'He said “it’s done”, twice.' }],
  quotes: [
    {
      id: 'done',
      source: 'gazette',
      exact: 'it’s done',
      prefix: 'said “',
      suffix: '”, twice',
      start: 19,
      end: 28,
    },
  ],
  places: [
    {
      id: 'harbour',
      name: 'Harbour',
      geometry: { type: 'Point', coordinates: [35, 45] },
      precision: { kind: 'exact' },
    },
  ],
  events: [
    event('first', '2023-12-20', 'strike', 'navy'),
    event('second', '2023-12-20', 'statement', 'ministry'),
    event('week', '[2023-12-18..2023-12-24]', 'strike', 'ministry'),
    event('month', '2023-11', 'statement', 'navy', { aliases: ['old-month'] }),
    event('open', '2023-12-22/..', 'strike', 'navy'),
    event('undated', null, 'strike', 'navy'),
    event('quoted', '2023-12-26', 'statement', 'ministry', {
      claims: [
        {
          id: 'quoted-claim',
          property: 'outcome',
          claimant: 'ministry',
          statement: 'It was done.',
          stance: 'asserts',
          evidence: [{ quote: 'done' }],
        },
      ],
    }),
  ],
}

export function loadFixture(file: unknown = FILE): Loaded {
  const reading = readDataset(file, { file: 'fixture.json' })
  const { dataset, problems } = reading
  if (dataset === null) throw new Error(`The fixture cannot be read: ${JSON.stringify(problems)}`)
  return prepare('fixture.json', dataset, reading)
}

export const idsOf = (dataset: Dataset, rows: Iterable<number>) =>
  Array.from(rows, row => dataset.events[row]?.id ?? '?')
