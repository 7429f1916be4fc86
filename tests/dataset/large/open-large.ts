/** Opens a dataset in the large form as the page does where it has no worker. */
import {
  largeFrom,
  type LargeDataset,
  type LargeOrigin,
  readFirstParts,
} from '../../../src/dataset/large/open.ts'
import { laterPartsOf } from '../../../src/dataset/large/later.ts'
import { createParts } from '../../../src/dataset/large/parts.ts'
import type { Problem } from '../../../src/model/dataset.ts'

export interface LargeResult {
  /** Null where nothing can be shown. */
  readonly large: LargeDataset | null
  readonly problems: readonly Problem[]
}

export async function openLarge(manifest: string, origin: LargeOrigin): Promise<LargeResult> {
  const parts = await readFirstParts(manifest, origin)
  if (!('manifest' in parts)) return { large: null, problems: parts.problems }
  const later = laterPartsOf(parts, createParts(origin.address, origin.fetcher))
  return { large: largeFrom(parts, later), problems: parts.problems }
}
