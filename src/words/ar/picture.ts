import type { Words } from '../say.ts'

const either = (labels: readonly string[]) => labels.map(label => `«${label}»`).join(' أو ')

export const PICTURE: Words['picture'] = {
  save: 'حفظ صورة',
  saveTitle: 'حفظ صورة للخريطة والخط الزمني',
  saved: name => `حُفظت الصورة باسم ${name}.`,
  failed: reason => `تعذر إنشاء الصورة. ${reason}`,
  print: 'الطباعة',
  events: 'الأحداث',
  more: count => `و${count} غيرها`,
  allDates: 'كل التواريخ',
  key: {
    known: 'وقت أو مكان معروف',
    approximate: 'تقريبي',
    somewhere: 'ضمن حدود',
    contradict: 'إفادات متعارضة',
  },
  countWithAside: (count, aside) => `${count} (${aside})`,
  only: parts => `الأحداث التالية فقط: ${parts.join('؛ ')}.`,
  ofCategory: labels => `من الفئة ${either(labels)}`,
  withClaimsBy: labels => `ما فيه إفادات من ${labels.join(' أو ')}`,
  marked: labels => `ما عليه علامة ${either(labels)}`,
  withWords: text => `ما فيه الكلمات «${text}»`,
  insideBox: 'ما يقع داخل إطار على الخريطة',
  toldBy: name => `برواية ${name}.`,
  data: (authors, licence, version) =>
    `البيانات: ${authors.length === 0 ? '' : `${authors.join('، ')}. `}${licence}. الإصدار ${version}.`,
}
