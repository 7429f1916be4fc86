/**
 * A source as an `@online` entry of BibLaTeX, which has fields for addresses and reads EDTF dates; BibTeX
 * styles without `@online` treat it as `@misc`. The key is the id of the source, which is unique in its
 * dataset and never changes.
 */
import type { Source } from '../model/schema.ts'
import { plainEdtf } from './citation-date.ts'
import { type CitationOptions, quoted } from './citation-plain.ts'

/** The entry, a field on each line. What the dataset does not know has no field. */
export function citeBibtex(source: Source, options: CitationOptions = {}): string {
  const note = [
    ...(options.quote === undefined ? [] : [`Quoted: ${quoted(options.quote)}`]),
    ...(source.archivedUrl === undefined ? [] : [`Archived: ${source.archivedUrl}`]),
  ].join('. ')
  const fields = [
    ['author', protectedText(source.author)],
    ['title', protectedText(source.title)],
    ['organization', protectedText(source.publisher)],
    ...dateFields('date', source.published),
    ['url', source.url === undefined ? null : braced(verbatim(source.url))],
    ...dateFields('urldate', options.retrieved ?? source.retrieved),
    ['note', note === '' ? null : braced(escapeTex(note))],
  ]
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = ${value}`]))
  return `@online{${source.id},\n${lines.join(',\n')}\n}\n`
}

/**
 * Text that TeX prints as it stands. Braces become commands, because BibTeX counts even escaped braces and an
 * unpaired one would end the field. Line breaks become spaces.
 */
export function escapeTex(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').replaceAll(/[\\{}#$%&_~^]/gu, mark => COMMANDS[mark] ?? `\\${mark}`)
}

const COMMANDS: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`,
  '{': String.raw`\textbraceleft{}`,
  '}': String.raw`\textbraceright{}`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
}

/** Inner braces keep capitals as they are and names whole: whether an author is a person is not known. */
function protectedText(text: string | undefined): string | null {
  return text === undefined ? null : braced(braced(escapeTex(text)))
}

function braced(text: string): string {
  return `{${text}}`
}

/** BibLaTeX reads addresses as they stand, as long as braces pair up and no backslash begins a command. */
function verbatim(url: string): string {
  return url.replaceAll(/[\\{}]/gu, mark => `%${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase()}`)
}

/** A date in a form that BibLaTeX cannot read is printed as written, in the field made for that. */
function dateFields(name: 'date' | 'urldate', edtf: string | undefined): [string, string | null][] {
  if (edtf === undefined) return []
  const plain = plainEdtf(edtf)
  if (plain !== null) return [[name, braced(plain)]]
  return name === 'date' ? [['year', braced(escapeTex(edtf))]] : [[name, null]]
}
