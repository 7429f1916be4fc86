/** vis-timeline: its own axis is the window. It has no map. */
import { DataSet, Timeline } from 'vis-timeline'
import 'vis-timeline/styles.css'
import { followPointer, readRows } from './rows.ts'

const file = await readRows()
const element = document.querySelector<HTMLElement>('#map')
if (element === null) throw new Error('The page has no element with the id "map".')
const items = new DataSet(file.rows.map(([start], id) => ({ id, start, content: '', type: 'point' })))
const length = (file.to - file.from) / 12
// Clusters are made when the window changes: it starts elsewhere than where it is shown first.
const timeline = new Timeline(element, items, {
  stack: false,
  cluster: { maxItems: 1 },
  moveable: false,
  zoomable: false,
  selectable: false,
  showCurrentTime: false,
  height: 780,
  start: file.from + length,
  end: file.from + length * 2,
  // Before that it shows nothing, whatever else has changed.
  onInitialDrawComplete: () =>
    followPointer(file, (from, to) => timeline.setWindow(from, to, { animation: false })),
})
