import { describe, expect, it } from 'vitest'
import { tileAddress, troubleWords } from '../../../../src/views/map/tiles/tile-address.ts'
import { MOST_TRIES, openTileBook, SLOW_MS } from '../../../../src/views/map/tiles/tile-book.ts'

const URL = 'https://tile.example.org/{z}/{x}/{y}.png?k={k'

describe('the address of a tile', () => {
  it('has the numbers in the places of the template, and nothing else changed', () => {
    expect(tileAddress(URL, { z: 3, x: 5, y: 2 })).toBe('https://tile.example.org/3/5/2.png?k={k')
  })

  it('starts over beyond the date line, on both sides', () => {
    expect(tileAddress(URL, { z: 2, x: 4, y: 0 })).toContain('/2/0/0.')
    expect(tileAddress(URL, { z: 2, x: -1, y: 0 })).toContain('/2/3/0.')
  })

  it('is none beyond the poles', () => {
    expect(tileAddress(URL, { z: 2, x: 0, y: -1 })).toBeNull()
    expect(tileAddress(URL, { z: 2, x: 0, y: 4 })).toBeNull()
  })
})

describe('the book on tiles', () => {
  it('lets a tile that does not come be asked for twice, and never again, even after it left', () => {
    const book = openTileBook()
    expect(book.ask('a', 0)).toBe(true)
    expect(book.missed('a')).toBe(true)
    expect(book.trouble(1)).toBe('none')
    expect(book.ask('a', 1)).toBe(true)
    expect(book.missed('a')).toBe(false)
    expect(book.trouble(2)).toBe('failed')
    book.left('a')
    expect(book.trouble(2)).toBe('none')
    expect(book.ask('a', 3)).toBe(false)
    expect(book.trouble(3)).toBe('failed')
    expect(MOST_TRIES).toBe(2)
  })

  it('calls a tile slow after eight seconds, its second try counted in', () => {
    const book = openTileBook()
    book.ask('a', 100)
    expect(book.trouble(100 + SLOW_MS - 1)).toBe('none')
    expect(book.trouble(100 + SLOW_MS)).toBe('slow')
    book.missed('a')
    book.ask('a', 6000)
    expect(book.trouble(100 + SLOW_MS)).toBe('slow')
    book.arrived('a')
    expect(book.trouble(100 + SLOW_MS)).toBe('none')
    expect(SLOW_MS).toBe(8000)
  })

  it('lets a tile that came be asked for whenever it comes into sight again', () => {
    const book = openTileBook()
    for (let visit = 0; visit < 5; visit++) {
      expect(book.ask('a', visit)).toBe(true)
      book.arrived('a')
      book.left('a')
    }
  })

  it('counts a try that was taken back for none', () => {
    const book = openTileBook()
    book.ask('a', 0)
    book.left('a')
    expect(book.trouble(SLOW_MS * 2)).toBe('none')
    expect(book.ask('a', 1)).toBe(true)
    expect(book.missed('a')).toBe(true)
    expect(book.ask('a', 2)).toBe(true)
    expect(book.missed('a')).toBe(false)
  })

  it('says nothing of a tile that it never heard of', () => {
    const book = openTileBook()
    book.arrived('x')
    book.left('x')
    expect(book.missed('x')).toBe(false)
    expect(book.trouble(0)).toBe('none')
  })
})

it('tells the reader which host, and that the embedded map still shows', () => {
  expect(troubleWords('none', { url: URL })).toBeNull()
  for (const trouble of ['slow', 'failed'] as const) {
    expect(troubleWords(trouble, { url: URL })).toMatch(/tile\.example\.org.*embedded map shows/u)
  }
})
