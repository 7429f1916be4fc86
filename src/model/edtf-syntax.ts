/** Reads an EDTF text into its tree: a date, an interval or a set. */
import { readDate } from './edtf-date.ts'
import {
  type EdtfError,
  type EdtfNode,
  type IntervalEnd,
  type IntervalNode,
  type MemberNode,
  type Reader,
  type SetNode,
  characterAt,
  refuse,
  take,
} from './edtf-tree.ts'

/** The tree of a text, or the first reason why it is not EDTF. Whether a day exists in its month is not looked at here. */
export function readEdtf(text: string): { readonly node: EdtfNode } | { readonly error: EdtfError } {
  const reader: Reader = { text, at: 0, error: null }
  const node = readWhole(reader)
  if (reader.error !== null) return { error: reader.error }
  if (node === null)
    throw new Error('readEdtf returned no tree and no refusal: call refuse() where it returns null.')
  return { node }
}

function readWhole(reader: Reader): EdtfNode | null {
  if (reader.text === '') {
    return refuse(
      reader,
      0,
      'the date is empty',
      'Write a date such as 2023-12-26, or null where none is known.',
    )
  }
  const node = readNode(reader)
  if (node === null || reader.at === reader.text.length) return node
  const stray = characterAt(reader.text, reader.at)
  return refuse(reader, reader.at, `"${stray}" cannot stand here`, remedyFor(stray))
}

function readNode(reader: Reader): EdtfNode | null {
  if (take(reader, '[')) return readSet(reader, 'one-of', ']')
  if (take(reader, '{')) return readSet(reader, 'all-of', '}')
  const start = readEnd(reader)
  if (start === null) return null
  if (take(reader, '/')) return readIntervalFrom(reader, start)
  if (start !== 'open' && start !== 'unknown') return start
  return refuse(reader, reader.at, 'a date or an interval stands here', 'Write ../1985 for "up to 1985".')
}

function readEnd(reader: Reader): IntervalEnd | null {
  if (take(reader, '..')) return 'open'
  if (reader.text[reader.at] === '/' || (reader.at > 0 && reader.at === reader.text.length)) return 'unknown'
  return readDate(reader)
}

function readIntervalFrom(reader: Reader, start: IntervalEnd): IntervalNode | null {
  const slash = reader.at - 1
  const end = readEnd(reader)
  if (end === null) return null
  if (typeof start === 'string' && typeof end === 'string') {
    return refuse(
      reader,
      slash,
      'an interval has a date on at least one side',
      'Give a date, or null where none is known.',
    )
  }
  for (const side of [start, end]) {
    if (typeof side === 'string' || side.time === null) continue
    return refuse(
      reader,
      side.at,
      'an EDTF interval has no times of day',
      'Leave the times out, or write the run of seconds as a set: {2023-12-25T23:00:00..2023-12-26T05:00:00}.',
    )
  }
  return { kind: 'interval', start, end }
}

function readSet(reader: Reader, kind: SetNode['kind'], close: string): SetNode | null {
  const members: MemberNode[] = []
  do {
    const member = readMember(reader, members.length === 0, close)
    if (member === null) return null
    members.push(member)
  } while (take(reader, ','))
  if (take(reader, close)) return { kind, members }
  const stray = characterAt(reader.text, reader.at)
  return refuse(
    reader,
    reader.at,
    stray === '' ? `the set is not closed with ${close}` : `"${stray}" cannot stand here`,
    stray === '' ? `Add ${close} at the end.` : remedyFor(stray),
  )
}

function readMember(reader: Reader, first: boolean, close: string): MemberNode | null {
  const at = reader.at
  if (take(reader, '..')) {
    if (!first) return refuseDots(reader, at)
    const to = readDate(reader)
    return to === null ? null : { from: null, to }
  }
  const from = readDate(reader)
  if (from === null) return null
  const dotsAt = reader.at
  if (!take(reader, '..')) return { from, to: from }
  const next = reader.text[reader.at]
  if (next === close) return { from, to: null }
  if (next === ',') return refuseDots(reader, dotsAt)
  const to = readDate(reader)
  return to === null ? null : { from, to }
}

function refuseDots(reader: Reader, at: number): null {
  return refuse(
    reader,
    at,
    'only the first member may begin, and only the last may end, with ..',
    'Put "or earlier" first and "or later" last: [..1760,1984..].',
  )
}

function remedyFor(stray: string): string {
  if (/\s/u.test(stray)) return 'Take the space out: EDTF has none.'
  if (stray === '−' || stray === '–' || stray === '—') return 'Write a plain hyphen, -.'
  if (stray === 'x' || stray === 't' || stray === 'z' || stray === 'y') {
    return `Write ${stray.toUpperCase()}: EDTF has capital letters only.`
  }
  return 'Take out what does not belong to the date.'
}
