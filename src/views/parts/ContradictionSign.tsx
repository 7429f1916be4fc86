import { CONTRADICTION_PATH } from './shapes.ts'

/** The one sign of contradiction on list, map, timeline and reader: not equal. Named only where no words stand by. */
export function ContradictionSign({ label }: { label?: string }) {
  const named = label === undefined ? { 'aria-hidden': true as const } : { role: 'img', 'aria-label': label }
  return (
    <svg className="contradiction" width="12" height="12" viewBox="-1.2 -1.2 2.4 2.4" {...named}>
      <path d={CONTRADICTION_PATH} />
    </svg>
  )
}
