import type { Words } from '../say.ts'

export const ADDRESS: Words['address'] = {
  notHeld: parts => `يسمي هذا الرابط ما ليس في مجموعة البيانات هذه: ${parts.join('، ')}. وعُرض ما سوى ذلك.`,
  unreadable: parts => `تعذرت قراءة جزء من هذا الرابط فتُرك: ${parts.join('، ')}.`,
  cut: parts =>
    `هذا العرض أطول من أن يتسع له عنوان، فلا يحمل الرابط إليه كل ما فيه. لم يُكتب: ${parts.join('، ')}.`,
  more: count => `و${count} غيرها`,
  tooLong: 'كله: فهو أطول مما ينبغي',
  event: id => `الحدث «${id}»`,
  quote: id => `الاقتباس «${id}»`,
  source: id => `المصدر «${id}»`,
  teller: id => `الراوي «${id}»`,
  category: id => `الفئة «${id}»`,
  claimant: id => `صاحب الإفادة «${id}»`,
  evidence: id => `الأدلة «${id}»`,
  claims: id => `حال الإفادات «${id}»`,
}
