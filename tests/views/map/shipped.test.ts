import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readDataset } from '../../../src/dataset/read.ts'
import { lookOf } from '../../../src/views/map/look.ts'
import { marksOf } from './fixture.ts'

const file = 'public/data/ukraine-2023/dataset.json'
const { dataset } = readDataset(JSON.parse(readFileSync(file, 'utf8')), { file })

it('no shipped event with a vague place ever becomes a dot, at any zoom', () => {
  if (dataset === null) throw new Error(`${file} cannot be read.`)
  const marks = marksOf(dataset)
  let looked = 0
  for (const [row, event] of dataset.events.entries()) {
    const spot = marks.spots[marks.spotOf(row)]
    const place = dataset.places.get(event.where?.place ?? '')
    if (spot === undefined || place === undefined) continue
    for (let zoom = 0; zoom <= 19; zoom++) {
      expect(lookOf(spot, zoom).look === 'dot', `${event.id} at zoom ${zoom}`).toBe(
        place.precision.kind === 'exact',
      )
      looked++
    }
  }
  expect(looked).toBe(dataset.events.length * 20)
})
