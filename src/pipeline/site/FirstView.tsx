/** What stands in the page before its code has come. */
import { renderToStaticMarkup } from 'react-dom/server'
import type { Meta } from '../../model/schema.ts'

/**
 * HTML of the first view; `meta` is that of the dataset that the site ships. It shows only where that one is opened, and
 * holds no words but the dataset's own, so that it is true in every language. Search, count and tools have their room, so
 * that the name stands where it stays.
 */
export function firstViewHtml({ title, description }: Meta): string {
  return renderToStaticMarkup(
    <div className="first">
      <header className="app-head">
        <p className="wordmark">Dateline</p>
        <h1 className="dataset-title" dir="auto">
          {title}
        </h1>
        <span className="search" />
        <span className="count" />
        <span className="first-tools" />
      </header>
      <main className="first-words">
        <p dir="auto">{description}</p>
      </main>
    </div>,
  )
}
