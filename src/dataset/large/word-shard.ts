/**
 * A shard of the word index as bytes: for each word in order of code units its length in bytes, its UTF-8, the number of
 * its rows, the length of its postings in bytes, and the postings, which are the first row and then the distance to
 * each next one. All numbers are LEB128: seven bits a byte, the lowest first, the top bit set where more follow.
 */

import { firstWhere } from '../../model/first-where.ts'
import { addRow, type RowBits } from '../../model/row-bits.ts'

export interface WordRows {
  readonly word: string
  /** Rows in ascending order, each once. */
  readonly rows: ArrayLike<number>
}

/** A growing run of bytes. */
interface Sink {
  bytes: Uint8Array<ArrayBuffer>
  length: number
}

/** Writes words one after the other; give them in order of code units. */
export function createShardWriter(): {
  readonly add: (entry: WordRows) => void
  readonly length: () => number
  /** The bytes so far; the writer is empty afterwards. */
  readonly take: () => Uint8Array<ArrayBuffer>
} {
  const encoder = new TextEncoder()
  let shard: Sink = { bytes: new Uint8Array(1024), length: 0 }
  const postings: Sink = { bytes: new Uint8Array(1024), length: 0 }
  return {
    add: ({ word, rows }) => {
      postings.length = 0
      let before = 0
      for (let at = 0; at < rows.length; at++) {
        const row = rows[at] as number
        writeNumber(postings, row - before)
        before = row
      }
      const text = encoder.encode(word)
      writeNumber(shard, text.length)
      writeBytes(shard, text)
      writeNumber(shard, rows.length)
      writeNumber(shard, postings.length)
      writeBytes(shard, postings.bytes.subarray(0, postings.length))
    },
    length: () => shard.length,
    take: () => {
      const { bytes, length } = shard
      shard = { bytes: new Uint8Array(1024), length: 0 }
      return bytes.subarray(0, length)
    },
  }
}

/** A shard that stays packed: words and postings are read where a search comes upon them. */
export interface WordShard {
  /** Adds the rows of the word, or of all words that begin with it. */
  readonly mark: (word: string, isPrefix: boolean, rows: RowBits) => void
  readonly byteLength: number
}

/** A number, and where what follows it begins: past the end where the bytes break off. */
interface Cursor {
  readonly bytes: Uint8Array
  at: number
}

function readNumber(cursor: Cursor): number {
  const { bytes } = cursor
  let value = 0
  for (let scale = 1; cursor.at < bytes.length; scale *= 128) {
    const byte = bytes[cursor.at++] as number
    value += (byte & 127) * scale
    if (byte < 128) return value
  }
  cursor.at = bytes.length + 1
  return value
}

function skip(cursor: Cursor, bytes: number): void {
  cursor.at += bytes
}

/** Null where the bytes are no shard. Cost: one step a word. */
export function readWordShard(bytes: Uint8Array): WordShard | null {
  const cursor: Cursor = { bytes, at: 0 }
  const found: number[] = []
  while (cursor.at < bytes.length) {
    found.push(cursor.at)
    skip(cursor, readNumber(cursor))
    readNumber(cursor)
    skip(cursor, readNumber(cursor))
  }
  if (cursor.at !== bytes.length) return null
  const entries = Uint32Array.from(found)
  return {
    byteLength: bytes.length,
    mark: (word, isPrefix, rows) => {
      const wanted = new TextEncoder().encode(word)
      for (let at = firstFrom(bytes, entries, word); at < entries.length; at++) {
        cursor.at = entries[at] as number
        const length = readNumber(cursor)
        if (isPrefix ? length < wanted.length : length !== wanted.length) return
        if (!startsWith(bytes, cursor.at, wanted)) return
        cursor.at += length
        readNumber(cursor)
        const packed = readNumber(cursor)
        addPacked(bytes, cursor.at, cursor.at + packed, rows)
      }
    },
  }
}

/** The first word that does not come before this one, by code units, which is not the order of UTF-8 everywhere. */
function firstFrom(bytes: Uint8Array, entries: Uint32Array, word: string): number {
  const decoder = new TextDecoder()
  return firstWhere(0, entries.length, entry => {
    const cursor: Cursor = { bytes, at: entries[entry] as number }
    const length = readNumber(cursor)
    return decoder.decode(bytes.subarray(cursor.at, cursor.at + length)) >= word
  })
}

function startsWith(bytes: Uint8Array, from: number, wanted: Uint8Array): boolean {
  for (let at = 0; at < wanted.length; at++) if (bytes[from + at] !== wanted[at]) return false
  return true
}

/** Adds the rows of postings; rows beyond the last word of the set are left out. */
function addPacked(bytes: Uint8Array, from: number, to: number, rows: RowBits): void {
  let row = 0
  for (let at = from; at < to; ) {
    let shift = 0
    let byte = 0
    do {
      byte = bytes[at++] as number
      row += (byte & 127) << shift
      shift += 7
    } while (byte >= 128 && at < to)
    addRow(rows, row)
  }
}

function writeNumber(sink: Sink, value: number): void {
  let rest = value
  while (rest >= 128) {
    writeByte(sink, (rest % 128) | 128)
    rest = Math.floor(rest / 128)
  }
  writeByte(sink, rest)
}

function writeByte(sink: Sink, byte: number): void {
  reserve(sink, 1)
  sink.bytes[sink.length++] = byte
}

function writeBytes(sink: Sink, bytes: Uint8Array): void {
  reserve(sink, bytes.length)
  sink.bytes.set(bytes, sink.length)
  sink.length += bytes.length
}

function reserve(sink: Sink, more: number): void {
  if (sink.length + more <= sink.bytes.length) return
  const grown = new Uint8Array(Math.max(sink.length + more, sink.bytes.length * 2))
  grown.set(sink.bytes.subarray(0, sink.length))
  sink.bytes = grown
}
