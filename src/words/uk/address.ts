import type { Words } from '../say.ts'

export const ADDRESS: Words['address'] = {
  notHeld: parts =>
    `Це посилання називає те, чого немає в цьому наборі даних: ${parts.join(', ')}. Решту показано.`,
  unreadable: parts => `Частину посилання не вдалося прочитати, її пропущено: ${parts.join(', ')}.`,
  cut: parts =>
    `Цей вигляд задовгий для адреси, тому посилання на нього містить не все. Пропущено: ${parts.join(', ')}.`,
  more: count => `і ще ${count}`,
  tooLong: 'усе: воно задовге',
  event: id => `подія «${id}»`,
  quote: id => `цитата «${id}»`,
  source: id => `джерело «${id}»`,
  teller: id => `голос «${id}»`,
  category: id => `категорія «${id}»`,
  claimant: id => `автор твердження «${id}»`,
  evidence: id => `докази «${id}»`,
  claims: id => `розбіжності «${id}»`,
}
