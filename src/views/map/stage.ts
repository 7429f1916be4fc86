/** A scene that is kept in step with the counts: of a move of the window only the marks that it changed are decided anew. */
import { drain, note, noteAll } from './changed.ts'
import type { Layout } from './clusters.ts'
import type { Spot } from './marks.ts'
import { decideMark, sameMark, type Counted, type Mark } from './scene.ts'
import type { TagPlace } from './tags.ts'
import { countItems } from './item-counts.ts'
import type { Part, Tally } from './tally.ts'

export interface Scene {
  readonly layout: Layout
  /** By item; null for an item without events. */
  readonly marks: readonly (Mark | null)[]
  /** Items whose mark is another than at the call before; null where all may be. */
  readonly changed: readonly number[] | null
  /** Where the tags stand, by item. */
  readonly tags: readonly (TagPlace | null)[]
}

export interface Stage {
  /** The scene of a layout for what the tallies hold now. It is changed in place by the next call. */
  readonly scene: (layout: Layout, withGhosts: boolean) => Scene
  /** Stops counting until the next call. */
  readonly rest: () => void
}

/** What is kept for one layout. */
interface Kept {
  readonly layout: Layout
  readonly shown: Counted
  readonly ghosts: Counted
  readonly parts: readonly [shown: Part, ghosts: Part]
  readonly marks: (Mark | null)[]
  withGhosts: boolean | null
}

function createSet(layout: Layout, shown: Tally, ghosts: Tally): Kept {
  const front = countItems(layout)
  const back = countItems(layout)
  shown.attach(front.part)
  ghosts.attach(back.part)
  return {
    layout,
    shown: { items: front.items, spots: shown.spots },
    ghosts: { items: back.items, spots: ghosts.spots },
    parts: [front.part, back.part],
    marks: Array.from({ length: layout.count }, () => null),
    withGhosts: null,
  }
}

/** Decides the marks of all items that are stale anew; returns those that came out otherwise. */
function refresh(set: Kept, spots: readonly Spot[]): number[] {
  const { shown, ghosts, marks, withGhosts } = set
  const changed: number[] = []
  const behind = withGhosts === true ? ghosts : null
  drain(shown.items.stale, item => {
    const before = marks[item] as Mark | null
    const now = decideMark(shown, behind, spots, item)
    if (sameMark(before, now)) return
    marks[item] = now
    changed.push(item)
  })
  return changed
}

/** `ghosts` must be followed only where a scene with ghosts is asked for. */
export function createStage(
  spots: readonly Spot[],
  shown: Tally,
  ghosts: Tally,
  tags: (layout: Layout) => Scene['tags'],
): Stage {
  let set: Kept | null = null
  const rest = () => {
    if (set === null) return
    shown.detach(set.parts[0])
    ghosts.detach(set.parts[1])
    set = null
  }
  return {
    rest,
    scene(layout, withGhosts) {
      const fresh = set?.layout !== layout
      if (set === null || fresh) {
        rest()
        set = createSet(layout, shown, ghosts)
      }
      const { shown: front, ghosts: back } = set
      // A mark may have been a ghost's, or give way to one, wherever ghosts come or go as a whole.
      if (set.withGhosts !== withGhosts) noteAll(front.items.stale)
      set.withGhosts = withGhosts
      drain(back.items.stale, item => {
        note(front.items.stale, item)
      })
      const changed = refresh(set, spots)
      return { layout, marks: set.marks, changed: fresh ? null : changed, tags: tags(layout) }
    },
  }
}
