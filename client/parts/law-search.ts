/** One place of the law: an article with the rule or the act that it is cited for, in words. */
export interface PlaceOfLaw {
  readonly kind: string
  readonly cite: string
  /** Id of the rule, e.g. MR02; empty for an act that is done under the article. */
  readonly rule: string
  /** What is said when the rule is broken, or the act's name. */
  readonly words: string
}

/**
 * The places that answer a question: the number of an article as 1047, 第1047条 or 第一千零四十七条, the code of a rule,
 * or words. Every part that is typed has to be found; a code that is meant exactly comes first.
 */
export function findInLaw(places: readonly PlaceOfLaw[], question: string): readonly PlaceOfLaw[] {
  const parts = question.normalize('NFKC').trim().toLowerCase().split(/\s+/).filter(Boolean)
  if (parts.length === 0) return []
  const isExact = ({ rule }: PlaceOfLaw) => parts.includes(rule.toLowerCase())
  const found = places.filter((place) => parts.every((part) => speaksOf(place, part)))
  return [...found.filter(isExact), ...found.filter((place) => !isExact(place))]
}

function speaksOf({ cite, rule, words }: PlaceOfLaw, part: string): boolean {
  const article = /^第?(\d{1,4})条?$/.exec(part)?.[1]
  if (article) {
    const inChinese = new RegExp(`第${chineseNumber(Number(article))}条`)
    return inChinese.test(cite) || new RegExp(`(?<![\\d.])${article}(?![\\d.])`).test(`${cite} ${rule}`)
  }
  return [cite, rule, words].some((text) => text.toLowerCase().includes(part))
}

const digits = '零一二三四五六七八九'
const units = ['', '十', '百', '千']

/** A number up to 9999 as articles are counted: 1047 is 一千零四十七, 14 is 十四. */
export function chineseNumber(value: number): string {
  const places = [...String(value)].map(Number)
  const spoken = places.map((digit, at) =>
    digit === 0 ? '零' : `${digits[digit]}${units[places.length - 1 - at]}`,
  )
  const joined = spoken.join('').replace(/零+/g, '零').replace(/零$/, '')
  return (joined || '零').replace(/^一十/, '十')
}
