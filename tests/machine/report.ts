/** Run in a process of its own, in some zone and language: prints which these are, and then all that a reader would see. */
import { shipped, sights } from './sights.ts'

const winter = new Date(Date.UTC(2023, 11, 26))
const machine = {
  offsets: [new Date(0), new Date(Date.UTC(2023, 5, 26)), winter].map(date => date.getTimezoneOffset()),
  day: `${winter.getFullYear()}-${winter.getMonth() + 1}-${winter.getDate()}`,
  locale: new Intl.NumberFormat().resolvedOptions().locale,
  number: (1_234_567).toLocaleString(),
}
process.stdout.write(`${JSON.stringify(machine)}\n${sights(shipped())}`)
