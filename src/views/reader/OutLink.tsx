import type { ReactNode } from 'react'
import { Icon } from '../parts/icons.tsx'
import { hostOf, safeHref } from '../../model/safe-href.ts'

interface OutLinkProps {
  readonly url: string
  /** Stands before the host; alone, the host is the link's text. */
  readonly children?: ReactNode
}

/** A link off the page that shows where it leads. An address that a browser should not follow stays text. */
export function OutLink({ url, children }: OutLinkProps) {
  const href = safeHref(url)
  if (href === null) return <span className="no-link">{url}</span>
  return (
    <a className="out-link" href={href} target="_blank" rel="noopener noreferrer">
      {children !== undefined && <>{children} </>}
      <bdi>{hostOf(href)}</bdi>
      <Icon name="out" />
    </a>
  )
}
