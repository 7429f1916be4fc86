import { expect, it } from 'vitest'
import { earlyTags } from '../../src/pipeline/site/early-files.ts'

const FILES = {
  'assets/index-a1.js': { name: 'index' },
  'assets/MapPanel-b2.js': { name: 'MapPanel' },
  'assets/MapPanel-b3.css': {},
  'assets/libre-franklin-latin-ext-wght-normal-c3.woff2': {},
  'assets/libre-franklin-latin-wght-normal-d4.woff2': {},
}

it('names the code of the map and the Latin font, below whatever folder the page is in', () => {
  expect(earlyTags(FILES).map(({ attrs }) => [attrs?.['rel'], attrs?.['href']])).toEqual([
    ['modulepreload', './assets/MapPanel-b2.js'],
    ['preload', './assets/libre-franklin-latin-wght-normal-d4.woff2'],
  ])
})

it('fails where the build has none of these names any more', () => {
  expect(() => earlyTags({ 'assets/index-a1.js': { name: 'index' } })).toThrow(/early-files\.ts/u)
})
