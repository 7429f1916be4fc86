/** Does it, or says on stderr that it could not be done and why: one part that fails loses no other. */
export async function attempt<T>(name: string, doIt: () => Promise<T>): Promise<T | null> {
  try {
    return await doIt()
  } catch (error) {
    // What the browser printed follows on further lines.
    process.stderr.write(`${name} could not be measured: ${String(error).split('\n')[0] ?? ''}\n`)
    return null
  }
}
