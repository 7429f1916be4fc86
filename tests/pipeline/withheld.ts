/** A folder of data with one source that must not be known, and the words that would give it away. */
import { sha256 } from '../../src/evidence/text.ts'
import { soundFiles } from './folder.ts'

/** No two are part of each other, and each is found nowhere else. */
export const SEEDED = [
  'secret-harbour-witness',
  'Harbour Diary of Nobody Known',
  'https://secret.example/diary?id=1&page=2',
  'https://archive.example/secret-diary',
  'Ms “Quill” O’Neill',
  'The Hidden <Press> & Sons',
  'a note that only the editor may read',
  'He said "no" & left at nine.',
  'the speaker whom nobody may name',
  'written beside the evidence in confidence',
] as const

const [ID, TITLE, URL, ARCHIVED, AUTHOR, PUBLISHER, NOTE, WORDS, SPEAKER, ASIDE] = SEEDED

/** Files of a sound folder in which one claim rests on a withheld source, by quote and by citation. */
export async function withheldFiles(): Promise<Record<string, unknown>> {
  const files = await soundFiles()
  const text = `It was late. ${WORDS} ${'Nothing more is told. '.repeat(9)}`
  const [open] = (files['sources.json'] as { sources: object[] }).sources
  const [event] = (files['events.json'] as { events: { claims: object[] }[] }).events
  const [claim] = event?.claims ?? []
  const evidence = [{ quote: 'left-at-nine' }, { source: ID, note: ASIDE }]
  const secret = {
    id: ID,
    kind: 'social',
    publisher: PUBLISHER,
    author: AUTHOR,
    title: TITLE,
    url: URL,
    archivedUrl: ARCHIVED,
    language: 'en',
    rights: 'withheld',
    withheldBecause: 'The person would be in danger.',
    sha256: await sha256(text),
    length: text.length,
    note: NOTE,
  }
  const quote = {
    id: 'left-at-nine',
    source: ID,
    exact: WORDS,
    prefix: 'It was late. ',
    suffix: ' Nothing more is told.',
    start: 13,
    end: 13 + WORDS.length,
    speaker: SPEAKER,
  }
  const kept = files['quotes.json'] as { quotes: object[] }
  const held = { id: 'left-held', source: ID, start: 0, text: text.slice(0, 70) }
  const excerpts = (files['excerpts.json'] as { excerpts: object[] }).excerpts
  return {
    ...files,
    'sources.json': { sources: [open, secret] },
    'quotes.json': { quotes: [...kept.quotes, quote] },
    'excerpts.json': { excerpts: [...excerpts, held] },
    'events.json': {
      events: [{ ...event, claims: [claim, { ...claim, id: 'left', evidence }], citations: [ID] }],
    },
  }
}
