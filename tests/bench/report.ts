/** A run as Markdown. */
import type { BenchResult, SubjectResult } from './result.ts'
import { digits, ratio } from './statistics.ts'

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const rule = head.map((_, at) => (at === 0 ? '---' : '--:'))
  return [line(head), line(rule), ...rows.map(line)].join('\n')
}

export function machineLine({ machine, browser }: BenchResult): string {
  const { date, commit, node, cpu, memoryGb, loadBefore, loadAfter } = machine
  const where = browser === null ? `Node ${node}` : `Chromium ${browser}, Node ${node}`
  const load = `load of the machine ${digits(loadBefore)} before and ${digits(loadAfter)} after`
  return `Measured ${date} UTC at ${commit}, ${where}, ${cpu}, ${String(memoryGb)} GB, ${load}.`
}

/** The empty page: what any page costs here. */
const floorOf = (subjects: readonly SubjectResult[]) =>
  subjects.find(subject => subject.kind === 'floor')?.figures ?? null

const PAGE_HEAD = [
  'page',
  'ready ms',
  'ms a move',
  'of it script',
  'style, layout',
  'input to frame p50',
  'p95',
  'long tasks, ms a second',
  'heap MB',
  'buffers MB',
  'workers MB',
  'code kB',
  'data kB',
]

/** The gesture on every page. */
export function pageTable(subjects: readonly SubjectResult[]): string {
  const rows = subjects.map(({ name, figures, failed }) =>
    figures === null
      ? [name, failed ?? 'not measured', ...PAGE_HEAD.slice(2).map(() => '-')]
      : [
          name,
          digits(figures.ready),
          digits(figures.move),
          digits(figures.script),
          digits(figures.style + figures.layout),
          digits(figures.frameP50),
          digits(figures.frameP95),
          digits(figures.longTasks),
          digits(figures.heap),
          digits(figures.buffers),
          digits(figures.workers),
          digits(figures.codeKb),
          digits(figures.dataKb),
        ],
  )
  return table(PAGE_HEAD, rows)
}

/** Each of Dateline's figures against the empty page and against each peer of the same size: how many times as much. */
export function ratioTable(subjects: readonly SubjectResult[]): string {
  const floor = floorOf(subjects)
  const peers = subjects.filter(({ kind }) => kind === 'peer')
  const rows = subjects
    .filter(({ kind, figures }) => kind === 'dateline' && figures !== null)
    .flatMap(({ name, count, figures }) => {
      if (figures === null) return []
      const others = peers.filter(peer => peer.count === count && peer.figures !== null)
      const against = [
        ...(floor === null ? [] : [{ name: 'floor: empty page', figures: floor }]),
        ...others.map(peer => ({ name: peer.name, figures: peer.figures ?? figures })),
      ]
      const memory = (of: typeof figures) => of.heap + of.buffers + of.workers
      return against.map(other => [
        name,
        other.name,
        ratio(figures.ready, other.figures.ready),
        ratio(figures.move, other.figures.move),
        ratio(figures.frameP95, other.figures.frameP95),
        ratio(memory(figures), memory(other.figures)),
      ])
    })
  return table(['Dateline', 'against', 'ready', 'ms a move', 'input to frame p95', 'memory'], rows)
}

/** The other gestures: a line for each figure, a column for each size. */
export function gestureTable(subjects: readonly SubjectResult[]): string {
  const measured = subjects.filter(({ gestures }) => gestures !== null)
  const keys = [...new Set(measured.flatMap(({ gestures }) => Object.keys(gestures ?? {})))]
  const head = ['gesture', ...measured.map(({ name }) => name)]
  return table(
    head,
    keys.map(key => [key, ...measured.map(({ gestures }) => digits(gestures?.[key] ?? Number.NaN))]),
  )
}

export function indexTable(index: BenchResult['index']): string {
  const head = [
    'rows',
    'build ms',
    'ms a move',
    'p95',
    'rows changed',
    'full pass ms',
    'times faster',
    'µs a changed row',
    'jump ms',
    'i-th row µs',
  ]
  const rows = index.map(figure => [
    figure.count.toLocaleString('en'),
    digits(figure.buildMs),
    digits(figure.moveMs),
    digits(figure.moveP95Ms),
    digits(figure.changed),
    digits(figure.naiveMs),
    digits(figure.naiveMs / figure.moveMs),
    digits(figure.changeUs),
    digits(figure.jumpMs),
    digits(figure.anyRowUs),
  ])
  return table(head, rows)
}

export function growthTable(equalChange: BenchResult['equalChange']): string {
  const first = equalChange[0]?.figures.move ?? Number.NaN
  const rows = equalChange.map(({ count, figures }) => [
    count.toLocaleString('en'),
    digits(figures.move),
    ratio(figures.move, first),
    digits(figures.script),
    digits(figures.frameP95),
    digits(figures.heap + figures.buffers + figures.workers),
  ])
  return table(
    ['events', 'ms a move', 'against the first', 'of it script', 'input to frame p95', 'memory MB'],
    rows,
  )
}

export function playLine({ count, minutes, steps, memory }: NonNullable<BenchResult['play']>): string {
  const first = memory[0] ?? Number.NaN
  const last = memory.at(-1) ?? Number.NaN
  const share = digits((last / first - 1) * 100)
  const all = memory.map(value => digits(value)).join(', ')
  return (
    `${digits(minutes)} minutes of random play at ${count.toLocaleString('en')} events, ${String(steps)} steps: memory ` +
    `${all} MB, a change of ${share} %.`
  )
}

/** The whole run; parts that were not measured are left out. */
export function report(result: BenchResult): string {
  const { subjects, index, equalChange, play } = result
  const dateline = subjects.some(({ kind, figures }) => kind === 'dateline' && figures !== null)
  const parts = [
    machineLine(result),
    ...(subjects.length > 0 ? ['## The window carried over all of time', pageTable(subjects)] : []),
    ...(dateline ? ['## Against floor and peers', ratioTable(subjects)] : []),
    ...(dateline ? ['## Other gestures', gestureTable(subjects)] : []),
    ...(equalChange.length > 0 ? ['## Equal change at every size', growthTable(equalChange)] : []),
    ...(play === null ? [] : ['## Random play', playLine(play)]),
    ...(index.length > 0 ? ['## The index alone, in Node', indexTable(index)] : []),
  ]
  return `${parts.join('\n\n')}\n`
}
