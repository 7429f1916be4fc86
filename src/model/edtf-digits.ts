/** Digits of a date some of which may be `X`, which stands for any digit. */

/** Whether a number, filled with zeros to the length of `written`, fits it. */
export function isPart(value: number, written: string): boolean {
  const pattern = written.replaceAll('X', '[0-9]')
  return new RegExp(`^${pattern}$`, 'u').test(String(value).padStart(written.length, '0'))
}

/** Whether any number from 1 to `last` fits what was written. */
export function canBePart(written: string, last: number): boolean {
  for (let value = 1; value <= last; value += 1) if (isPart(value, written)) return true
  return false
}
