/** The colours of the canvas follow the theme of the page. */
import { useEffect, useState } from 'react'
import { readPalette, type Palette } from './draw/palette.ts'

/** Theme that the page shows now, whether by preference or by switch. */
export type ShownTheme = 'light' | 'dark'

export interface Themed {
  readonly theme: ShownTheme
  readonly palette: Palette
}

/** The theme of the page at this moment. */
export function shownTheme(): ShownTheme {
  return document.documentElement.dataset['theme'] === 'dark' ? 'dark' : 'light'
}

function read(): Themed {
  return { theme: shownTheme(), palette: readPalette(document.documentElement) }
}

/** Read again when the theme changes and when the bundled fonts arrive, because a canvas follows neither by itself. */
export function useThemed(): Themed {
  const [themed, setThemed] = useState(read)
  useEffect(() => {
    const again = () => {
      setThemed(read())
    }
    const observer = new MutationObserver(again)
    observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
    document.fonts.addEventListener('loadingdone', again)
    again()
    return () => {
      observer.disconnect()
      document.fonts.removeEventListener('loadingdone', again)
    }
  }, [])
  return themed
}

/** Whether the reader asked for less motion. */
export function lessMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}

/** Maps narrower than this, in px, have room for brief words alone. */
const NARROW = 600

/** Whether the element is narrow; false while there is none. */
export function useNarrow(element: HTMLElement | null): boolean {
  const [narrow, setNarrow] = useState(false)
  useEffect(() => {
    if (element === null) return
    const observer = new ResizeObserver(() => {
      setNarrow(element.clientWidth < NARROW)
    })
    observer.observe(element)
    return () => {
      observer.disconnect()
    }
  }, [element])
  return narrow
}
