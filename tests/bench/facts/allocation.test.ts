import { expect, test } from 'vitest'
import { allocatedBy, type HeapNode } from '../allocation-bench.ts'

const node = (functionName: string, selfSize: number, ...children: HeapNode[]): HeapNode => {
  return { callFrame: { functionName }, selfSize, children }
}

test('bytes of a function are added up wherever it was called from, and the sum is that of the profile', () => {
  const head = node('(root)', 0, node('a', 100, node('b', 30), node('', 7)), node('b', 500, node('a', 1)))
  expect(allocatedBy(head)).toEqual([
    ['b', 530],
    ['a', 101],
    ['(anonymous)', 7],
  ])
})
