/**
 * What the first sight of a dataset takes passes over all of its rows for. A worker makes it beside the columns, and the
 * page takes it over, so that no row is read there before something is to be drawn.
 */
import type { Columns } from '../model/columns.ts'
import type { Certainty } from './clauses.ts'
import { adoptFacetKeys, type FacetKeys, facetKeysOf } from './facet-keys.ts'
import { adoptGrain, grainOf } from './grain.ts'
import { adoptTimes, type Times, timesOfAll } from './times-of.ts'
import { adoptWhole, type WholeCounts, wholeOf } from './whole.ts'
import { adoptOrders, type Orders, ordersOf } from './window-ends.ts'

export interface Firsts {
  readonly orders: Orders
  readonly facetKeys: readonly FacetKeys[]
  readonly grain: number
  readonly whole: WholeCounts
  /** Number of categories that `times` are told apart by. */
  readonly categories: number
  readonly times: Times
}

/** What the page opens with. */
const FIRST: Certainty = 'possibly'

/** Cost: the sorts and passes that the page is spared. `categories` is the number of categories, one where there is none. */
export function firstsOf(columns: Columns, categories: number): Firsts {
  return {
    orders: ordersOf(columns),
    facetKeys: facetKeysOf(columns),
    grain: grainOf(columns),
    whole: wholeOf(columns),
    categories,
    times: timesOfAll(columns, categories, FIRST),
  }
}

/** Takes over what was made of these columns elsewhere. Cost: none. */
export function adoptFirsts(columns: Columns, firsts: Firsts): void {
  const { orders, facetKeys, grain, whole, categories, times } = firsts
  adoptOrders(columns, orders)
  adoptFacetKeys(columns, facetKeys)
  adoptGrain(columns, grain)
  adoptWhole(columns, whole)
  adoptTimes(columns, categories, FIRST, times)
}
