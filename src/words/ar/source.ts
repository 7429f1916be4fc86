import type { Words } from '../say.ts'
import { AR } from './grammar.ts'

const { count, number } = AR

const rest = (events: number) =>
  count(events, {
    zero: 'لا يستند أي حدث إلى هذا المصدر',
    one: 'يستند حدث واحد إلى هذا المصدر',
    two: 'يستند حدثان إلى هذا المصدر',
    few: 'تستند {n} أحداث إلى هذا المصدر',
    many: 'يستند {n} حدثًا إلى هذا المصدر',
    other: 'يستند {n} حدث إلى هذا المصدر',
  })

/** Letters and marks: what a text is counted in. */
const CHARACTERS = {
  zero: 'لا حروف',
  one: 'حرف واحد',
  two: 'حرفان',
  few: '{n} أحرف',
  many: '{n} حرفًا',
  other: '{n} حرف',
}

export const SOURCE: Words['source'] = {
  kind: 'النوع',
  author: 'الكاتب',
  address: 'العنوان',
  archived: 'الأرشيف',
  published: 'نُشر',
  dateNotKnown: 'التاريخ غير معروف',
  retrieved: 'اطُّلع عليه',
  language: 'اللغة',
  withheld: 'محجوب',
  held: 'المحفوظ',
  length: 'الطول',
  note: 'ملاحظة',
  characters: length => count(length, CHARACTERS),
  kinds: {
    news: 'أخبار',
    agency: 'وكالة أنباء',
    official: 'رسمي',
    social: 'وسائل التواصل',
    report: 'تقرير',
    reference: 'مرجع',
    other: 'غير ذلك',
  },
  rights: {
    full: 'النص كله محفوظ هنا.',
    excerpts: 'المقاطع المحيطة باقتباساته فقط محفوظة هنا.',
    cited: 'لا شيء من نصه محفوظ هنا؛ إنما يُحال إليه.',
    withheld: 'لا شيء منه محفوظ هنا: حجب مُعِدّ مجموعة البيانات هذا المصدر.',
  },
  states: {
    verified: 'حرفيًا',
    moved: 'وُجد في موضع آخر من المصدر',
    differs: 'يختلف في المسافات أو العلامات',
    ambiguous: 'وُجد أكثر من مرة',
    missing: 'لم يوجد في المصدر',
    'not-held': 'نص المصدر غير محفوظ',
  },
  noEvents: 'لا حدث يستند إلى هذا المصدر.',
  restCited: events => `${rest(events)}، بإحالة لا باقتباس.`,
  restQuoted: (events, quotes) =>
    `${rest(events)}، ${count(quotes, {
      zero: 'بلا اقتباس',
      one: 'باقتباس واحد',
      two: 'باقتباسين',
      few: 'بـ{n} اقتباسات',
      many: 'بـ{n} اقتباسًا',
      other: 'بـ{n} اقتباس',
    })}.`,
  firstListed: (shown, total) => `تُعرض أول ${number(shown)} من ${number(total)} حدثًا.`,
  asTold: 'كل شيء برواية هذا المصدر',
  heldText: 'المحفوظ من نصه',
  opens: title => `يفتح «${title}»`,
  gapUnknown: '[… ما يلي غير محفوظ، وطوله غير معروف …]',
  gap: length => `[… غير محفوظ: ${count(length, CHARACTERS)} …]`,
  quotes: 'اقتباسات منه',
  unused: 'لا حدث يستعمل هذه الكلمات.',
  citedIn: 'إحالة بلا اقتباس',
  forSummary: 'للملخص.',
  cite: 'استشهاد',
  citeAs: 'نسخ الاستشهاد بصيغة',
  forms: { plain: 'نص عادي', bibtex: 'BibTeX', csl: 'CSL-JSON' },
  citation: form => `الاستشهاد (${form})`,
  linkToSource: 'رابط هذا المصدر',
  linkToQuote: 'رابط هذا الاقتباس',
  copyLinkToSource: 'نسخ رابط هذا المصدر',
  copyLinkToQuote: 'نسخ رابط هذا الاقتباس',
}
