/** A run as Markdown. */
import { aimFor, memoryOf } from './aims.ts'
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

/** Figure, aim, figure, aim …; the last column names what was missed. */
export function aimTable(subjects: readonly SubjectResult[]): string {
  const rows = subjects.flatMap(subject => {
    const { name, figures } = subject
    const aim = aimFor(subject)
    if (figures === null || aim === null) return []
    const pairs = [
      ['ready', figures.ready, aim.ready],
      ['ms a move', figures.move, aim.move],
      ['input to frame', figures.frameP95, aim.frameP95],
      ['memory', memoryOf(figures), aim.memory],
    ] as const
    const missed = pairs.filter(([, figure, aimed]) => figure > aimed).map(([what]) => what)
    const cells = pairs.flatMap(([, figure, aimed]) => [digits(figure), digits(aimed)])
    return [[name, ...cells, missed.length === 0 ? 'nothing' : missed.join(', ')]]
  })
  const figures = ['ready ms', 'ms a move', 'input to frame p95', 'memory MB']
  return table(['page', ...figures.flatMap(figure => [figure, 'aim']), 'missed'], rows)
}

const PAGE_HEAD = [
  'page',
  'ready ms',
  'longest task of it',
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
          digits(figures.openingTask),
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
      return against.map(other => [
        name,
        other.name,
        ratio(figures.ready, other.figures.ready),
        ratio(figures.move, other.figures.move),
        ratio(figures.frameP95, other.figures.frameP95),
        ratio(memoryOf(figures), memoryOf(other.figures)),
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

export function mapTable(map: BenchResult['map']): string {
  const rows = map.flatMap(({ name, ...gestures }) =>
    (['pan', 'zoom'] as const).map(key => {
      const { p50, p95, longest, dropped, frames } = gestures[key]
      return [`${name}: ${key}`, digits(p50), digits(p95), digits(longest), digits(dropped), digits(frames)]
    }),
  )
  return table(['page', 'frame gap p50', 'p95', 'longest', 'frames dropped', 'of'], rows)
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
    digits(memoryOf(figures)),
  ])
  return table(
    ['events', 'ms a move', 'against the first', 'of it script', 'input to frame p95', 'memory MB'],
    rows,
  )
}

export function allocationTable(allocation: BenchResult['allocation']): string {
  const rows = allocation.map(({ name, changes, bytes }) => [
    name,
    digits(changes),
    digits(bytes / 1000),
    digits(bytes / changes),
  ])
  return table(['page', 'events that come or go at a move', 'kB allocated', 'bytes for each of them'], rows)
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

/** The parts of the run that were measured, each under a heading of this level. */
export function reportParts(result: BenchResult, level: '##' | '###'): string[] {
  const { subjects, map, index, equalChange, allocation, play } = result
  const dateline = subjects.some(({ kind, figures }) => kind === 'dateline' && figures !== null)
  const part = (measured: boolean, heading: string, text: () => string) =>
    measured ? [`${level} ${heading}`, text()] : []
  return [
    machineLine(result),
    ...part(dateline, 'What was aimed at', () => aimTable(subjects)),
    ...part(subjects.length > 0, 'The window carried over all of time', () => pageTable(subjects)),
    ...part(dateline, 'Against floor and peers', () => ratioTable(subjects)),
    ...part(dateline, 'Other gestures, in ms', () => gestureTable(subjects)),
    ...part(map.length > 0, 'The map frame by frame, in ms', () => mapTable(map)),
    ...part(equalChange.length > 0, 'Equal change at every size', () => growthTable(equalChange)),
    ...part(allocation.length > 0, 'What a move allocates', () => allocationTable(allocation)),
    ...part(play !== null, 'Random play', () => (play === null ? '' : playLine(play))),
    ...part(index.length > 0, 'The index alone, in Node', () => indexTable(index)),
  ]
}

export const report = (result: BenchResult): string => `${reportParts(result, '##').join('\n\n')}\n`
