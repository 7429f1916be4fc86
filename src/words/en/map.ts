import { counting } from '../counting.ts'

const { count, number } = counting<'one'>('en')

const events = (shown: number) => count(shown, { one: '{n} event', other: '{n} events' })

export const MAP = {
  title: 'Map',
  skip: 'Skip the map',
  kind: 'map',
  howTo: 'Map of events. Arrow keys move it, plus and minus zoom, Enter starts a walk from event to event.',
  walking: 'Walking: the arrow keys go to the next event in a direction, Enter opens it, Escape stops.',
  noneThatWay: 'No event further that way in view. The map moved on.',
  tools: {
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    home: 'Home',
    fit: 'Fit to what is shown',
    box: 'Draw a box',
    view: 'Only what is in view',
    clear: 'Remove the box',
    walk: 'Walk from event to event with the arrow keys',
  },
  drawBox: 'Drag over the map, or press an arrow key, to keep only the events in a box. Esc stops.',
  /** Drawing a box by keyboard. */
  box: {
    howTo:
      'Draw a box: the arrow keys move a cross-hair, with Shift further; Enter sets one corner, then the opposite one; Escape stops.',
    first: 'Arrow keys move the cross-hair, with Shift further; Enter sets the first corner. Esc stops.',
    second: 'Arrow keys move the opposite corner; Enter keeps only the events in the box. Esc stops.',
    cornerSet: (place: string) => `First corner: ${place}. The arrow keys now move the opposite one.`,
    drawn: (from: string, to: string) => `Box from ${from} to ${to}.`,
    tooSmall: 'The box is still too small. Move the corner on, then press Enter.',
    stopped: 'No box was drawn.',
  },
  /** A place in degrees, north and east positive. */
  degrees: (lat: number, lng: number, decimals: number) =>
    `${number(Math.abs(lat), decimals)}° ${lat < 0 ? 'south' : 'north'}, ${number(Math.abs(lng), decimals)}° ${lng < 0 ? 'west' : 'east'}`,
  legend: 'Legend',
  howSure: 'How sure of where',
  what: 'What',
  baseMap: 'Base map',
  samples: {
    exact: 'exact place',
    within: 'within this distance',
    area: 'somewhere in this area',
    moved: 'moved on purpose',
    inferred: 'place inferred, not stated',
    several: 'several events',
    disputed: 'disputed border',
  },
  unplaced: (shown: number) => `${events(shown)} without a place`,
  unplacedWhy: 'No source says where, so none is on the map',
  showOutside: 'Show events outside the window',
  closeList: 'Close the list',
  inOrder: 'In the order of their dates',
  /** Key of a crowded map, and what follows its steps. */
  inCell: 'Events in a cell',
  atLeast: (least: number) => `${number(least)}+`,
  step: (shown: number) => number(shown),
  cellColour: 'Colour: the most frequent kind, greyer where kinds mix',
  tooNear: 'Too near to each other to tell apart',
  claimsContradict: 'Claims contradict',
  notToldBy: (name: string) => `Not told by ${name}`,
  outsideWindow: 'Outside the time window',
  /** What a mark says when the keyboard comes upon it. */
  hit: (title: string, date: string, place: string) => `${title}. ${date}. ${place}`,
  hits: (found: number, where: string) => `${events(found)} ${where}. Enter opens them.`,
  eventsAt: (found: number, where: string) => `${events(found)} ${where}`,
  atPlaces: (places: number) => `at ${number(places)} places`,
  atPlace: (place: string) => `at ${place}`,
  inPlace: (place: string) => `somewhere in ${place}`,
  precision: {
    exact: 'exact place',
    approximate: (distance: string) => `within about ${distance}`,
    areas: {
      district: 'somewhere in this district',
      city: 'somewhere in this city',
      region: 'somewhere in this region',
      country: 'somewhere in this country',
      sea: 'somewhere in this part of the sea',
    },
    displaced: (distance: string, reason: string) => `moved on purpose by up to ${distance}: ${reason}`,
    unknown: 'place not known',
  },
  beyondMap: (precision: string) => `${precision}; nearer to the pole than the map reaches`,
  place: (name: string, precision: string) => `${name}, ${precision}`,
  placeInferred: (name: string, precision: string, why: string) => `${name}, ${precision}; inferred: ${why}`,
  credit: 'Map: Natural Earth. Place names: GeoNames, CC BY 4.0.',
  baseMapUnread: (why: string) => `The base map could not be read: ${why}`,
  tilesSlow: (host: string) => `Map tiles of ${host} are slow to come. The embedded map shows until they do.`,
  tilesFailed: (host: string) =>
    `Some map tiles of ${host} did not come. The embedded map shows in their place.`,
  tiles: 'Map tiles',
  /** `{host}` is where the tiles come from. */
  offer: 'This site can show map tiles from {host}. Your browser would ask that host for images.',
  offerVector: 'This site can show map tiles from {host}. Your browser would ask that host for map data.',
  showTiles: 'Show tiles',
  keepEmbedded: 'Keep the embedded map',
  tilesFrom: (host: string) => `Map tiles from ${host}`,
  noCopy: (host: string) => `The tiles of ${host} may not be copied into a picture.`,
}
