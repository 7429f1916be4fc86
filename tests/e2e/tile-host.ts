/** Two small servers for tests: one for a built folder, one that plays a host of map tiles. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join, normalize } from 'node:path'
import { deflateSync } from 'node:zlib'

export interface Served {
  readonly origin: string
  readonly close: () => Promise<void>
}

/** Serves on a free port of this machine. */
export async function serve(
  answer: (path: string, response: ServerResponse, headers: IncomingHttpHeaders) => void,
): Promise<Served> {
  const server: Server = createServer((request, response) => {
    answer(new URL(request.url ?? '/', 'http://localhost').pathname, response, request.headers)
  })
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

export function serveFolder(folder: string): Promise<Served> {
  return serve((path, response) => {
    const file = join(folder, normalize(path === '/' ? '/index.html' : path))
    if (!file.startsWith(folder) || statSync(file, { throwIfNoEntry: false })?.isFile() !== true) {
      response.writeHead(404).end()
      return
    }
    response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' })
    response.end(readFileSync(file))
  })
}

export interface TileHost extends Served {
  /** How often each path was asked for. */
  readonly asked: ReadonlyMap<string, number>
  /** What it answers from now on; forgets what was asked. */
  readonly play: (how: 'well' | 'broken' | 'silent') => void
}

/** A host of tiles that are one plain colour, RGB. */
export function servePlainTiles(colour: readonly [number, number, number]): Promise<TileHost> {
  return serveTiles(plainPng(256, colour), 'image/png')
}

/** A host whose tiles are all the same. */
export async function serveTiles(tile: Uint8Array, type: string): Promise<TileHost> {
  const asked = new Map<string, number>()
  let how: 'well' | 'broken' | 'silent' = 'well'
  const served = await serve((path, response) => {
    asked.set(path, (asked.get(path) ?? 0) + 1)
    if (how === 'silent') return
    const head = { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-store' }
    if (how === 'broken') response.writeHead(500, head).end()
    else response.writeHead(200, { ...head, 'Content-Type': type }).end(tile)
  })
  return {
    ...served,
    asked,
    play(next) {
      how = next
      asked.clear()
    },
  }
}

/** Builds the site with that setting into a folder of its own, and serves it. */
export async function serveSite(setting: object): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-site-'))
  const config = join(folder, 'config.json')
  writeFileSync(config, JSON.stringify(setting))
  const built = join(folder, 'site')
  execFileSync('npx', ['vite', 'build', '--outDir', built, '--logLevel', 'error'], {
    env: { ...process.env, DATELINE_CONFIG: config },
    shell: process.platform === 'win32',
  })
  const served = await serveFolder(built)
  return {
    ...served,
    close: async () => {
      await served.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A PNG of one colour, eight bits a channel. */
function plainPng(side: number, [r, g, b]: readonly [number, number, number]): Buffer {
  const row = Buffer.concat([Buffer.of(0), Buffer.alloc(side * 3, Buffer.of(r, g, b))])
  const head = Buffer.alloc(13)
  head.writeUInt32BE(side, 0)
  head.writeUInt32BE(side, 4)
  head.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: side }, () => row)))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  body.copy(framed, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}

/** CRC-32 of ISO 3309, as the PNG specification asks for. */
function crc32(data: Buffer): number {
  let crc = 0xff_ff_ff_ff
  for (const byte of data) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xed_b8_83_20 : crc >>> 1
  }
  return (crc ^ 0xff_ff_ff_ff) >>> 0
}
