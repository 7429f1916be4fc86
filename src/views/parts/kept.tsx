/** State that is of something, and is forgotten when that is replaced. */
import { useCallback, useState } from 'react'

/** As `useState`, but null again as soon as `of` is another object than when it was set. */
export function useKept<T>(of: object): readonly [T | null, (value: T | null) => void] {
  const [kept, setKept] = useState<{ readonly of: object; readonly value: T | null } | null>(null)
  const keep = useCallback((value: T | null) => setKept({ of, value }), [of])
  return [kept?.of === of ? kept.value : null, keep]
}
