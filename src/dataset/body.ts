/** Reads what a server sends piece by piece, so that what has come can be told. */

/** A size beyond this may be a slip or a lie: room for it is made as its bytes come. */
const MOST_KNOWN = 1e9

/**
 * All bytes of an answer; `came` is told how many have come after each piece. Where their number is known they are written
 * where they stay, and what comes beyond that ends the reading: it is not what was asked for.
 */
export async function readBody(
  response: Response,
  size: number | null,
  came: (length: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = response.body?.getReader()
  const known = new Uint8Array(size !== null && size <= MOST_KNOWN ? size : 0)
  const beyond: Uint8Array[] = []
  let length = 0
  for (let read = await reader?.read(); read?.value !== undefined; read = await reader?.read()) {
    const { value } = read
    const room = Math.max(0, known.length - length)
    known.set(value.subarray(0, room), Math.min(length, known.length))
    if (value.length > room) beyond.push(value.subarray(room))
    length += value.length
    came(length)
    if (size !== null && length > size) {
      await reader?.cancel()
      break
    }
  }
  return beyond.length === 0 ? known.subarray(0, length) : joined([known, ...beyond], length)
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}

/** A signal that is given after so many milliseconds in which nothing came; `came` starts them anew. */
export interface Patience {
  readonly signal: AbortSignal
  readonly came: () => void
  readonly end: () => void
}

export function createPatience(ms: number): Patience {
  const waiting = new AbortController()
  const give = () => waiting.abort()
  let timer = setTimeout(give, ms)
  return {
    signal: waiting.signal,
    came: () => {
      clearTimeout(timer)
      timer = setTimeout(give, ms)
    },
    end: () => clearTimeout(timer),
  }
}
