/**
 * A shard of the word index as bytes: for each word in order of code units its length in bytes, its UTF-8, the number of
 * its rows, the length of its postings in bytes, and the postings, which are the first row and then the distance to
 * each next one. All numbers are LEB128: seven bits a byte, the lowest first, the top bit set where more follow.
 */

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

/** A shard read as far as finding words in it needs; postings stay packed. */
export interface WordShard {
  readonly words: readonly string[]
  /** Sets the bit of each row of the word at this index: bit `row % 32` of `bits[row / 32]`. */
  readonly mark: (index: number, bits: Uint32Array) => void
  readonly byteLength: number
}

/** Null where the bytes are no shard. */
export function readWordShard(bytes: Uint8Array): WordShard | null {
  const decoder = new TextDecoder()
  const words: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  let at = 0
  const number = (): number => {
    let value = 0
    for (let scale = 1; at < bytes.length; scale *= 128) {
      const byte = bytes[at++] as number
      value += (byte & 127) * scale
      if (byte < 128) return value
    }
    // Past the end, which no shard reaches.
    at = bytes.length + 1
    return value
  }
  while (at < bytes.length) {
    const length = number()
    words.push(decoder.decode(bytes.subarray(at, at + length)))
    at += length
    number()
    const packed = number()
    starts.push(at)
    at += packed
    ends.push(at)
  }
  const mark = (index: number, bits: Uint32Array): void => {
    const end = ends[index] ?? 0
    let row = 0
    for (let from = starts[index] ?? end; from < end; ) {
      let shift = 0
      let byte = 0
      do {
        byte = bytes[from++] as number
        row += (byte & 127) << shift
        shift += 7
      } while (byte >= 128 && from < end)
      bits[row >>> 5] = (bits[row >>> 5] as number) | (1 << (row & 31))
    }
  }
  return at === bytes.length ? { words, mark, byteLength: bytes.length } : null
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
