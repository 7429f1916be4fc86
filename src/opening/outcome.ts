/** What opening a dataset comes to. */
import type { Problem } from '../model/dataset.ts'
import type { Loaded } from '../store/loaded.ts'

export type Outcome = { readonly data: Loaded } | { readonly problem: Problem }

/** `absent` where there is no worker to be had, so that the page has to read by itself. */
export type Opening = Outcome | { readonly absent: true }

/** The first problem, which says why there is nothing to show. */
export function firstOf([problem]: readonly Problem[]): Problem {
  if (problem === undefined)
    throw new Error('A dataset that cannot be shown needs at least one problem that says why.')
  return problem
}
