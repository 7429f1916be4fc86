/** Finds what a mistyped id was probably meant to be. */

/** How many candidates may still be compared in all; counted down. Looking for hints must not outlast reading. */
export interface Hints {
  left: number
}

/**
 * The candidate with the fewest changed letters, where that is at most a third of the id (and at least one);
 * `null` where nothing comes near, or where no more may be compared. Of two equally near the one that comes first.
 */
export function nearestId(
  id: string,
  candidates: Iterable<string>,
  hints: Hints = { left: Infinity },
): string | null {
  let best: string | null = null
  let limit = Math.max(1, Math.floor(id.length / 3))
  for (const candidate of candidates) {
    if (hints.left <= 0) return best
    hints.left -= 1
    if (Math.abs(candidate.length - id.length) > limit) continue
    const distance = editDistance(id, candidate)
    if (distance < limit || (distance === limit && best === null)) {
      best = candidate
      limit = distance
    }
  }
  return best
}

/** Levenshtein distance in UTF-16 units: letters added, dropped or changed. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const change = a[row - 1] === b[column - 1] ? 0 : 1
      current.push(
        Math.min(
          (previous[column - 1] ?? 0) + change,
          (previous[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
        ),
      )
    }
    previous = current
  }
  return previous[b.length] ?? 0
}
