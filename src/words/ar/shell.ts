import type { Words } from '../say.ts'
import { AR, OF_EVENTS } from './grammar.ts'

const { count, number } = AR

export const SHELL: Words['shell'] = {
  map: 'الخريطة',
  failed: 'يتعذر فتح مجموعة البيانات هذه',
  tryAgain: 'إعادة المحاولة',
  openShipped: 'فتح مجموعة بيانات هذا الموقع',
  opening: 'جارٍ فتح {file} …',
  openingShare: percent => `جارٍ فتح {file} …، ${number(percent)}٪`,
  cancel: 'إلغاء',
  noWorker: 'لم يشغّل المتصفح عاملًا في الخلفية، فقرأت الصفحة المجموعة بنفسها وربما توقفت لحظة.',
  count: 'العدد',
  view: 'هذا المشهد',
  summary: {
    dated: (shown, dates) => `${shown}، ${dates}.`,
    undated: shown => `${shown}، ولا تاريخ لأي منها.`,
    place: (place, events) => `${place} (${events})`,
    places: places => `أكثر الأماكن أحداثًا: ${places.join('؛ ')}.`,
    unsure: events =>
      count(events, {
        zero: 'تواريخها كلها معروفة بدقة.',
        one: 'تاريخ حدث واحد غير معروف بدقة.',
        two: 'تاريخا حدثين غير معروفين بدقة.',
        few: 'تواريخ {n} أحداث غير معروفة بدقة.',
        many: 'تواريخ {n} حدثًا غير معروفة بدقة.',
        other: 'تواريخ {n} حدث غير معروفة بدقة.',
      }),
    disputed: events =>
      count(events, {
        zero: 'لا إفادات متعارضة.',
        one: 'الإفادات متعارضة في حدث واحد.',
        two: 'الإفادات متعارضة في حدثين.',
        few: 'الإفادات متعارضة في {n} أحداث.',
        many: 'الإفادات متعارضة في {n} حدثًا.',
        other: 'الإفادات متعارضة في {n} حدث.',
      }),
  },
  announcement: 'إعلان',
  search: 'البحث في الأحداث والاقتباسات',
  wholeWord: word => `كلمات كثيرة تبدأ بـ«${word}»: يُبحث عنها ككلمة كاملة.`,
  voiceFailed: why => `تعذر جلب ما تقوله هذه الرواية عن التواريخ والأماكن: ${why}. اخترها مرة أخرى بعد قليل.`,
  searchFailed: why => `لم يُجب البحث: ${why}. حاول مرة أخرى بعد قليل.`,
  colours: { system: 'كما في النظام', light: 'فاتحة', dark: 'داكنة' },
  coloursAre: now => `الألوان: ${now}`,
  changeColours: (now, next) => `الألوان: ${now}. تغييرها إلى: ${next}`,
  language: 'اللغة',
  languageFailed: name => `تعذر جلب كلمات اللغة «${name}». تحقق من الاتصال ثم أعد المحاولة.`,
  keys: 'المفاتيح',
  keysWithKey: 'المفاتيح (?)',
  closeKeys: 'إغلاق المفاتيح',
  space: 'المسافة',
  keyWords: {
    search: 'البحث في الأحداث والاقتباسات؛ ويفتح Enter أول ما وُجد',
    quote: 'عرض الاقتباس التالي في وثيقته',
    walk: 'الحدث السابق أو اللاحق',
    window: 'تحريك النافذة الزمنية إلى الوراء أو إلى الأمام',
    play: 'تشغيل أو إيقاف مؤقت',
    close: 'إغلاق ما هو مفتوح',
    keys: 'عرض هذه المفاتيح',
  },
  singleKeys: 'تعمل المفاتيح المفردة في الصفحة',
  ownKeys: {
    list: 'في القائمة ينتقل ↑ و↓ من حدث إلى حدث، وPage Up وPage Down بقدر شاشة، وHome وEnd إلى طرفيها؛ ويفتح Enter الحدث.',
    timeline: 'في الخط الزمني يتحرك المنزلقان بالأسهم، ومع Shift عشر خطوات.',
    map: 'على الخريطة تحرّك الأسهم و+ و− المشهد؛ و«رسم إطار» يعمل بالأسهم وEnter أيضًا.',
  },
  share: 'مشاركة',
  linkToView: 'رابط هذا المشهد',
  notices: 'تنبيهات',
  dismiss: 'إخفاء',
  refused: (problems, accepted, given) =>
    `${count(problems, {
      zero: 'لا مشكلات',
      one: 'مشكلة واحدة',
      two: 'مشكلتان',
      few: '{n} مشكلات',
      many: '{n} مشكلة',
      other: '{n} مشكلة',
    })} في مجموعة البيانات هذه: حُفظ من السجلات ${number(accepted)} من أصل ${number(given)}`,
  panels: 'اللوحات',
  sheets: { events: 'القائمة', filters: 'التصفية', reader: 'القراءة' },
  toldBy: 'برواية',
  toldByBar: (speaks, total) =>
    `برواية {name}: تتحدث عن ${number(speaks)} من ${count(total, OF_EVENTS)}. تواريخها وأماكنها في المقدمة، وما عداها باهت.`,
  comingBar: (speaks, total) =>
    `برواية {name}: تتحدث عن ${number(speaks)} من ${count(total, OF_EVENTS)}. ما عداها باهت، وتواريخها وأماكنها في الطريق.`,
  dimmedBar: (speaks, total) =>
    `برواية {name}: تتحدث عن ${number(speaks)} من ${count(total, OF_EVENTS)}. ما عداها باهت، وتواريخها وأماكنها غير متاحة.`,
  allVoices: 'كل الأصوات',
  walkedTo: (title, date, howSure) => `${date}: ${title}. ${howSure}`,
  walkedToUndated: title => `${title}. التاريخ غير معروف.`,
}
