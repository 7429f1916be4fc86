import type { Source } from '../../model/schema.ts'
import { describeEdtf } from '../../model/describe-edtf.ts'
import { useData } from '../../store/react.ts'
import { Icon } from '../parts/icons.tsx'

/** Host of an address, for the reader to see where a link leads; the address itself where it has none. */
export function hostOf(url: string): string {
  try {
    return new URL(url).host.replace(/^www\./u, '') || url
  } catch {
    return url
  }
}

/** Publisher, title and date of a source, with its link. Words of ours: never styled as a quote. */
export function SourceWords({ source }: { source: Source }) {
  const { dataset } = useData()
  return (
    <>
      <span dir="auto">{source.publisher}</span>
      {source.title !== undefined && <span dir="auto">, “{source.title}”</span>}
      {source.published !== undefined && (
        <span>, {describeEdtf(source.published, dataset.meta.displayZone)}</span>
      )}
    </>
  )
}

export function SourceLine({ id, note }: { id: string; note?: string | undefined }) {
  const { dataset } = useData()
  const source = dataset.sources.get(id)
  if (source === undefined) return null
  return (
    <p className="source-line">
      <span className="tag">cited</span> <SourceWords source={source} />
      {note !== undefined && <span dir="auto"> ({note})</span>}{' '}
      <a href={source.url} target="_blank" rel="noopener noreferrer">
        {hostOf(source.url)} <Icon name="out" />
      </a>
    </p>
  )
}
