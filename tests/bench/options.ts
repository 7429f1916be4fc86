/** What the command line of the bench asks for. */

export interface Options {
  /** Parts of the run. */
  readonly index: boolean
  readonly page: boolean
  readonly growth: boolean
  readonly peers: boolean
  /** Every size as one JSON file, as far as memory goes, instead of the form that `npm run data` would write. */
  readonly json: boolean
  /** Sizes of Dateline's datasets, in events. */
  readonly counts: readonly number[]
  readonly runs: number
  /** Length of random play. */
  readonly minutes: number
  /** Only pages whose name has this in it; empty for all. */
  readonly only: string
  readonly profile: boolean
  /** Write what was found into docs/ as well. */
  readonly docs: boolean
  /** Measure nothing: write docs/ anew from the figures of the last run that was written there. */
  readonly redraw: boolean
}

const COUNTS = [1e4, 1e5, 1e6, 1e7]
const SMALLEST = 1
const LARGEST = 1e7

const PARTS = ['index', 'page', 'growth'] as const
const FLAGS = new Set([...PARTS, 'no-peers', 'json', 'profile', 'docs', 'redraw'])
const VALUES = new Set(['sizes', 'runs', 'minutes', 'only'])

function readNumber(name: string, text: string, most: number): number {
  const value = Number(text)
  if (text === '' || !(value >= SMALLEST && value <= most)) {
    throw new Error(`--${name} takes a number from ${String(SMALLEST)} to ${String(most)}, not “${text}”.`)
  }
  return value
}

/** Reads arguments such as `--page --sizes=1e4,1e5`. Throws a sentence for one that is not known or cannot be read. */
export function readOptions(args: readonly string[]): Options {
  const flags = new Set<string>()
  const values = new Map<string, string>()
  for (const arg of args) {
    const [, name = '', value] = /^--([a-z-]+)(?:=(.*))?$/u.exec(arg) ?? []
    if (value === undefined && FLAGS.has(name)) flags.add(name)
    else if (value !== undefined && VALUES.has(name)) values.set(name, value)
    else {
      const known = [...[...FLAGS].map(flag => `--${flag}`), ...[...VALUES].map(key => `--${key}=…`)]
      throw new Error(`The bench does not know “${arg}”. It knows ${known.join(', ')}.`)
    }
  }
  const all = !PARTS.some(part => flags.has(part))
  const sizes = values.get('sizes')
  return {
    index: all || flags.has('index'),
    page: all || flags.has('page'),
    growth: all || flags.has('growth'),
    peers: !flags.has('no-peers') && !flags.has('profile'),
    counts: sizes === undefined ? COUNTS : sizes.split(',').map(size => readNumber('sizes', size, LARGEST)),
    runs: readNumber('runs', values.get('runs') ?? '3', 25),
    minutes: readNumber('minutes', values.get('minutes') ?? '1', 120),
    only: values.get('only') ?? '',
    json: flags.has('json'),
    profile: flags.has('profile'),
    docs: flags.has('docs'),
    redraw: flags.has('redraw'),
  }
}
