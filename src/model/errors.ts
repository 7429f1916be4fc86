/** What was thrown or taken back, for who has to say it. */

/** The words of an error, whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** Why a signal was aborted; an error of these words where it was given no reason that is one. */
export function reasonOf(signal: AbortSignal, words: string): Error {
  return signal.reason instanceof Error ? signal.reason : new Error(words)
}
