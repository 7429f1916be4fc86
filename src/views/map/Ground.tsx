/** The base map under the events; its names leave room for the marks. */
import { useCallback } from 'react'
import { useMap } from 'react-leaflet'
import { useSight } from '../../store/react.ts'
import { BaseMap } from './basemap/BaseMap.tsx'
import type { Sighted } from './draw/frame-painter.ts'
import { frameOf } from './canvas.ts'
import { roomsIn } from './frame.ts'
import type { ShownTheme } from './theme.tsx'

export interface GroundProps {
  readonly theme: ShownTheme
  readonly sighted: Sighted
  /** Told why the base map cannot be drawn; null once it can. */
  readonly onFailure: (why: string | null) => void
}

export function Ground({ theme, sighted: { board, category }, onFailure }: GroundProps) {
  const map = useMap()
  const { rowsOfAllTime } = useSight()
  const keepFree = useCallback(() => {
    const frame = frameOf(map)
    return frame === null ? [] : roomsIn(frame, board, rowsOfAllTime, category)
  }, [map, board, rowsOfAllTime, category])
  const onState = useCallback(
    (_state: string, why: string | null) => {
      onFailure(why)
    },
    [onFailure],
  )
  return <BaseMap theme={theme} onState={onState} keepFree={keepFree} />
}
