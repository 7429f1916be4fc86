import type { Words } from '../say.ts'

export const FILTERS: Words['filters'] = {
  title: 'Фільтри',
  reset: 'Скинути все',
  facets: {
    category: 'Категорія',
    claims: 'Розбіжності',
    claimant: 'Хто стверджує',
    evidence: 'Докази',
  },
  chosen: count => `вибрано: ${count}`,
  findIn: facet => `Знайти в розділі «${facet}»`,
  findInCount: count => `Знайти серед ${count}`,
  noneFound: 'Нічого з такою назвою немає.',
  showAll: count => `Показати всі (${count})`,
  clear: 'Очистити',
}
