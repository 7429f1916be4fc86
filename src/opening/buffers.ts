/** What of a message moves to the page instead of being copied. */

/** The buffers of all arrays of numbers in these values, each once; its sender has none of them any more afterwards. */
export function buffersIn(values: readonly unknown[]): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>()
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || value instanceof Map) return
    if (ArrayBuffer.isView(value)) found.add(value.buffer as ArrayBuffer)
    // Long lists hold words or numbers only.
    else if (!Array.isArray(value) || typeof value[0] === 'object') Object.values(value).forEach(look)
  }
  values.forEach(look)
  return [...found]
}
