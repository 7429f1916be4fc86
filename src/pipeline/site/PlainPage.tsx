/** The frame of the pages that the build writes: plain HTML with one style sheet, for any browser and for paper. */
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

interface PlainPage {
  readonly title: string
  /** BCP 47 tag of the words on the page. */
  readonly language: string
  /** Way from the page to the root of the site: empty, or `../` for each folder. */
  readonly up: string
  readonly children: ReactNode
}

/** Nothing but one style sheet of the site: these pages run no code and ask for nothing else. */
const POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"

/** The text of an HTML page. React escapes whatever stands in the data. */
export function plainPage({ title, language, up, children }: PlainPage): string {
  const page = (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <link rel="icon" href={`${up}icon.svg`} type="image/svg+xml" />
        <link rel="stylesheet" href={`${up}plain.css`} />
      </head>
      <body>{children}</body>
    </html>
  )
  return `<!doctype html>\n${renderToStaticMarkup(page)}\n`
}
