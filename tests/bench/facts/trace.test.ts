import { expect, test } from 'vitest'
import { byKind, kindOf, selfTimes, type TraceEvent } from '../trace.ts'

const main = { pid: 1, tid: 2 }
const work = (name: string, ts: number, dur: number, on = main): TraceEvent => ({
  ...on,
  name,
  ph: 'X',
  ts,
  dur,
})
const thread = (name: string, on = main): TraceEvent => ({
  ...on,
  name: 'thread_name',
  ph: 'M',
  ts: 0,
  args: { name },
})

test('what lies within a piece of work is not counted twice', () => {
  const events = [
    thread('CrRendererMain'),
    work('FunctionCall', 1000, 6000),
    work('RunTask', 0, 10_000),
    work('Layout', 2000, 1000),
    work('Layout', 4000, 2000),
    work('RunTask', 20_000, 1000),
  ]
  expect(Object.fromEntries(selfTimes(events))).toEqual({ RunTask: 5, FunctionCall: 3, Layout: 3 })
})

test('only the main thread of the page that did most is told', () => {
  const other = { pid: 5, tid: 6 }
  const events = [
    thread('CrRendererMain'),
    thread('CrRendererMain', other),
    thread('Compositor', { pid: 1, tid: 3 }),
    work('Paint', 0, 1000),
    work('Paint', 2000, 1000),
    work('Paint', 0, 9000, other),
    work('Paint', 0, 9000, { pid: 1, tid: 3 }),
  ]
  expect(selfTimes(events)).toEqual([['Paint', 2]])
})

test('a trace without a main thread tells nothing', () => {
  expect(selfTimes([work('Paint', 0, 1000)])).toEqual([])
})

test('names of the browser are told by kind of work', () => {
  expect(kindOf('UpdateLayoutTree')).toBe('style')
  expect(kindOf('Layout')).toBe('layout')
  expect(kindOf('Layerize')).toBe('layers')
  expect(kindOf('PaintArtifactCompositor::Update')).toBe('layers')
  expect(kindOf('Canvas2DResourceProvider::ProduceCanvasResource')).toBe('canvas')
  expect(kindOf('PrePaint')).toBe('paint')
  expect(kindOf('Commit')).toBe('commit')
  expect(kindOf('MinorGC')).toBe('garbage collection')
  expect(kindOf('FireAnimationFrame')).toBe('script')
  expect(kindOf('RunTask')).toBe('other')
  expect(
    byKind([
      ['Layout', 2],
      ['FunctionCall', 5],
      ['HitTest', 1],
    ]),
  ).toEqual([
    ['script', 5],
    ['layout', 3],
  ])
})
