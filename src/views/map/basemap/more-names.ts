/** The names of the base map and those of online tiles as one list, each place once. Pure. */
import { type Label, weightOf } from './labels.ts'

/** A name within this part of the world's width of a place of the base map names the same one: about 1.2 km. */
const SAME_SPOT = 3e-5
/** Two places of the same name within this distance are one: about 12 km. */
const SAME_NAME = 3e-4

function cellsAround(x: number, y: number, side: number): string[] {
  const [column, row] = [Math.floor(x / side), Math.floor(y / side)]
  return [-1, 0, 1].flatMap(dx => [-1, 0, 1].map(dy => `${column + dx}:${row + dy}`))
}

const cellOf = (x: number, y: number, side: number): string =>
  `${Math.floor(x / side)}:${Math.floor(y / side)}`

/** `more` may hold places that `own` has, in other spelling or at a spot nearby: they are left out. */
export function withMore(own: readonly Label[], more: readonly Label[]): readonly Label[] {
  if (more.length === 0) return own
  const spots = new Set<string>()
  const names = new Set<string>()
  for (const { kind, name, x, y } of own) {
    if (kind !== 'place' && kind !== 'capital') continue
    spots.add(cellOf(x, y, SAME_SPOT))
    names.add(`${name.toLocaleLowerCase('en')} ${cellOf(x, y, SAME_NAME)}`)
  }
  const fresh = more.filter(({ name, x, y }) => {
    const said = name.toLocaleLowerCase('en')
    const sameSpot = cellsAround(x, y, SAME_SPOT).some(cell => spots.has(cell))
    return !sameSpot && !cellsAround(x, y, SAME_NAME).some(cell => names.has(`${said} ${cell}`))
  })
  return [...own, ...fresh].toSorted((a, b) => weightOf(b) - weightOf(a))
}
