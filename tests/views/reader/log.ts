/** A dataset about one night of rain, with a log that is quoted, misquoted and cited, for the tests of the reader. */
import type { Loaded } from '../../../src/store/loaded.ts'
import { FILE, loadFixture } from '../../store/fixture.ts'

const TEXT = 'It rained all night, the keeper said. The lamp went out at two. Nobody came.'
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })
const quote = (id: string, exact: string, more: object = {}) => {
  const { start, end } = at(exact)
  const prefix = TEXT.slice(Math.max(0, start - 5), start)
  return { id, source: 'log', exact, prefix, suffix: TEXT.slice(end, end + 5), start, end, ...more }
}
const claim = (id: string, evidence: readonly object[]) => ({
  id,
  property: 'outcome',
  claimant: 'navy',
  statement: `Statement of ${id}.`,
  stance: 'asserts',
  evidence,
})
const event = (id: string, claims: readonly object[], more: object = {}) => ({
  id,
  title: `Title of ${id}`,
  summary: `Summary of ${id}.`,
  category: 'strike',
  actors: [],
  when: { edtf: '2023-12-26' },
  where: { place: 'harbour' },
  claims,
  relations: [],
  ...more,
})

export const LOG_FILE = {
  ...FILE,
  sources: [
    {
      id: 'log',
      kind: 'report',
      publisher: 'Lighthouse',
      author: 'The keeper',
      title: 'Log of the light',
      url: 'https://www.example.org/log',
      archivedUrl: 'https://archive.example/log',
      published: '2023-12-27',
      retrieved: '2024-01-03',
      language: 'uk',
      rights: 'excerpts',
      sha256: 'ab'.repeat(32),
      length: TEXT.length + 1000,
    },
    ...FILE.sources,
  ],
  excerpts: [
    { id: 'log-b', source: 'log', start: 32, text: TEXT.slice(32) },
    { id: 'log-a', source: 'log', start: 0, text: TEXT.slice(0, 28) },
  ],
  quotes: [
    quote('lamp', 'The lamp went out at two'),
    quote('rain', 'It rained all night'),
    quote('night', 'all night, t', { speaker: 'The keeper' }),
    quote('snow', 'Nobody', { exact: 'Nobodx' }),
  ],
  events: [
    event('storm', [claim('rained', [{ quote: 'rain' }, { quote: 'night' }])]),
    event('dark', [claim('went-out', [{ quote: 'lamp' }]), claim('alone', [{ quote: 'snow' }])], {
      when: { edtf: '2023-12-27', inferred: 'Two at night is after midnight.' },
    }),
    event('dawn', [claim('light', [{ source: 'log', note: 'last page' }])], {
      when: { edtf: '2023-12-27~' },
      where: null,
      citations: ['log'],
    }),
    event('later', [claim('calm', [{ source: 'gazette' }])], { when: { edtf: null } }),
  ],
}

export const loadLog = (): Loaded => loadFixture(LOG_FILE)
