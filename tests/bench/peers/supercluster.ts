/** Leaflet with supercluster: what lies in the window is clustered anew at each move. */
import { circleMarker, layerGroup } from 'leaflet'
import Supercluster from 'supercluster'
import { COLOURS, peerMap } from './map.ts'
import { followPointer, readRows, rowAt } from './rows.ts'

const file = await readRows()
const leaflet = peerMap()
const drawn = layerGroup().addTo(leaflet)
const geometries = file.places.map(([lat, lng]) => ({ type: 'Point', coordinates: [lng, lat] }))
const points = file.rows.map(([, place, category]) => ({
  type: 'Feature',
  geometry: geometries[place],
  properties: { category },
}))
const index = new Supercluster({ radius: 40, maxZoom: 16 })
const bounds = leaflet.getBounds()
const box = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()] as const

followPointer(file, (from, to) => {
  index.load(points.slice(rowAt(file.rows, from), rowAt(file.rows, to)))
  drawn.clearLayers()
  for (const { geometry, properties } of index.getClusters(box, leaflet.getZoom())) {
    const [lng, lat] = geometry.coordinates
    const radius = 3 + 2 * Math.log2(properties.point_count ?? 1)
    drawn.addLayer(circleMarker([lat, lng], { radius, color: COLOURS[2], weight: 1 }))
  }
})
