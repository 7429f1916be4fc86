/** Facts about the shipped dataset, and the proof against the document itself where it is at hand. */
import { readdir, readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { parseDatasetText } from '../../src/dataset/parse.ts'
import { codePointLength } from '../../src/evidence/text.ts'
import type { Dataset } from '../../src/model/dataset.ts'
import { buildData } from '../../src/pipeline/build-data.ts'
import { readDocuments } from '../../src/pipeline/documents.ts'

const FOLDER = 'data/ukraine-2023'
const DOCUMENTS = '../shared/documents'
const ARTICLE = 'washington-examiner-japan-patriots'
const dataset = await shipped()

async function shipped(): Promise<Dataset> {
  const file = `public/${FOLDER}/dataset.json`
  const result = parseDatasetText(await readFile(file, 'utf8'), { file })
  if (result.dataset === null || result.problems.length > 0) throw new Error(`${file} is not sound.`)
  return result.dataset
}

it('every quote is verified, and every claim rests on a quote or a source', () => {
  expect(new Set(dataset.quoteStates.values())).toEqual(new Set(['verified']))
  expect(dataset.quotes.size).toBeGreaterThanOrEqual(19)
  expect(dataset.events.flatMap(event => event.claims).every(claim => claim.evidence.length > 0)).toBe(true)
})

it('the fifteen events of the article are there, by ids that links may rest on', () => {
  const ids = [
    'full-scale-war-launched',
    'crimea-annexed',
    'moskva-fate',
    'kherson-liberated',
    'interceptor-stockpile-pressure',
    'civilian-bombardment-intensified',
    'emanuel-patriot-inventory',
    'hayashi-on-decision',
    'japan-interceptors-to-us',
    'novocherkassk-struck',
    'oleshchuk-on-novocherkassk',
    'wartranslated-good-morning-crimea',
    'kherson-energy-attack',
    'kherson-station-shelled',
    'zakharova-warning',
  ]
  expect(ids.filter(id => !dataset.eventIndex.has(id))).toEqual([])
})

/** Day of the week in December 2023, from Sunday as 0. */
function weekday(day: number): number {
  return new Date(Date.UTC(2023, 11, day)).getUTCDay()
}

it('the weekdays of the article are those of the calendar', () => {
  expect(weekday(27)).toBe(3)
  expect(weekday(26)).toBe(2)
  expect(weekday(22)).toBe(5)
  expect([weekday(18), weekday(24)]).toEqual([1, 0])
  const dated = new Map(dataset.events.map(event => [event.id, event.when.edtf]))
  expect(dated.get('zakharova-warning')).toBe('2023-12-27')
  expect(dated.get('kherson-energy-attack')).toBe('2023-12-26')
  expect(dated.get('hayashi-on-decision')).toBe('2023-12-22')
  expect(dated.get('emanuel-patriot-inventory')).toBe('[2023-12-18..2023-12-24]')
})

it('clearly less than half of the article is held', () => {
  const held = [...dataset.excerpts.values()].filter(excerpt => excerpt.source === ARTICLE)
  const sum = held.reduce((total, { text }) => total + codePointLength(text), 0)
  const length = dataset.sources.get(ARTICLE)?.length ?? 0
  expect(sum / length).toBeGreaterThan(0.3)
  expect(sum / length).toBeLessThan(0.45)
})

it('no claim and no quote rests on the furniture of the page', () => {
  const quoted = [...dataset.quotes.values()].map(quote => quote.exact).join('\n')
  expect(quoted).not.toMatch(/IOWA|CLICK HERE|DESANTIS/iu)
})

it('every place says how its position is known, and the areas of the article name their outlines', () => {
  const unexplained = [...dataset.places.values()].filter(place => place.basis === undefined)
  expect(unexplained.map(place => place.id)).toEqual([])
  const outlines = ['ukraine', 'japan', 'crimea'].map(id => {
    const precision = dataset.places.get(id)?.precision
    return precision?.kind === 'area' ? precision.outline : null
  })
  expect(outlines).toEqual(['UA', 'JP', 'UA-43'])
})

it('every excerpt, quote and hash agrees with the document itself', async ({ skip }) => {
  const names = await readdir(DOCUMENTS).catch(() => null)
  if (names === null) {
    console.warn(`SKIPPED: ${DOCUMENTS} is not there, so quotes were only checked against the excerpts held.`)
    skip()
  }
  const documents = await readDocuments(DOCUMENTS)
  const build = await buildData([FOLDER], documents)
  expect('problems' in build ? build.problems : []).toEqual([])
})
