import { expect, it } from 'vitest'
import { earlyTags } from '../../src/pipeline/site/early-files.ts'

const FILES = [
  'assets/start-a1.js',
  'assets/libre-franklin-latin-ext-wght-normal-c3.woff2',
  'assets/libre-franklin-latin-wght-normal-d4.woff2',
]

it('names the Latin font, below whatever folder the page is in', () => {
  expect(earlyTags(FILES).map(({ attrs }) => [attrs?.['rel'], attrs?.['href']])).toEqual([
    ['preload', './assets/libre-franklin-latin-wght-normal-d4.woff2'],
  ])
})

it('fails where the build has no such name any more', () => {
  expect(() => earlyTags(FILES.slice(0, 2))).toThrow(/early-files\.ts/u)
})
