/** What stands in the page for browsers that run no JavaScript. */
import { renderToStaticMarkup } from 'react-dom/server'
import type { Meta } from '../../model/schema.ts'
import { SHIPPED_DATASET, SHIPPED_FOLDER } from '../../model/shipped.ts'
import { eventsFile } from './EventsPage.tsx'

/** Another dataset of the site, with the path of its first plain page from the root. */
export interface OtherDataset {
  readonly title: string
  readonly plain: string
}

/** HTML that stands inside `<noscript>`; `meta` is that of the dataset that the site ships. */
export function noScriptHtml(meta: Meta, others: readonly OtherDataset[] = []): string {
  return renderToStaticMarkup(
    <main className="failure">
      <link rel="stylesheet" href="./plain.css" />
      <p className="eyebrow">Dateline</p>
      <h1 dir="auto">{meta.title}</h1>
      <p dir="auto">{meta.description}</p>
      <p>Map and timeline are drawn with JavaScript, which is off here. Everything can be read without it:</p>
      <ul>
        <li>
          <a href={`./${SHIPPED_FOLDER}/${eventsFile(1)}`}>All events with their quotes, on a plain page</a>
        </li>
        <li>
          <a href={`./${SHIPPED_DATASET}`}>The dataset itself, as a file</a>
        </li>
      </ul>
      {others.length > 0 && (
        <>
          <p>Other datasets of this site, each on plain pages:</p>
          <ul>
            {others.map(({ title, plain }) => (
              <li key={plain}>
                <a href={`./${encodeURI(plain)}`} dir="auto">
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </main>,
  )
}
