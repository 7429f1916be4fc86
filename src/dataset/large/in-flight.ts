/** What is being fetched is fetched once, however many wait for it. */

/**
 * `load` is called for a key that is not on its way. It is taken back when all who asked for it with a signal have been taken
 * back and nobody has asked again at once: a question that replaces another one mostly needs the same.
 *
 * Who is taken back is not told by rejecting: look at the signal.
 */
export function createInFlight<K, T>(
  load: (key: K, signal: AbortSignal) => Promise<T>,
): (key: K, signal?: AbortSignal) => Promise<T> {
  interface Flight {
    readonly value: Promise<T>
    readonly own: AbortController
    waiting: number
  }
  const flights = new Map<K, Flight>()
  const start = (key: K): Flight => {
    const own = new AbortController()
    const value = load(key, own.signal).finally(() => {
      if (flights.get(key) === flight) flights.delete(key)
    })
    const flight: Flight = { value, own, waiting: 0 }
    flights.set(key, flight)
    return flight
  }
  return (key, signal) => {
    const flight = flights.get(key) ?? start(key)
    flight.waiting++
    const leave = () => {
      flight.waiting--
      setTimeout(() => {
        if (flight.waiting > 0 || flights.get(key) !== flight) return
        flights.delete(key)
        flight.own.abort(new Error('Nobody waits for it any more.'))
      })
    }
    signal?.addEventListener('abort', leave, { once: true })
    return flight.value.finally(() => signal?.removeEventListener('abort', leave))
  }
}
