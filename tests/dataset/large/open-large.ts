/** Opens a dataset in the large form as the page does where it has no worker. */
import {
  largeFrom,
  type LargeDataset,
  type LargeOrigin,
  readFirstParts,
} from '../../../src/dataset/large/open.ts'
import type { Problem } from '../../../src/model/dataset.ts'

export interface LargeResult {
  /** Null where nothing can be shown. */
  readonly large: LargeDataset | null
  readonly problems: readonly Problem[]
}

export async function openLarge(manifest: string, origin: LargeOrigin): Promise<LargeResult> {
  const parts = await readFirstParts(manifest, origin)
  return { large: 'manifest' in parts ? largeFrom(parts, origin) : null, problems: parts.problems }
}
