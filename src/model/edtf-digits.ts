/** Digits of a date some of which may be `X`, which stands for any digit. */

/** A test whether a number, filled with zeros to the length of `written`, fits it. */
export function partTest(written: string): (value: number) => boolean {
  const pattern = new RegExp(`^${written.replaceAll('X', '[0-9]')}$`, 'u')
  return value => pattern.test(String(value).padStart(written.length, '0'))
}

/** The numbers from 1 to `last` that fit what was written, in order. */
export function numbersFor(written: string, last: number): readonly number[] {
  const isPart = partTest(written)
  return Array.from({ length: last }, (_, index) => index + 1).filter(isPart)
}
