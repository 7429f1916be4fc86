import { describe, expect, it } from 'vitest'
import { faded } from '../../../src/views/parts/canvas-ink.ts'

describe('a colour at a part of its strength', () => {
  it('has its strength as the fourth channel, also where a build has shortened the colour', () => {
    expect(faded('#c9480a', 0.5)).toBe('#c9480a80')
    expect(faded('#fff', 0)).toBe('#ffffff00')
    expect(faded('#a1B', 1)).toBe('#aa11BBff')
  })

  it('stays within bounds, and leaves alone what is no such colour', () => {
    expect(faded('#000000', 7)).toBe('#000000ff')
    expect(faded('#000000', -1)).toBe('#00000000')
    expect(faded('red', 0.5)).toBe('red')
  })
})
