/** Leaflet with crossfilter2: counts by place, category and week follow the window, and circles are drawn by the counts. */
import crossfilter from 'crossfilter2'
import { circleMarker, type CircleMarker } from 'leaflet'
import { COLOURS, peerMap } from './map.ts'
import { followPointer, readRows } from './rows.ts'

const WEEK = 7 * 86_400_000
const file = await readRows()
const leaflet = peerMap()
const facts = crossfilter(file.rows)
const time = facts.dimension(([start]) => start)
const byPlace = facts.dimension(([, place]) => place).group()
const byCategory = facts.dimension(([, , category]) => category).group()
const byWeek = facts.dimension(([start]) => Math.floor(start / WEEK)).group()
const circles: CircleMarker[] = file.places.map(([lat, lng]) =>
  circleMarker([lat, lng], { radius: 0, color: COLOURS[2], weight: 1 }).addTo(leaflet),
)
const counts = document.querySelector('#counts')

followPointer(file, (from, to) => {
  time.filterRange([from, to])
  for (const { key, value } of byPlace.all()) {
    const radius = value === 0 ? 0 : 3 + 2 * Math.log2(value)
    const circle = circles[key]
    if (circle !== undefined && circle.getRadius() !== radius) circle.setRadius(radius)
  }
  const inWeeks = byWeek.all().reduce((sum, { value }) => sum + value, 0)
  if (counts !== null)
    counts.textContent = [...byCategory.all().map(({ value }) => value), inWeeks].join(' · ')
})
