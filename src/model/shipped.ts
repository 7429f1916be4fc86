/** The dataset that a site opens where the address names none, below the folder of the page. */
export const SHIPPED_FOLDER = 'data/ukraine-2023'
export const SHIPPED_DATASET = `${SHIPPED_FOLDER}/dataset.json`
