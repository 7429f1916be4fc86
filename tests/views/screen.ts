/** What jsdom lacks of a screen: sizes, and answers to media queries. */
import { vi } from 'vitest'

/** Every element is 1300 by 146 px, and every media query holds, until globals are unstubbed. */
export function stubScreen(): void {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {
        return undefined
      }
      disconnect() {
        return undefined
      }
    },
  )
  vi.stubGlobal('matchMedia', () => ({ matches: true }))
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1300)
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(146)
}
