/** One frame of the map in px: where unit-square positions lie on the screen, copies of the world included. */
import type { Mark } from './scene.ts'
import type { Target } from './pick.ts'
import type { Scene } from './stage.ts'
import type { Box } from './tags.ts'

/**
 * `left` and `top` are px of the world at the map's north-west corner; `world` is the width of the world in px; `pad` is
 * how far beyond the map is drawn on each side, so that a short pan uncovers what is there already.
 */
export interface Frame {
  readonly zoom: number
  readonly world: number
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly pad: number
  /** What lies over the map, such as its tools, in px of the map: tags and names keep off it. */
  readonly keepOff?: readonly Box[]
}

/** Calls back with the screen x of every copy of `x` whose surroundings of `around` px are drawn. */
export function eachCopy(frame: Frame, x: number, around: number, call: (screenX: number) => void): void {
  const pad = around + frame.pad
  const base = x * frame.world - frame.left
  const first = Math.ceil((-pad - base) / frame.world)
  for (let at = base + first * frame.world; at <= frame.width + pad; at += frame.world) call(at)
}

/** Screen x of the copy that lies nearest to the middle of the map. */
export function screenX(frame: Frame, x: number): number {
  const base = x * frame.world - frame.left
  return base + Math.round((frame.width / 2 - base) / frame.world) * frame.world
}

export function screenY(frame: Frame, y: number): number {
  return y * frame.world - frame.top
}

/** Whether what stands at this screen y and reaches `around` px lies above or below all that is drawn. */
export function isBeyond(frame: Frame, y: number, around: number): boolean {
  const most = around + frame.pad
  return y < -most || y > frame.height + most
}

/** px of the world at which the copies of `x` lie whose surroundings of `around` px are drawn. */
export function copiesOf(frame: Frame, x: number, around: number): number[] {
  const copies: number[] = []
  eachCopy(frame, x, around, at => copies.push(at + frame.left))
  return copies
}

/** A tag as it lies on the screen. */
export interface PlacedTag {
  readonly mark: Mark
  readonly name: string
  readonly signs: readonly number[]
  readonly box: Box
  /** Kept at the edge of the map because the view lies inside the area. */
  readonly pinned: boolean
}

/** Most signs of categories that a tag shows. */
const MAX_SIGNS = 3

/** Categories of a mark, the most frequent first. */
export function signsOf(mark: Pick<Mark, 'mix'>): readonly number[] {
  return [...mark.mix.keys()]
    .filter(category => (mark.mix[category] as number) > 0)
    .toSorted((a, b) => (mark.mix[b] as number) - (mark.mix[a] as number) || a - b)
    .slice(0, MAX_SIGNS)
}

/** What a pointer can hit: signs in view and tags, in px of the map. */
export function targetsIn(frame: Frame, scene: Scene, tags: readonly PlacedTag[]): readonly Target[] {
  const targets: Target[] = []
  for (const mark of scene.marks) {
    if (mark === null || mark.look === 'extent') continue
    const y = screenY(frame, mark.y)
    if (isBeyond(frame, y, mark.radius)) continue
    eachCopy(frame, mark.x, mark.radius, x => {
      targets.push({ item: mark.item, x, y, radius: mark.radius, box: null })
    })
  }
  for (const { mark, box } of tags) {
    targets.push({ item: mark.item, x: box.x + box.width / 2, y: box.y + box.height / 2, radius: 0, box })
  }
  return targets
}
