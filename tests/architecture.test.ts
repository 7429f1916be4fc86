import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')
const SRC = join(ROOT, 'src')

/** What each room may import from, besides itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  evidence: ['model'],
  query: ['model'],
  dataset: ['model', 'evidence'],
  store: ['model', 'evidence', 'query'],
  'views/parts': ['model', 'evidence', 'query', 'store'],
  views: ['model', 'evidence', 'query', 'store', 'views/parts'],
  pipeline: ['model', 'evidence', 'dataset'],
  app: ['model', 'evidence', 'query', 'dataset', 'store', 'views', 'views/parts', 'styles', 'app'],
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
  if (from === to || to === 'styles') return true
  const rule = MAY_IMPORT[from] ?? (from.startsWith('views/') ? MAY_IMPORT['views'] : undefined)
  if (rule === undefined) return false
  return rule.includes(to) || (from === 'app' && to.startsWith('views/'))
}

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

  it('never reads a date by the clock of the machine', () => {
    const pattern = /new Date\(['"`]|Date\.parse\(|\.get(?:FullYear|Month|Date|Hours|Minutes|Day)\(\)/u
    const wrong = sources(SRC).filter(file => pattern.test(readFileSync(file, 'utf8')))
    expect(wrong.map(file => relative(ROOT, file))).toEqual([])
  })

  it('never hands the page HTML as a string', () => {
    const pattern = /dangerouslySetInnerHTML|\.(?:inner|outer)HTML|insertAdjacentHTML|document\.write/u
    const wrong = sources(SRC).filter(file => pattern.test(readFileSync(file, 'utf8')))
    expect(wrong.map(file => relative(ROOT, file))).toEqual([])
  })
})
