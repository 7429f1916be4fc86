/** Of the peers, which are not installed with this project, only what is used of them. */
declare module 'supercluster' {
  export interface Clustered {
    readonly geometry: { readonly coordinates: readonly [lng: number, lat: number] }
    readonly properties: { readonly point_count?: number }
  }
  export default class Supercluster {
    constructor(options: { radius: number; maxZoom: number })
    load(points: readonly object[]): this
    getClusters(bounds: readonly [number, number, number, number], zoom: number): Clustered[]
  }
}

declare module 'crossfilter2' {
  export interface Group {
    all(): readonly { readonly key: number; readonly value: number }[]
  }
  export interface Dimension {
    filterRange(range: readonly [number, number]): void
    group(): Group
  }
  export interface Crossfilter<Row> {
    dimension(value: (row: Row) => number): Dimension
  }
  export default function crossfilter<Row>(rows: readonly Row[]): Crossfilter<Row>
}

declare module 'vis-timeline' {
  export interface DataSet {
    readonly length: number
  }
  export const DataSet: new (items: readonly object[]) => DataSet
  export class Timeline {
    constructor(element: HTMLElement, items: DataSet, options: object)
    setWindow(start: number, end: number, options: { animation: false }): void
  }
}
