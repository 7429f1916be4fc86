/** The colours of the canvas follow the theme of the page. */
import { useEffect, useLayoutEffect, useState } from 'react'
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

interface Read extends Themed {
  /** How many files of the fonts of the tags are here: each brings other letters, which are then measured as they look. */
  readonly letters: number
}

function read(): Read {
  const palette = readPalette(document.documentElement)
  return { theme: shownTheme(), palette, letters: lettersOf(palette.tagFont) }
}

function lettersOf(font: string): number {
  const here = [...document.fonts].filter(({ status }) => status === 'loaded')
  return here.filter(({ family }) => font.includes(family.replaceAll(/["']/gu, ''))).length
}

/**
 * Read again when the theme changes and when fonts of the tags arrive, because a canvas follows neither by itself. The same
 * object until then: whatever is drawn is drawn anew for another one.
 */
export function useThemed(): Themed {
  const [themed, setThemed] = useState(read)
  useEffect(() => {
    const again = () => {
      setThemed(last => {
        const next = read()
        return next.letters === last.letters && next.theme === last.theme ? last : next
      })
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
  // Before anything is drawn, which would be drawn twice otherwise.
  useLayoutEffect(() => {
    if (element === null) return
    const measure = () => {
      setNarrow(element.clientWidth < NARROW)
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => {
      observer.disconnect()
    }
  }, [element])
  return narrow
}
