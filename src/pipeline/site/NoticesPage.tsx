/** What in the built site is by others, with the terms that it comes under. */
import type { BundledPackage } from './packages.ts'
import { plainPage } from './PlainPage.tsx'

interface Notices {
  /** In order of their names. */
  readonly packages: readonly BundledPackage[]
  /** Text that says where the base map is from. */
  readonly baseMap: string
}

function Package({ name, version, licence, home, text }: BundledPackage) {
  return (
    <article id={name}>
      <h2>
        {name} {version}
      </h2>
      <p className="quiet">
        {licence}
        {home !== null && (
          <>
            {' · '}
            <a href={home} rel="noopener noreferrer">
              {home.replace(/^https:\/\//u, '')}
            </a>
          </>
        )}
      </p>
      {text === null ? (
        <p>The package brings no text of its licence; the name above is what it states.</p>
      ) : (
        <pre>{text}</pre>
      )}
    </article>
  )
}

/** The page as HTML; the same packages always give the same text. */
export function noticesPage({ packages, baseMap }: Notices): string {
  return plainPage({
    title: 'Third-party notices – Dateline',
    language: 'en',
    up: '',
    children: (
      <>
        <header>
          <p className="eyebrow">
            <a href="./">Dateline</a>
          </p>
          <h1>Third-party notices</h1>
          <p>
            Code, fonts and map data of others that this site holds, with their licences. Read from the bundle
            itself when the site was built.
          </p>
        </header>
        <main>
          {packages.map(one => (
            <Package key={one.name} {...one} />
          ))}
          <article id="base-map">
            <h2>Base map</h2>
            <pre>{baseMap}</pre>
          </article>
        </main>
      </>
    ),
  })
}
