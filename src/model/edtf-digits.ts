/** Digits of a date some of which may be `X`, which stands for any digit. */

/** Whether a number, filled with zeros to the length of `written`, fits it. */
export function fitsDigits(value: number, written: string): boolean {
  let rest = value
  for (let index = written.length - 1; index >= 0; index -= 1) {
    const character = written.charAt(index)
    if (character !== 'X' && Number(character) !== rest % 10) return false
    rest = Math.floor(rest / 10)
  }
  return rest === 0
}

/** The numbers from 1 to `last` that fit what was written, in order. */
export function numbersFor(written: string, last: number): readonly number[] {
  if (!written.includes('X')) {
    const only = Number(written)
    return only >= 1 && only <= last ? [only] : []
  }
  const fitting: number[] = []
  for (let value = 1; value <= last; value += 1) if (fitsDigits(value, written)) fitting.push(value)
  return fitting
}
