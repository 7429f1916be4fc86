/** Serves a folder as a plain static host does: text as gzip, everything else as it is. Counts what it sends. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize, relative, sep } from 'node:path'
import { gzipSync } from 'node:zlib'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.arrow': 'application/vnd.apache.arrow.file',
}
/** The folders of the site that hold data. */
const DATA = /^\/(?:data|bench|peers)\/(?!.*\.(?:js|css|html)$)/u
const PACKED = new Set(['.html', '.js', '.css', '.json', '.svg', '.webmanifest'])

/** Bodies sent since the last call of `sent`, in bytes as they went over the wire, by kind of file. */
export interface Sent {
  readonly code: number
  readonly data: number
  readonly rest: number
}

export interface StaticServer {
  /** Address of the folder, with a slash at its end. */
  readonly base: string
  readonly sent: () => Sent
  readonly close: () => void
}

interface Body {
  readonly bytes: Buffer
  readonly packed: boolean
}

function bodyOf(path: string): Body {
  const bytes = readFileSync(path)
  return PACKED.has(extname(path))
    ? { bytes: gzipSync(bytes, { level: 6 }), packed: true }
    : { bytes, packed: false }
}

/** All files of the folder by their path on the site, packed before anything is measured. */
function bodiesOf(folder: string): Map<string, Body> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return new Map(
    entries
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))
      .map(path => [`/${relative(folder, path).replaceAll(sep, '/')}`, bodyOf(path)]),
  )
}

function answer(response: ServerResponse, path: string, body: Body | undefined): void {
  if (body === undefined) {
    response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not here')
    return
  }
  response.writeHead(200, {
    'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
    'Content-Length': body.bytes.length,
    // A run must not find what the run before it has fetched.
    'Cache-Control': 'no-store',
    ...(body.packed ? { 'Content-Encoding': 'gzip' } : {}),
  })
  response.end(body.bytes)
}

/**
 * Serves `folder`, as it is now, on a free port of this machine. `beside` are further folders by the start of their paths,
 * such as `/bench/1000000/`: they have thousands of small files, of which only those that are asked for are read.
 */
export async function serveFolder(
  folder: string,
  beside: ReadonlyMap<string, string> = new Map(),
): Promise<StaticServer> {
  const bodies = bodiesOf(folder)
  const bodyAt = (asked: string): Body | undefined => {
    const [prefix, from] = [...beside].find(([start]) => asked.startsWith(start)) ?? []
    if (bodies.has(asked) || prefix === undefined || from === undefined) return bodies.get(asked)
    const path = join(from, normalize(`/${asked.slice(prefix.length)}`))
    if (existsSync(path)) bodies.set(asked, bodyOf(path))
    return bodies.get(asked)
  }
  let sent = { code: 0, data: 0, rest: 0 }
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1')
    const asked = decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname)
    const body = bodyAt(asked)
    const kind = DATA.test(asked) ? 'data' : extname(asked) === '.js' ? 'code' : 'rest'
    sent[kind] += body?.bytes.length ?? 0
    answer(response, asked, body)
  })
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  return {
    base: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`,
    sent: () => {
      const all = sent
      sent = { code: 0, data: 0, rest: 0 }
      return all
    },
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
