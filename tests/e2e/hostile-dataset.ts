/** A dataset in which every text that a file can hold is a line of somebody else's. */

/** Texts of one event that must stand on its page, and of its source on that source's page, each as it is. */
export interface Expected {
  readonly event: string
  readonly source: string
  readonly title: string
  readonly sourceTitle: string
  readonly onEvent: readonly string[]
  readonly onSource: readonly string[]
}

export interface HostileDataset {
  readonly json: string
  readonly expected: readonly Expected[]
  /** Texts of the dataset as a whole, on the page at all times. */
  readonly onPage: readonly string[]
}

const CATEGORIES = 8
const before = 'What stands before. '
const lengthOf = (text: string): number => Array.from(text).length

/** The line in one place: marked, so that it cannot be taken for the same line in another. */
const sink = (line: string, place: string, i: number): string => `${line} [${place} ${i}]`

function sourcesOf(line: string, i: number) {
  const source = {
    id: `s-${i}`,
    kind: 'report',
    publisher: sink(line, 'publisher', i),
    author: sink(line, 'author', i),
    title: sink(line, 'source title', i),
    url: `https://example.org/${i}`,
    language: 'en',
    rights: 'excerpts',
    note: sink(line, 'source note', i),
  }
  const addresses = [line, `https://example.org/${line}`, `https://${line}`, `mailto:${line}`, `${line}.mp4`]
  return [source, ...addresses.map((url, at) => ({ ...source, id: `a-${i}-${at}`, url, archivedUrl: url }))]
}

function claimOf(line: string, i: number) {
  return {
    id: `c-${i}`,
    property: 'outcome',
    claimant: `p-${i}`,
    statement: sink(line, 'statement', i),
    stance: 'asserts',
    values: [{ kind: 'term', of: 'result', term: sink(line, 'term', i) }],
    evidence: [
      { quote: `q-${i}` },
      { source: `s-${i}`, note: sink(line, 'evidence note', i) },
      ...[0, 1, 2, 3, 4].map(at => ({ source: `a-${i}-${at}` })),
    ],
  }
}

function eventOf(line: string, i: number) {
  return {
    id: `e-${i}`,
    title: sink(line, 'title', i),
    summary: sink(line, 'summary', i),
    category: `k-${i % CATEGORIES}`,
    actors: [sink(line, 'actor', i)],
    when: {
      edtf: `2023-12-${String(1 + (i % 28)).padStart(2, '0')}`,
      inferred: sink(line, 'date inferred', i),
      note: sink(line, 'date note', i),
    },
    where: { place: `w-${i}`, inferred: sink(line, 'place inferred', i), note: sink(line, 'place note', i) },
    claims: [claimOf(line, i)],
    relations: [],
  }
}

/** Records that are refused, so that the line stands in what is said of them: as an id, a key, a reference, a date. */
function brokenOf(line: string, i: number) {
  const event = eventOf(line, i)
  return [
    { ...event, id: line },
    { ...event, id: `b-${i}`, category: line },
    JSON.parse(
      JSON.stringify({ ...event, id: `k-${i}` }).replace(/\}$/u, `,${JSON.stringify(line)}:1}`),
    ) as object,
    { ...event, id: `d-${i}`, when: { edtf: line } },
  ]
}

/** Lines are taken as they are; where they have no text at all, what marks their place is there. */
export function hostileDataset(lines: readonly string[]): HostileDataset {
  const labels = Array.from({ length: CATEGORIES }, (_, k) =>
    sink(lines.filter((_line, i) => i % CATEGORIES === k).join(' '), 'category', k),
  )
  const all = lines.join(' ')
  const quotes = lines.map((line, i) => ({
    id: `q-${i}`,
    source: `s-${i}`,
    exact: sink(line, 'quote', i),
    prefix: before,
    suffix: '',
    start: lengthOf(before),
    end: lengthOf(before) + lengthOf(sink(line, 'quote', i)),
    speaker: sink(line, 'speaker', i),
  }))
  const json = {
    schema: 1,
    hash: '',
    meta: {
      id: 'hostile',
      title: sink(all, 'dataset', 0),
      description: sink(all, 'description', 0),
      licence: sink(all, 'licence', 0),
      version: sink(lines[0] ?? '', 'version', 0),
      displayZone: 'UTC',
      authors: lines.map((line, i) => sink(line, 'dataset author', i)),
    },
    categories: labels.map((label, k) => ({ id: `k-${k}`, label, letter: 'ABCDEFGH'.charAt(k) })),
    claimants: lines.map((line, i) => ({
      id: `p-${i}`,
      name: sink(line, 'claimant', i),
      role: sink(line, 'role', i),
      side: sink(line, 'side', i),
    })),
    sources: lines.flatMap(sourcesOf),
    excerpts: quotes.map(({ source, exact }, i) => ({
      id: `x-${i}`,
      source,
      start: 0,
      text: before + exact,
    })),
    quotes,
    places: lines.map((line, i) => ({
      id: `w-${i}`,
      name: sink(line, 'place', i),
      country: sink(line, 'country', i),
      geometry: { type: 'Point', coordinates: [20 + (i % 40), 40 + Math.floor(i / 40)] },
      precision: { kind: 'displaced', radiusMetres: 1000, reason: sink(line, 'displaced', i) },
      basis: sink(line, 'basis', i),
    })),
    events: [...lines.map(eventOf), ...lines.flatMap(brokenOf)],
  }
  return {
    json: JSON.stringify(json),
    expected: lines.map(expectedOf),
    onPage: [sink(all, 'dataset', 0), ...labels],
  }
}

function expectedOf(line: string, i: number): Expected {
  const places = (names: readonly string[]) => names.map(name => sink(line, name, i))
  return {
    event: `e-${i}`,
    source: `s-${i}`,
    title: sink(line, 'title', i),
    sourceTitle: sink(line, 'source title', i),
    onEvent: places([
      'title',
      'summary',
      'actor',
      'date inferred',
      'date note',
      'place',
      'place inferred',
      'place note',
      'claimant',
      'statement',
      'term',
      'quote',
      'speaker',
      'publisher',
      'source title',
      'evidence note',
    ]),
    onSource: places(['publisher', 'author', 'source title', 'source note', 'quote']),
  }
}
