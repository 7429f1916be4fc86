/** The dataset that a site opens where the address names none, below the folder of the page. */
export const SHIPPED_FOLDER = 'data/ukraine-2023'
export const SHIPPED_DATASET = `${SHIPPED_FOLDER}/dataset.json`

/** The file that an address asks for by `?data=`; null where it asks for none, which opens the shipped one. */
export function namedDataset(search: string): string | null {
  const given = new URLSearchParams(search).get('data')
  return given === null || given.trim() === '' ? null : given
}
