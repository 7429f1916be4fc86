import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serveFolder, type StaticServer } from '../server.ts'

const TEXT = 'the same words over and over '.repeat(100)
let folder = ''
let server: StaticServer

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bench-server-'))
  mkdirSync(join(folder, 'bench'))
  writeFileSync(join(folder, 'index.html'), TEXT)
  writeFileSync(join(folder, 'app.js'), TEXT)
  writeFileSync(join(folder, 'bench', '10.json'), TEXT)
  writeFileSync(join(folder, 'bench', 'columns.bin'), new Uint8Array(1000))
  mkdirSync(join(folder, 'elsewhere'))
  server = await serveFolder(folder, new Map([['/bench/large/', join(folder, 'elsewhere')]]))
  writeFileSync(join(folder, 'elsewhere', 'manifest.json'), TEXT)
})

afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

test('text goes out as gzip and is counted so; other bytes go out as they are', async () => {
  server.sent()
  for (const path of ['', 'app.js', 'bench/10.json', 'bench/columns.bin?again']) {
    const response = await fetch(server.base + path)
    expect(response.status).toBe(200)
    const body = await response.arrayBuffer()
    expect(body.byteLength).toBe(path.includes('columns') ? 1000 : TEXT.length)
  }
  const packed = gzipSync(TEXT).length
  expect(server.sent()).toEqual({ code: packed, data: packed + 1000, rest: packed })
})

test('what has been told is not counted again, and what is not there costs nothing', async () => {
  server.sent()
  const response = await fetch(`${server.base}bench/none.json`)
  expect(response.status).toBe(404)
  expect(server.sent()).toEqual({ code: 0, data: 0, rest: 0 })
})

test('a folder beside is read when it is asked for, and leads no further than itself', async () => {
  const found = await fetch(`${server.base}bench/large/manifest.json`)
  expect(await found.text()).toBe(TEXT)
  const outside = await fetch(`${server.base}bench/large/..%2Findex.html`)
  expect(outside.status).toBe(404)
})
