/** What the reader of datasets complained about, each under the rule that says most about it. */
import type { Dataset, Problem } from '../../model/dataset.ts'
import type { Fault } from './fault.ts'
import type { RecordPaths } from './record-paths.ts'
import type { RuleId } from './rules.ts'

/** One fault for each problem: nothing that was refused or left out is passed over. */
export function faultsOfReading(
  problems: readonly Problem[],
  paths: RecordPaths,
  dataset: Dataset | null,
): Fault[] {
  return problems.map(problem => {
    const { path, id, message, remedy } = problem
    return { rule: ruleOf(problem, paths, dataset), path, id, found: message, remedy }
  })
}

function ruleOf({ path, refused }: Problem, paths: RecordPaths, dataset: Dataset | null): RuleId {
  if (!refused) return 'part-left-out'
  const found = paths.at(path)
  if (/^events\[\d+\]\.claims\[\d+\]\.claimant$/u.test(path) && typeof found === 'string') {
    return isListed(found, paths, dataset) ? 'record-refused' : 'unknown-claimant'
  }
  if (/^events\[\d+\]\.claims\[\d+\]\.evidence$/u.test(path)) return 'claim-without-evidence'
  const geometry = /^places\[\d+\]\.geometry(?=\.coordinates)/u.exec(path)?.[0]
  if (geometry === undefined) return 'record-refused'
  if (path.endsWith('.geometry.coordinates') && hasNullIsland(found)) return 'null-island'
  return isSwappedLatitude(path, paths) ? 'swapped-coordinates' : 'record-refused'
}

/** Whether the claimant is there, though it may have been refused itself. */
function isListed(id: string, paths: RecordPaths, dataset: Dataset | null): boolean {
  if (dataset?.claimants.has(id) === true) return true
  const listed = paths.at('claimants')
  return Array.isArray(listed) && listed.some((_, index) => paths.at(`claimants[${index}].id`) === id)
}

function hasNullIsland(coordinates: unknown): boolean {
  if (!Array.isArray(coordinates)) return false
  if (coordinates.length === 2 && coordinates[0] === 0 && coordinates[1] === 0) return true
  return coordinates.some(hasNullIsland)
}

/** Whether the path leads to a latitude beyond 90 that is in range once the two are swapped. */
function isSwappedLatitude(path: string, paths: RecordPaths): boolean {
  if (!path.endsWith('[1]')) return false
  const [longitude, latitude] = [paths.at(path.replace(/\[1\]$/u, '[0]')), paths.at(path)]
  if (typeof longitude !== 'number' || typeof latitude !== 'number') return false
  return Math.abs(latitude) > 90 && Math.abs(latitude) <= 180 && Math.abs(longitude) <= 90
}
