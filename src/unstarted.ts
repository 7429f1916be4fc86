/** Stands on the page where its code cannot be had: everything that it takes to say so is in the entry. */
import { storedLanguage } from './stored.ts'
import { UNSTARTED } from './words/unstarted.ts'

/** Puts a sentence and a way out in place of the page. Its language is the one that the page would have had. */
export function tellUnstarted(): void {
  const words = UNSTARTED[storedLanguage()]
  const sentence = document.createElement('p')
  sentence.role = 'alert'
  sentence.textContent = words.failed
  const again = document.createElement('button')
  again.type = 'button'
  again.className = 'quiet-button'
  again.textContent = words.again
  again.addEventListener('click', () => location.reload())
  const whole = document.createElement('div')
  whole.className = 'unstarted'
  whole.append(sentence, again)
  document.querySelector('#root')?.replaceChildren(whole)
}
