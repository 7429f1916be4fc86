/** Outlines of the areas that the dataset names, as the base map hands them over one by one. */
import { useEffect, useMemo, useState } from 'react'
import type { Geometry } from '../../model/schema.ts'
import { nextTurn } from '../../model/turn.ts'
import { useData } from '../../store/react.ts'
import { outline } from './basemap/client.ts'
import { geometryShape, type Shape } from './shape.ts'

/** What an attempt at asking came to. */
interface Found {
  readonly attempt: number
  readonly shapes: ReadonlyMap<string, Shape>
}

/**
 * Shapes by id of the area. Ids that the base map does not know are missing, and their places are drawn as discs. Another
 * `attempt` asks once more.
 */
export function useOutlines(attempt: number): ReadonlyMap<string, Shape> {
  const { dataset } = useData()
  const [found, setFound] = useState<Found>({ attempt, shapes: new Map() })
  const ids = useMemo(() => {
    const named = [...dataset.places.values()].map(({ precision }) =>
      precision.kind === 'area' ? precision.outline : undefined,
    )
    return [...new Set(named.filter(id => id !== undefined))]
  }, [dataset])
  useEffect(
    function askForOutlines() {
      let wanted = true
      const ask = async () => {
        const answers = await Promise.all(ids.map(async id => [id, await outline(id)] as const))
        const shapes = new Map<string, Shape>()
        for (const [id, area] of answers) {
          // Some have thousands of corners. All of them go on the map together, which is drawn anew for them.
          // oxlint-disable-next-line no-await-in-loop
          await nextTurn()
          if (!wanted) return
          const shape = area && geometryShape(area as Geometry)
          if (shape) shapes.set(id, shape)
        }
        setFound({ attempt, shapes })
      }
      void ask()
      return () => {
        wanted = false
      }
    },
    [ids, attempt],
  )
  return found.shapes
}
