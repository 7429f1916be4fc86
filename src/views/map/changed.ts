/** Numbers below a bound that have changed, each once: noted in constant time, and read without a pass over the rest. */
export interface Changed {
  readonly isNoted: Uint8Array
  readonly list: Int32Array
  size: number
}

export function createChanged(bound: number): Changed {
  return { isNoted: new Uint8Array(bound), list: new Int32Array(bound), size: 0 }
}

export function note(changed: Changed, at: number): void {
  if (changed.isNoted[at] === 1) return
  changed.isNoted[at] = 1
  changed.list[changed.size++] = at
}

export function noteAll(changed: Changed): void {
  changed.isNoted.fill(1)
  for (let at = 0; at < changed.list.length; at++) changed.list[at] = at
  changed.size = changed.list.length
}

/** Calls back with each number once, in the order in which they were noted, and forgets them. */
export function drain(changed: Changed, visit: (at: number) => void): void {
  const { isNoted, list, size } = changed
  for (let index = 0; index < size; index++) {
    const at = list[index] as number
    isNoted[at] = 0
    visit(at)
  }
  changed.size = 0
}
