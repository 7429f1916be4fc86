/**
 * The seas that events can name, each as a loose polygon that the land is taken out of, so that its shore is the
 * coast of the same map. A side that runs over water is where the sea ends: the Bosporus, the strait of Kerch.
 */
import type { Feature, Polygon, Position } from 'geojson'

function clip(id: string, ring: readonly Position[]): Feature<Polygon> {
  const [first] = ring
  if (first === undefined) throw new Error(`The sea ${id} has no corners: give its ring at least three`)
  return {
    type: 'Feature',
    properties: { id: `sea:${id}` },
    geometry: { type: 'Polygon', coordinates: [[...ring, first]] },
  }
}

/** From the strait of Kerch over the middle of Crimea to the isthmus of Perekop: the side that the two seas share. */
const CRIMEA: readonly Position[] = [
  [36.85, 45.165],
  [36.38, 45.13],
  [36, 45.2],
  [35.35, 45.17],
  [34.5, 45.3],
  [33.85, 45.95],
  [33.7, 46.17],
]

/** Corners in degrees [longitude, latitude], on land wherever no end of the sea is meant. */
export const SEA_CLIPS: readonly Feature<Polygon>[] = [
  clip('black-sea', [
    [29.05, 41.215],
    [29.2, 41.215],
    [29.6, 40.9],
    [36, 40.6],
    [41.9, 40.8],
    [42.2, 42.3],
    [40.5, 43.9],
    [38.3, 44.9],
    ...CRIMEA,
    [33.2, 46.6],
    [32.5, 46.95],
    [30.5, 46.95],
    [28.6, 45.2],
    [27.2, 43],
    [27.5, 41.8],
    [28.5, 41.2],
  ]),
  clip('azov', [
    ...CRIMEA.toReversed(),
    [38.4, 45.2],
    [39.6, 47],
    [39.6, 47.5],
    [37, 47.6],
    [34.6, 46.7],
    [33.9, 46.5],
  ]),
]
