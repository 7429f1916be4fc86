import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Dataset, EventRecord } from '../../src/model/dataset.ts'
import type { Geometry, Place, Precision } from '../../src/model/schema.ts'
import { csvHead, csvLine, csvRows } from '../../src/query/download-csv.ts'
import { geoJsonOf, signedArea } from '../../src/query/download-geojson.ts'
import { downloadRow, isoText } from '../../src/query/download-rows.ts'
import { loadFixture } from '../store/fixture.ts'

const { dataset } = loadFixture()

/** RFC 4180, character by character. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  const end = () => rows.at(-1)?.push(cell)
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at)
    if (quoted) {
      if (letter !== '"') cell += letter
      else if (text.charAt(at + 1) === '"') cell += text.charAt(at++)
      else quoted = false
    } else if (letter === '"' && cell === '') quoted = true
    else if (letter === ',' || text.startsWith('\r\n', at)) {
      end()
      cell = ''
      if (letter === ',') continue
      rows.push([])
      at++
    } else cell += letter
  }
  return rows.slice(0, -1)
}

const plain = (cell: string) => (cell.startsWith("'") ? cell.slice(1) : cell)
const nasty = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(fc.constantFrom('=', '+', '-', '@', '＝', "'", '"', ',', ';', '\r', '\n', '\t', ' ', 'a'), {
      maxLength: 8,
    })
    .map(parts => parts.join('')),
)

function placed(
  geometry: Geometry | null,
  precision: Precision,
): { events: EventRecord[]; dataset: Dataset } {
  const place: Place = { id: 'harbour', name: 'Harbour', geometry, precision }
  return {
    events: dataset.events.slice(0, 1),
    dataset: { ...dataset, places: new Map([['harbour', place]]) },
  }
}

function featureOf(geometry: Geometry | null, precision: Precision) {
  const { events, dataset: changed } = placed(geometry, precision)
  const [feature] = geoJsonOf(events, changed).features
  if (feature === undefined) throw new Error('One event gives one feature.')
  return feature
}

describe('events as CSV', () => {
  test('whatever a cell holds comes back, after one apostrophe is taken off', () => {
    fc.assert(
      fc.property(fc.array(nasty, { minLength: 1, maxLength: 5 }), cells => {
        const [row = []] = parseCsv(`${csvLine(cells)}\r\n`)
        expect(row.map(plain)).toEqual(cells)
      }),
    )
  })

  test('no text can begin as a formula, quoted or not', () => {
    fc.assert(
      fc.property(nasty, text => {
        const [[cell = ''] = []] = parseCsv(`${csvLine([text])}\r\n`)
        expect(cell).not.toMatch(/^[=+\-@＝＋－＠\t\r\n]/u)
      }),
    )
    expect(csvLine(['=HYPERLINK("https://x")', '-2+3', -2.5, null])).toBe(
      `"'=HYPERLINK(""https://x"")",'-2+3,-2.5,`,
    )
    expect(csvLine(['a;=1+1'])).toBe('"a;=1+1"')
  })

  test('an event is one line under the names, in the order given', () => {
    const [names, ...rows] = parseCsv(csvHead() + csvRows(dataset.events, dataset))
    expect(names?.slice(0, 3)).toEqual(['id', 'title', 'when_edtf'])
    expect(rows.map(([id]) => id)).toEqual(dataset.events.map(({ id }) => id))
    expect(new Set(rows.map(row => row.length))).toEqual(new Set([names?.length]))
    const open = rows.find(([id]) => id === 'open') ?? []
    expect(open.slice(2, 7)).toEqual([
      '2023-12-22/..',
      '2023-12-22T00:00:00.000',
      '2023-12-22T00:00:00.000',
      '..',
      '..',
    ])
    const rest = ['Harbour', '45', '35', 'exact', '', 'Strike', 'The Navy', 'cited']
    expect(open.slice(7)).toEqual([...rest, 'https://gazette.example/a'])
    expect(rows.find(([id]) => id === 'undated')?.slice(2, 7)).toEqual(['', '', '', '', ''])
  })

  test('a place of unknown precision, and one that is an outline, have no latitude', () => {
    const line: Geometry = {
      type: 'LineString',
      coordinates: [
        [1, 2],
        [3, 4],
      ],
    }
    const cases: [Geometry, Precision][] = [
      [{ type: 'Point', coordinates: [1, 2] }, { kind: 'unknown' }],
      [line, { kind: 'exact' }],
    ]
    for (const [geometry, precision] of cases) {
      const { events, dataset: changed } = placed(geometry, precision)
      expect(parseCsv(csvHead() + csvRows(events, changed))[1]?.slice(8, 10)).toEqual(['', ''])
    }
  })
})

describe('bounds as ISO text', () => {
  test('within four-digit years it is what the platform writes, without the zone', () => {
    fc.assert(
      fc.property(
        fc.date({
          min: new Date(-62_167_219_200_000),
          max: new Date(253_402_300_799_999),
          noInvalidDate: true,
        }),
        date => {
          expect(`${isoText(date.getTime())}Z`).toBe(date.toISOString())
        },
      ),
    )
  })

  test('years beyond are signed, and no bound is two dots', () => {
    expect(isoText(-62_198_755_200_000)).toBe('-000001-01-01T00:00:00.000')
    expect(isoText(253_402_300_800_000)).toBe('+010000-01-01T00:00:00.000')
    expect([isoText(-Infinity), isoText(Infinity)]).toEqual(['..', '..'])
  })
})

describe('events as GeoJSON', () => {
  test('each event is a feature, and what has no place has a null geometry', () => {
    const lost = dataset.events.map(event => ({ ...event, where: null }))
    const { type, features } = geoJsonOf(lost, dataset)
    expect(type).toBe('FeatureCollection')
    expect(features.map(({ id }) => id)).toEqual(dataset.events.map(({ id }) => id))
    expect(features.every(feature => feature.geometry === null && feature.type === 'Feature')).toBe(true)
    expect(features[0]?.properties).toMatchObject({ precision: null, position: 'No place is known.' })
    expect(featureOf({ type: 'Point', coordinates: [1, 2] }, { kind: 'unknown' }).geometry).toBeNull()
  })

  test('the centre of a disc says that it is one, and of what size', () => {
    const city: Precision = { kind: 'area', area: 'city', radiusMetres: 9000 }
    expect(featureOf({ type: 'Point', coordinates: [32.6, 46.6] }, city)).toMatchObject({
      geometry: { type: 'Point', coordinates: [32.6, 46.6] },
      properties: {
        precision: 'area',
        area: 'city',
        radiusMetres: 9000,
        position: 'Somewhere in this city; no nearer spot is known.',
      },
    })
  })

  test('outer rings run counterclockwise and holes clockwise, whichever way they came, and stay closed', () => {
    const corner = fc.tuple(fc.integer({ min: -170, max: 160 }), fc.integer({ min: -80, max: 70 }))
    fc.assert(
      fc.property(corner, fc.boolean(), fc.boolean(), ([x, y], turnOuter, turnHole) => {
        const box = (at: number, size: number): [number, number][] => [
          [x + at, y + at],
          [x + at + size, y + at],
          [x + at + size, y + at + size],
          [x + at, y + at + size],
          [x + at, y + at],
        ]
        const outer = turnOuter ? box(0, 9).toReversed() : box(0, 9)
        const hole = turnHole ? box(2, 3).toReversed() : box(2, 3)
        const { geometry } = featureOf({ type: 'Polygon', coordinates: [outer, hole] }, { kind: 'exact' })
        const rings = geometry?.type === 'Polygon' ? geometry.coordinates : []
        expect(rings.map(ring => Math.sign(signedArea(ring)))).toEqual([1, -1])
        for (const ring of rings) expect(ring[0]).toEqual(ring.at(-1))
        const many = featureOf({ type: 'MultiPolygon', coordinates: [[outer, hole]] }, { kind: 'exact' })
        expect(many.geometry).toEqual({ type: 'MultiPolygon', coordinates: [rings] })
      }),
    )
  })

  test('it survives JSON, and says the same facts as the table', () => {
    const { features } = geoJsonOf(dataset.events, dataset)
    expect(JSON.parse(JSON.stringify(features))).toEqual(features)
    for (const [index, { properties }] of features.entries()) {
      const event = dataset.events[index]
      if (event === undefined) throw new Error('There is one feature for each event.')
      const row = downloadRow(event, dataset)
      expect([properties.claimants, properties.sources]).toEqual([row.claimants, row.sources])
    }
  })
})
