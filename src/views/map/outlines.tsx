/** Outlines of the areas that the dataset names, as the base map hands them over one by one. */
import { useEffect, useMemo, useState } from 'react'
import type { Geometry } from '../../model/schema.ts'
import { useData } from '../../store/react.ts'
import { outline } from './basemap/client.ts'
import { geometryShape, type Shape } from './shape.ts'

/** Shapes by id of the area. Ids that the base map does not know are missing, and their places are drawn as discs. */
export function useOutlines(): ReadonlyMap<string, Shape> {
  const { dataset } = useData()
  const [shapes, setShapes] = useState<ReadonlyMap<string, Shape>>(() => new Map())
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
        const found = await Promise.all(ids.map(async id => [id, await outline(id)] as const))
        if (!wanted) return
        const known = found.flatMap(([id, area]) => {
          const shape = area && geometryShape(area as Geometry)
          return shape ? [[id, shape] as const] : []
        })
        setShapes(new Map(known))
      }
      void ask()
      return () => {
        wanted = false
      }
    },
    [ids],
  )
  return shapes
}
