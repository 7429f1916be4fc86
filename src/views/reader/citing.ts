/** The forms in which a source, or a quote from it, can be taken along. */
import { citeBibtex } from '../../evidence/citation-bibtex.ts'
import { citeCslJson } from '../../evidence/citation-csl.ts'
import { citePlain } from '../../evidence/citation-plain.ts'
import type { Quote, Source } from '../../model/schema.ts'
import { encodeAddress } from '../../store/address.ts'
import type { Choice } from '../../store/choice.ts'

export const CITATION_FORMS = ['plain', 'bibtex', 'csl'] as const
export type CitationForm = (typeof CITATION_FORMS)[number]

/** The citation as text for the clipboard. CSL-JSON is a list of items, as reference managers import it. */
export function citationText(form: CitationForm, source: Source, quote: Quote | null): string {
  const options = quote === null ? {} : { quote }
  switch (form) {
    case 'plain':
      return citePlain(source, options)
    case 'bibtex':
      return citeBibtex(source, options)
    case 'csl':
      return `${JSON.stringify([citeCslJson(source, options)], null, 2)}\n`
  }
}

/** The whole address of a choice on the page that stands at `href`; the page's own hash gives way to it. */
export function addressOf(choice: Choice, href: string): string {
  const hash = encodeAddress(choice)
  const [page = ''] = href.split('#')
  return hash === '' ? page : `${page}#${hash}`
}
