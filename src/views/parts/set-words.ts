/**
 * Gives an element these words and nothing else. Its one text node is kept: a new one would have the page build its boxes
 * anew instead of shaping a line.
 */
export function setWords(element: HTMLElement | null, words: string): void {
  if (element === null) return
  const { firstChild } = element
  if (firstChild instanceof Text && firstChild.nextSibling === null) {
    if (firstChild.data !== words) firstChild.data = words
  } else element.replaceChildren(words)
}
