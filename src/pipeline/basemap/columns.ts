/** Points with names, column by column. */
export interface PointColumns {
  readonly name: readonly string[]
  /** Degrees. */
  readonly lon: readonly number[]
  readonly lat: readonly number[]
}

/** Units of a coordinate in the file: thousandths of a degree, under 111 metres. */
const PER_DEGREE = 1000

/** Columns as the file holds them: names in one string, coordinates as whole thousandths of a degree. */
export function packPoints({ name, lon, lat }: PointColumns): { name: string; lon: number[]; lat: number[] } {
  if (name.some(text => text.includes('\n')))
    throw new Error('A name holds a line break: take it out of the data')
  return {
    name: name.join('\n'),
    lon: lon.map(degrees => Math.round(degrees * PER_DEGREE)),
    lat: lat.map(degrees => Math.round(degrees * PER_DEGREE)),
  }
}
