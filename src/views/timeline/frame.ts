/** Where the parts of the plot lie, in pixels from its top. */

export interface PlotLayout {
  readonly width: number
  readonly height: number
  readonly histogramTop: number
  readonly histogramHeight: number
  readonly lanesTop: number
  /** 0 where the lanes are folded away. */
  readonly lanesHeight: number
  readonly axisTop: number
}

/** Room above the bars for the grip along the top of the window. */
const BAND = 6
const GAP = 5
const AXIS = 30
const LEAST_HISTOGRAM = 36
const MOST_HISTOGRAM = 110

/** Divides the plot: the lanes get what the histogram leaves, or nothing where they are folded. */
export function plotLayout(width: number, height: number, lanesOpen: boolean): PlotLayout {
  const axisTop = Math.max(BAND + LEAST_HISTOGRAM, height - AXIS)
  const room = axisTop - BAND - GAP
  const histogramHeight = lanesOpen
    ? Math.round(Math.min(MOST_HISTOGRAM, Math.max(LEAST_HISTOGRAM, room * 0.36)))
    : room
  const lanesTop = BAND + histogramHeight + GAP
  return {
    width,
    height,
    histogramTop: BAND,
    histogramHeight,
    lanesTop,
    lanesHeight: lanesOpen ? Math.max(0, axisTop - lanesTop - 2) : 0,
    axisTop,
  }
}
