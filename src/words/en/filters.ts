export const FILTERS = {
  title: 'Filters',
  reset: 'Reset filters',
  facets: { category: 'Category', claims: 'Rival claims', claimant: 'Claimant', evidence: 'Evidence' },
  chosen: (count: string) => `${count} chosen`,
  findIn: (facet: string) => `Find in ${facet.toLowerCase()}`,
  findInCount: (count: string) => `Find in ${count}`,
  noneFound: 'Nothing here is called that.',
  showAll: (count: string) => `Show all ${count}`,
  clear: 'Clear',
}
