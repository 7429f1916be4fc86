import type { Source } from '../../model/schema.ts'
import { describeEdtf } from '../../model/describe-edtf.ts'
import { useData } from '../../store/react.ts'
import { say } from '../../words/say.ts'
import { SourceLink } from './HereLink.tsx'
import { OutLink } from './OutLink.tsx'

/** Publisher, title and date of a source, leading to its page. Words of ours: never styled as a quote. */
export function SourceWords({ source }: { source: Source }) {
  const { dataset } = useData()
  return (
    <>
      <SourceLink id={source.id}>
        <bdi>{source.publisher}</bdi>
        {source.title !== undefined && (
          <>
            , “<bdi lang={source.language}>{source.title}</bdi>”
          </>
        )}
      </SourceLink>
      {source.published !== undefined && (
        <span>, {describeEdtf(source.published, dataset.meta.displayZone)}</span>
      )}
      {source.withheldBecause !== undefined && <span dir="auto"> ({source.withheldBecause})</span>}
    </>
  )
}

export function SourceLine({ id, note }: { id: string; note?: string | undefined }) {
  const { dataset } = useData()
  const source = dataset.sources.get(id)
  if (source === undefined) return null
  return (
    <p className="source-line">
      <span className="tag">{say().reader.cited}</span> <SourceWords source={source} />
      {note !== undefined && <span dir="auto"> ({note})</span>}{' '}
      {source.url !== undefined && <OutLink url={source.url} />}
      {source.archivedUrl !== undefined && (
        <>
          {' '}
          <OutLink url={source.archivedUrl}>{say().reader.archivedCopy}</OutLink>
        </>
      )}
    </p>
  )
}
