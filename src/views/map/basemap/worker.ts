/** Reads the files of the base map, indexes them and answers with tiles and outlines. Runs in a worker of its own. */
import { messageOf } from '../../../model/errors.ts'
import { type Atlas, makeAtlas } from './atlas.ts'
import { isLabelFile, isLandFile, isWaterFile } from './files.ts'
import type { Answer, Request } from './protocol.ts'
import { buffersOf } from './tile.ts'

let atlas: Promise<Atlas | null> = Promise.resolve(null)

self.addEventListener('message', ({ data }: MessageEvent<Request>) => {
  if (data.kind === 'open') atlas = open(data.folder)
  else void atlas.then(ready => answer(ready, data))
})

function answer(ready: Atlas | null, request: Exclude<Request, { kind: 'open' }>): void {
  const { id } = request
  if (request.kind === 'outline') {
    send({ kind: 'outline', id, outline: ready?.outline(request.area) ?? null })
    return
  }
  const tile = ready?.tile(request.z, request.x, request.y) ?? null
  send({ kind: 'tile', id, tile }, tile === null ? [] : buffersOf(tile))
}

async function open(folder: string): Promise<Atlas | null> {
  try {
    const [land, water, labels] = await Promise.all([
      read(folder, 'land.json', isLandFile),
      read(folder, 'water.json', isWaterFile),
      read(folder, 'labels.json', isLabelFile),
    ])
    const made = makeAtlas(land, water)
    send({ kind: 'ready', labels })
    return made
  } catch (error) {
    const why = messageOf(error)
    send({ kind: 'failed', message: why })
    return null
  }
}

async function read<T>(folder: string, name: string, is: (data: unknown) => data is T): Promise<T> {
  const response = await fetch(new URL(name, folder))
  if (!response.ok) throw new Error(`${name} is not there (the server answers ${response.status}).`)
  const data: unknown = await response.json().catch(() => null)
  if (!is(data)) throw new Error(`${name} is not a file of the base map; build it again.`)
  return data
}

function send(message: Answer, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer })
}
