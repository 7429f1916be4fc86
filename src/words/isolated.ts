/**
 * Words, such as a name, that are read in their own direction and leave that of what stands around them alone, as within
 * `<bdi>`: for a canvas, which has no elements.
 */
export function isolated(words: string): string {
  return `\u2068${words}\u2069`
}
