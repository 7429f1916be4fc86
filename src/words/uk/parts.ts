import type { Words } from '../say.ts'
import { UK } from './grammar.ts'

export const PARTS: Words['parts'] = {
  ofEvents: total =>
    UK.count(total, {
      one: '{shown} з {n} події',
      few: '{shown} з {n} подій',
      many: '{shown} з {n} подій',
      other: '{shown} з {n} події',
    }),
  possiblyCertainly: (possibly, certainly) => `можливо ${possibly}, напевно ${certainly}`,
  withAside: (count, aside) => `${count}, ${aside}`,
  fromTo: (from, to) => `${from} – ${to}`,
  dayAndTime: (day, time) => `${day}, ${time}`,
  placeWithTag: (place, tag) => `${place} (${tag})`,
  noDateKnown: 'дата невідома',
  showMore: more => `Показати ще ${UK.number(more)}`,
  noPlaceKnown: 'місце невідоме',
  quoted: 'є цитата',
  claimsContradict: 'твердження суперечливі',
  evidence: {
    quoted: 'Процитовано дослівно',
    cited: 'Є посилання, без цитати',
    none: 'Доказів немає',
  },
  standing: {
    contradict: 'Твердження суперечать одне одному',
    compatible: 'Твердження сумісні',
    agree: 'Твердження збігаються',
    'not-comparable': 'Твердження треба прочитати',
    single: 'Про кожну річ щонайбільше одне твердження',
  },
  copied: what => `Скопійовано: ${what}.`,
  cannotCopy: text => `Браузер не дозволяє цій сторінці копіювати. Скопіюйте вручну: ${text}`,
}
