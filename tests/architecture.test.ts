import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')
const SRC = join(ROOT, 'src')

/** What each room may import from, besides itself and the words of the interface, which lie under all rooms. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  words: [],
  model: [],
  trust: [],
  evidence: ['model'],
  query: ['model'],
  dataset: ['model', 'evidence'],
  store: ['model', 'evidence', 'query'],
  'views/parts': ['model', 'evidence', 'query', 'store'],
  views: ['model', 'evidence', 'query', 'store', 'views/parts', 'trust'],
  pipeline: ['model', 'evidence', 'query', 'dataset', 'trust'],
  opening: ['model', 'evidence', 'query', 'dataset', 'store', 'trust'],
  app: [
    'opening',
    'model',
    'evidence',
    'query',
    'dataset',
    'store',
    'views',
    'views/parts',
    'styles',
    'trust',
    'app',
  ],
}

interface Import {
  readonly file: string
  readonly from: string
}

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.tsx?$/u.test(name))
    .map(name => join(folder, name))
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8')
  const found = text.matchAll(/(?:import|export)[^'"]*?from\s*'([^']+)'|import\s*\(?\s*'([^']+)'/gu)
  return [...found].map(match => ({ file, from: match[1] ?? match[2] ?? '' }))
}

const IMPORTS = sources(SRC).flatMap(importsOf)

/** Room of a file: the folder below `src`, one level deeper for views. */
function roomOf(path: string): string {
  const parts = relative(SRC, path).split(/[\\/]/u)
  if (parts.length === 1) return 'app'
  return parts[0] === 'views' ? `views/${parts[1] ?? ''}` : (parts[0] ?? '')
}

function allowed(from: string, to: string): boolean {
  if (from === to || to === 'styles' || to === 'words') return true
  const rule = MAY_IMPORT[from] ?? (from.startsWith('views/') ? MAY_IMPORT['views'] : undefined)
  if (rule === undefined) return false
  return rule.includes(to) || (from === 'app' && to.startsWith('views/'))
}

/** Ways by which the zone, the language or the clock of the machine gets into what a reader sees. */
const MACHINE_WAYS: readonly {
  readonly what: string
  readonly pattern: RegExp
  /** Samples of code that the pattern must find, and that it must not. */
  readonly wrong: readonly string[]
  readonly right: readonly string[]
  /** The files that may, below `src`. */
  readonly within?: readonly string[]
}[] = [
  {
    what: 'its language in `toLocale…`',
    pattern: /\.toLocale\w+\s*\((?!\s*['"`])/u,
    wrong: ['n.toLocaleString()', 'n.toLocaleString(undefined, {})', 'd.toLocaleDateString(\n[])'],
    right: ["n.toLocaleString('en')", "name.toLocaleUpperCase(\n  'uk',\n)", 'n.toString()'],
  },
  {
    what: 'its language in `Intl`',
    pattern: /\bIntl\s*\.\s*[A-Z]\w+\s*\((?!\s*['"`])/u,
    wrong: ['new Intl.NumberFormat()', 'Intl.DateTimeFormat(undefined, {})', 'new Intl.ListFormat([])'],
    right: ["new Intl.NumberFormat('en')", 'Map<string, Intl.DateTimeFormat>()'],
    within: [join('words', 'counting.ts')],
  },
  {
    what: 'its language by name, or an order by language',
    pattern: /navigator\.languages?\b|\.resolvedOptions\(|\.localeCompare\(|\bIntl\.Collator\b/u,
    wrong: ['navigator.language', 'navigator.languages[0]', 'format.resolvedOptions()', 'a.localeCompare(b)'],
    right: ['navigator.clipboard', 'a < b ? -1 : 1'],
    within: ['stored.ts'],
  },
  {
    what: 'a control that it words itself',
    pattern: /type=\{?["'](?:date|datetime-local|month|week|time|number)["']/u,
    wrong: ['<input type="date" />', '<input type="number" />'],
    right: ['<input type="search" />', '<button type="button">'],
  },
  {
    what: 'its zone in `Intl.DateTimeFormat`',
    pattern: /Intl\s*\.\s*DateTimeFormat\s*\(/u,
    wrong: ["new Intl.DateTimeFormat('en')", "Intl.DateTimeFormat('en')"],
    right: ['Map<string, Intl.DateTimeFormat>()'],
    within: [join('model', 'zone.ts'), join('words', 'counting.ts')],
  },
  {
    what: 'its zone in `Date`',
    pattern:
      /new Date\(\s*['"`]|\bDate\.parse\(|\.[gs]et(?:FullYear|Month|Date|Hours|Minutes|Seconds|Day|TimezoneOffset)\(|\.to(?:Date|Time)String\(/u,
    wrong: ["new Date('2023')", 'Date.parse(text)', 'd.getHours()', 'd.setDate(1)', 'd.toDateString()'],
    right: ['new Date(ms).toISOString()', 'd.getUTCHours()', 'Date.UTC(2023, 11)'],
  },
  {
    what: 'the day that it has today',
    pattern: /\bDate\(\s*\)|\bnew Date\b(?!\s*\()|\bDate\.now\b|\bTemporal\.Now\b/u,
    wrong: ['new Date()', 'Date()', 'new Date', 'Date.now()', 'Temporal.Now.instant()'],
    right: ['new Date(ms)', 'performance.now()', 'writeDate(day)'],
  },
]

const shown = ({ file, from }: Import) => `${relative(ROOT, file)} imports ${from}`

describe('the house', () => {
  it('has imports to look at', () => {
    expect(IMPORTS.length).toBeGreaterThan(100)
  })

  it('lets each room import only from the rooms below it, and no view from another', () => {
    const wrong = IMPORTS.filter(({ file, from }) => {
      if (!from.startsWith('.')) return false
      return !allowed(roomOf(file), roomOf(resolve(dirname(file), from)))
    })
    expect(wrong.map(shown)).toEqual([])
  })

  it('keeps React in components, the entry and one file of the store', () => {
    const wrong = IMPORTS.filter(
      ({ file, from }) =>
        /^(?:react|react-dom|react-leaflet|@react-leaflet)(?:\/|$)/u.test(from) &&
        !file.endsWith('.tsx') &&
        relative(SRC, file) !== join('store', 'react.ts'),
    )
    expect(wrong.map(shown)).toEqual([])
  })

  it.each([
    ['leaflet', 'views/map', /^(?:react-)?leaflet(?:\/|$)/u],
    ['d3', 'views/timeline', /^d3-/u],
    ['Node', 'pipeline', /^node:/u],
  ])('keeps %s inside %s', (_name, room, pattern) => {
    const wrong = IMPORTS.filter(({ file, from }) => pattern.test(from) && roomOf(file) !== room)
    expect(wrong.map(shown)).toEqual([])
  })

  it('has the pipeline imported by nobody', () => {
    const wrong = IMPORTS.filter(({ file, from }) => {
      return (
        from.startsWith('.') &&
        roomOf(resolve(dirname(file), from)) === 'pipeline' &&
        roomOf(file) !== 'pipeline'
      )
    })
    expect(wrong.map(shown)).toEqual([])
  })

  it('has no file over 220 lines', () => {
    const long = sources(SRC)
      .map(file => ({ file: relative(ROOT, file), lines: readFileSync(file, 'utf8').split('\n').length - 1 }))
      .filter(({ lines }) => lines > 220)
    expect(long).toEqual([])
  })

  it.each(MACHINE_WAYS)('never asks the machine for $what', ({ pattern, within }) => {
    const wrong = sources(SRC).filter(
      file => within?.includes(relative(SRC, file)) !== true && pattern.test(readFileSync(file, 'utf8')),
    )
    expect(wrong.map(file => relative(ROOT, file))).toEqual([])
  })

  it.each(MACHINE_WAYS)('would find $what, and lets pass what names its own', ({ pattern, wrong, right }) => {
    expect(wrong.filter(code => !pattern.test(code))).toEqual([])
    expect(right.filter(code => pattern.test(code))).toEqual([])
  })

  it('never hands the page HTML as a string', () => {
    const pattern = /dangerouslySetInnerHTML|\.(?:inner|outer)HTML|insertAdjacentHTML|document\.write/u
    const wrong = sources(SRC).filter(file => pattern.test(readFileSync(file, 'utf8')))
    expect(wrong.map(file => relative(ROOT, file))).toEqual([])
  })
})
