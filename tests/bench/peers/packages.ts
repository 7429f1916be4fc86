/** The peers, at pinned versions. They are fetched when they are measured: an install of this project does not need them. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { unpackPinned, type PinnedPackage } from '../../../src/pipeline/pinned-package.ts'

const PACKAGES = {
  supercluster: {
    name: 'supercluster',
    version: '9.1.0',
    integrity:
      'sha512-WMhsJPm8Tf9f5mKxJ1D0mB5tbCMOFi8wTrm/LGnsJHGg8xkeNT/TWDZuFauOGRISnclbYgnxD7g3xJAfQO3FLg==',
    files: ['package/dist'],
  },
  crossfilter2: {
    name: 'crossfilter2',
    version: '1.5.4',
    integrity:
      'sha512-oOGqOM0RocwQFOXJnEaUKqYV6Mc1TNCRv3LrNUa0QlofQTutGAXyQaLW1aGKLls2sfnbwBEtsa6tPD3jY+ycqQ==',
    files: ['package/crossfilter.js'],
  },
  'vis-timeline': {
    name: 'vis-timeline',
    version: '8.5.4',
    integrity:
      'sha512-Xt7RNrRvOkQiSyk6vFTXSRwTunT0y9MzDgHY8N8H9nPuebJ6Vg+u3xnv0Swbxna/Pa2E3HjaBblEIQiK74E01Q==',
    files: ['package/standalone/esm', 'package/styles'],
  },
} satisfies Record<string, PinnedPackage>

/** Fetches them into `folder` where they are not there yet; answers the file that stands for each name in an import. */
export function fetchPeers(folder: string): Readonly<Record<string, string>> {
  mkdirSync(folder, { recursive: true })
  const supercluster = unpackPinned(PACKAGES.supercluster, folder)
  const crossfilter = unpackPinned(PACKAGES.crossfilter2, folder)
  const vis = unpackPinned(PACKAGES['vis-timeline'], folder)
  return {
    supercluster: join(supercluster, 'dist', 'supercluster.js'),
    crossfilter2: join(crossfilter, 'crossfilter.js'),
    'vis-timeline/styles.css': join(vis, 'styles', 'vis-timeline-graph2d.min.css'),
    'vis-timeline': join(vis, 'standalone', 'esm', 'vis-timeline-graph2d.min.mjs'),
  }
}

/** Name and version of each, as a table names them. */
export const PEER_VERSIONS = Object.values(PACKAGES).map(({ name, version }) => `${name} ${version}`)
