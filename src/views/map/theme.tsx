/** The colours of the canvas follow the theme of the page. */
import { useEffect, useState } from 'react'
import { readPalette, type Palette } from './draw/palette.ts'

/** Theme that the page shows now, whether by preference or by switch. */
export type ShownTheme = 'light' | 'dark'

export interface Themed {
  readonly theme: ShownTheme
  readonly palette: Palette
}

function read(): Themed {
  const root = document.documentElement
  return { theme: root.dataset['theme'] === 'dark' ? 'dark' : 'light', palette: readPalette(root) }
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

const NARROW = '(max-width: 600px)'

/** Whether the screen is so narrow that words on the map must be brief. */
export function useNarrow(): boolean {
  const [narrow, setNarrow] = useState(() => matchMedia(NARROW).matches)
  useEffect(() => {
    const query = matchMedia(NARROW)
    const change = () => {
      setNarrow(query.matches)
    }
    query.addEventListener('change', change)
    return () => {
      query.removeEventListener('change', change)
    }
  }, [])
  return narrow
}
