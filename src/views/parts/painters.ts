/**
 * Where views leave word how they are painted onto a canvas, so that a picture or a print of the page can be put together
 * without one view knowing another.
 */

/** CSS pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

export interface Painter {
  /** Settles once everything that belongs on it has come, or when waiting longer makes no sense. */
  readonly settled: () => Promise<void>
  /** The size it takes where so much width is offered; null while it has nothing to paint. */
  readonly fit: (width: number) => Size | null
  /**
   * Paints into a box of that size at 0, 0 in CSS pixels, in the colours of the theme that the page has at that moment;
   * `ratio` is canvas pixels to a CSS pixel. The caller has clipped the box.
   */
  readonly paint: (context: CanvasRenderingContext2D, size: Size, ratio: number) => void
  /** Sentences to stand under it: whose work it is, and what it leaves out. */
  readonly notes: () => readonly string[]
}

export type Painted = 'map' | 'timeline'

const painters = new Map<Painted, Painter>()

/** Registers the painter of a view until the answer is called. */
export function registerPainter(name: Painted, painter: Painter): () => void {
  painters.set(name, painter)
  return () => {
    if (painters.get(name) === painter) painters.delete(name)
  }
}

export function painterOf(name: Painted): Painter | null {
  return painters.get(name) ?? null
}
