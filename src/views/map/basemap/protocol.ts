/** What the page and the worker of the base map say to each other. */
import type { MultiPolygon } from 'geojson'
import type { LabelFile } from './files.ts'
import type { PackedTile } from './tile.ts'

export type Outline = MultiPolygon

export type Request =
  | { readonly kind: 'open'; readonly folder: string }
  | { readonly kind: 'tile'; readonly id: number; readonly z: number; readonly x: number; readonly y: number }
  | { readonly kind: 'outline'; readonly id: number; readonly area: string }

export type Answer =
  | { readonly kind: 'ready'; readonly labels: LabelFile }
  /** What the machine says of it; the sentence around it is the page's. */
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'tile'; readonly id: number; readonly tile: PackedTile | null }
  | { readonly kind: 'outline'; readonly id: number; readonly outline: Outline | null }
