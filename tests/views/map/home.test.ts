import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseDatasetText } from '../../../src/dataset/parse.ts'
import { boundsOf, homeBounds } from '../../../src/views/map/home.ts'
import { unitX, unitY } from '../../../src/views/map/mercator.ts'
import { marksOf } from './fixture.ts'

const at = (lng: number, lat: number, events = 1, radius = 0) => ({
  x: unitX(lng),
  y: unitY(lat),
  events,
  radius,
})

describe('bounds of what is shown', () => {
  it('go the short way around the globe', () => {
    const bounds = boundsOf([at(179.9, 0), at(-179.9, 0)])
    expect((bounds?.east ?? 0) - (bounds?.west ?? 0)).toBeLessThan(2)
    expect(boundsOf([])).toBeNull()
  })

  it('hold areas as far as they reach, also over the antimeridian', () => {
    const ten = 10 / 360
    const single = boundsOf([at(96, 62, 1, ten)])
    expect(single?.west).toBeLessThan(86)
    expect(single?.east).toBeGreaterThan(106)
    const across = boundsOf([at(175, 0, 1, ten), at(-179, 0), at(160, 0)])
    expect(across?.west).toBeGreaterThan(155)
    expect(across?.west).toBeLessThan(160)
    expect(across?.east).toBeGreaterThan(185)
    expect(across?.east).toBeLessThan(190)
    const polar = boundsOf([at(0, 89, 1, 0.2)])
    expect(polar?.north).toBeCloseTo(85.05, 1)
  })

  it('are never so narrow that one place fills the map with a street', () => {
    const bounds = boundsOf([at(32, 46)])
    expect((bounds?.east ?? 0) - (bounds?.west ?? 0)).toBeGreaterThan(0.5)
  })
})

describe('the home view', () => {
  const ukraine = [
    at(32.6, 46.6, 15),
    at(30.5, 50.4, 8),
    at(33.5, 44.6, 10),
    at(35.4, 45, 5),
    at(30.7, 46.5, 4),
  ]

  it('leaves out a few far places that would make the rest a speck', () => {
    const { west, east, south, north } = homeBounds([...ukraine, at(139.7, 35.7, 8), at(-77, 38.9, 5)])
    expect(west).toBeGreaterThan(20)
    expect(east).toBeLessThan(45)
    expect(south).toBeLessThan(44.6)
    expect(north).toBeGreaterThan(50.4)
  })

  it('holds everything where events are spread evenly', () => {
    const spread = [at(-100, 40), at(-60, -10), at(10, 50), at(30, 0), at(100, 30), at(140, -30)]
    const { west, east } = homeBounds(spread)
    expect(east - west).toBeGreaterThan(240)
  })

  it('shows the inhabited world where nothing is placed', () => {
    expect(homeBounds([])).toMatchObject({ west: -170, east: 190 })
  })

  const file = 'public/data/ukraine-2023/dataset.json'
  it.skipIf(!existsSync(file))('of the shipped dataset holds Ukraine and the Black Sea, not Tokyo', () => {
    const { dataset } = parseDatasetText(readFileSync(file, 'utf8'), { file })
    if (dataset === null) throw new Error(`${file} is no dataset: run npm run data`)
    const { west, east, south, north } = homeBounds(marksOf(dataset).spots)
    expect(west).toBeLessThan(31)
    expect(west).toBeGreaterThan(10)
    expect(east).toBeGreaterThan(36)
    expect(east).toBeLessThan(50)
    expect(south).toBeLessThan(45)
    expect(north).toBeGreaterThan(50)
  })
  if (!existsSync(file)) console.warn(`Skipped the home view of the shipped dataset: ${file} is missing.`)
})
