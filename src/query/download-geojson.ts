/**
 * Events as GeoJSON (RFC 7946): one feature each, `geometry` null for what has no place. Rings are turned the way that
 * the RFC asks for. Each feature says how far its position is known, in words too, so that nobody takes the centre of
 * a disc for a spot.
 */
import type { Dataset, EventRecord } from '../model/dataset.ts'
import { explainPlace } from '../model/place-words.ts'
import type { Geometry } from '../model/schema.ts'
import { downloadRow, radiusOf } from './download-rows.ts'

type Ring = readonly (readonly [number, number])[]

export interface EventFeature {
  readonly type: 'Feature'
  readonly id: string
  readonly geometry: Geometry | null
  readonly properties: {
    readonly title: string
    readonly when: string | null
    readonly earliestStart: string | null
    readonly latestStart: string | null
    readonly earliestEnd: string | null
    readonly latestEnd: string | null
    readonly place: string | null
    /** Kind of precision, null without a place; `area` is the kind of area, where it is one. */
    readonly precision: string | null
    readonly area: string | null
    readonly radiusMetres: number | null
    /** What the geometry stands for, in one sentence. */
    readonly position: string
    readonly category: string
    readonly claimants: readonly string[]
    readonly evidence: string
    readonly sources: readonly string[]
  }
}

export interface EventCollection {
  readonly type: 'FeatureCollection'
  readonly features: readonly EventFeature[]
}

export function geoJsonOf(events: readonly EventRecord[], dataset: Dataset): EventCollection {
  return { type: 'FeatureCollection', features: events.map(event => featureOf(event, dataset)) }
}

function featureOf(event: EventRecord, dataset: Dataset): EventFeature {
  const { id, title, when, bounds, place, category, claimants, evidence, sources } = downloadRow(
    event,
    dataset,
  )
  const [earliestStart = null, latestStart = null, earliestEnd = null, latestEnd = null] = bounds ?? []
  const precision = place?.precision ?? null
  const drawn = precision === null || precision.kind === 'unknown' ? null : (place?.geometry ?? null)
  return {
    type: 'Feature',
    id,
    geometry: drawn === null ? null : rewound(drawn),
    properties: {
      title,
      when,
      earliestStart,
      latestStart,
      earliestEnd,
      latestEnd,
      place: place?.name ?? null,
      precision: precision?.kind ?? null,
      area: precision?.kind === 'area' ? precision.area : null,
      radiusMetres: radiusOf(place),
      position: place === null ? 'No place is known.' : explainPlace(place),
      category,
      claimants,
      evidence,
      sources,
    },
  }
}

/** Outer rings counterclockwise, holes clockwise (RFC 7946, 3.1.6). */
function rewound(geometry: Geometry): Geometry {
  if (geometry.type === 'Polygon') return { ...geometry, coordinates: rewoundRings(geometry.coordinates) }
  if (geometry.type === 'MultiPolygon') {
    return { ...geometry, coordinates: geometry.coordinates.map(rewoundRings) }
  }
  return geometry
}

function rewoundRings(rings: readonly Ring[]): [number, number][][] {
  return rings.map((ring, index) => {
    const turned = index === 0 ? signedArea(ring) < 0 : signedArea(ring) > 0
    return (turned ? ring.toReversed() : ring).map(([x, y]): [number, number] => [x, y])
  })
}

/** Twice the area in square degrees; positive where the ring runs counterclockwise. */
export function signedArea(ring: Ring): number {
  return ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y]
    return sum + x * nextY - nextX * y
  }, 0)
}
