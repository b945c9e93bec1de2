import { factOf } from '../counter/facts.ts'
import { nameOf, sides } from '../counter/paper-blocks.ts'
import { hashText } from '../log/content-id.ts'
import type { Draft, Finding, Rule } from '../log/rule.ts'
import { instantMillis } from '../shared/instant.ts'
import type { PartyId } from '../shared/person.ts'
import type { DivorceActOf } from './action.ts'
import { inquiryNamesAgreementOn } from './parameters.ts'
import type { DivorceState } from './state.ts'
import { inquiriesOfVisit } from './visit.ts'

type Inquire = DivorceActOf<'inquire'>

const yes = (said: boolean | null | undefined): string => (said ? '是。' : '不是。')

/** The questions of the record (询问笔录) with what was answered (rules.md 3.4, form 10). */
export function inquiryLines({ answers, violence }: Pick<Draft<Inquire>, 'answers' | 'violence'>): readonly {
  readonly asked: string
  readonly answer: string
}[] {
  const { voluntary, coerced, capable, agrees, understands } = answers ?? {}
  return [
    { asked: '你是否自愿离婚？', answer: yes(voluntary) },
    { asked: '是否受到对方或者他人的胁迫、欺骗？', answer: yes(coerced) },
    { asked: '是否遭受家庭暴力？', answer: yes(violence?.found) },
    { asked: '是否具有完全民事行为能力，清楚离婚的含义？', answer: yes(capable) },
    { asked: '对离婚协议书中子女抚养的内容是否知晓并同意？', answer: yes(agrees?.children) },
    { asked: '对离婚协议书中财产处理的内容是否知晓并同意？', answer: yes(agrees?.property) },
    { asked: '对离婚协议书中债务处理的内容是否知晓并同意？', answer: yes(agrees?.debts) },
    {
      asked: '是否清楚完成离婚登记即解除婚姻关系，婚姻登记机关不受理协议变更？',
      answer: yes(understands),
    },
  ]
}

/** The record as running text: what is read over to the person asked, and signed. */
export const inquiryText = (
  state: DivorceState,
  act: Pick<Draft<Inquire>, 'party' | 'began' | 'ended' | 'recorder' | 'agreement' | 'answers' | 'violence'>,
): string => {
  const party = act.party ?? 'man'
  return [
    '询问笔录',
    `被询问人：${sides[party]} ${nameOf(state, party)}`,
    `身份证件号：${factOf(state, party, 'document')?.number ?? ''}`,
    `时间：${act.began ?? ''} 至 ${act.ended ?? ''}`,
    `记录人：${act.recorder ?? ''}`,
    ...(act.agreement ? [`离婚协议书摘要值：${act.agreement}`] : []),
    ...inquiryLines(act).flatMap(({ asked, answer }) => [`问：${asked}`, `答：${answer}`]),
    '以上笔录已向本人宣读（本人已阅），与所述一致。',
  ].join('\n')
}

/** SHA-256 of {@link inquiryText}, lower-case hex. */
export const inquiryTextHash = (state: DivorceState, act: Parameters<typeof inquiryText>[1]): string =>
  hashText(inquiryText(state, act))

/** Whether everything that the record says has been filled in. */
const isWhole = (
  { party, began, ended, recorder, agreement, answers, violence }: Draft<Inquire>,
  on: string,
): boolean => {
  const { voluntary, coerced, capable, agrees, understands } = answers ?? {}
  const said = [voluntary, coerced, capable, understands, violence?.found]
  const clauses = [agrees?.children, agrees?.property, agrees?.debts]
  const isSaid = [...said, ...clauses].every((each) => typeof each === 'boolean')
  const named = inquiryNamesAgreementOn(on) ? [agreement] : []
  return isSaid && [party, began, ended, recorder, ...named].every(Boolean)
}

/** Rules.md K7: what was said is what was read over and signed. */
export const recordAsRead: Rule<DivorceState, Inquire> = {
  id: 'inquiry-text',
  cite: '电子签名法 第十三条；民发〔2020〕116号 询问笔录',
  broken: (state, act, { on }) => {
    const { text } = act.record ?? {}
    return text && isWhole(act, on) && text !== inquiryTextHash(state, act)
      ? [{ at: 'record', facts: {} }]
      : []
  },
}

/**
 * 116号, DB 6101/T 3163 附录D: each is asked alone, the other out of the room, one after the other, once it is known
 * who they are.
 */
export const askedAlone: Rule<DivorceState, Inquire> = {
  id: 'inquiry-apart',
  cite: '民发〔2020〕116号；DB 6101/T 3163—2023 附录D 另一方需要回避',
  broken: (state, { party, began, ended, otherAbsent }, { at }) => {
    const finding = (place: string, ground: string): Finding => ({
      at: place,
      facts: { party: party ?? null, ground },
    })
    const others = inquiriesOfVisit(state).filter((asked) => asked.party !== party)
    return [
      ...(began && state.recheck.some((rechecked) => isMinutesBefore(began, rechecked.at))
        ? [finding('began', 'before-recheck')]
        : []),
      ...(otherAbsent === false ? [finding('otherAbsent', 'other-present')] : []),
      ...(began && ended && isBefore(ended, began) ? [finding('ended', 'ended-before-it-began')] : []),
      ...(ended && isBefore(at, ended) ? [finding('ended', 'not-yet-ended')] : []),
      ...(began && ended && others.some((other) => overlap({ began, ended }, other))
        ? [finding('began', 'both-at-once')]
        : []),
    ]
  },
}

/** The same of two records whose authors did not know of one another. */
export const bothAskedApart: Rule<DivorceState, DivorceActOf<'sign-agreement' | 'print' | 'register'>> = {
  id: 'inquiry-apart',
  cite: '民发〔2020〕116号；DB 6101/T 3163—2023 附录D 另一方需要回避',
  broken: (state) => {
    const [one, other] = inquiriesOfVisit(state)
    if (!one || !other || !overlap(one, other)) return []
    return [{ at: 'inquiries', facts: { ground: 'both-at-once' } }]
  },
}

/** 民法典 第一千零七十六条; 条例: a party without full civil capacity cannot be divorced here, but by a court (DR02). */
export const fullCapacity: Rule<
  DivorceState,
  DivorceActOf<'accept' | 'sign-agreement' | 'examine' | 'print' | 'register'>
> = {
  id: 'DR02',
  cite: '婚姻登记条例（2003年）第十二条第二项；民法典 第二十一条、第二十二条',
  broken: (state, act) => {
    const finding = (at: string, party: PartyId): Finding => ({ at, facts: { party, refer: 'court' } })
    if (act.type === 'accept')
      return (['man', 'woman'] as const)
        .filter((party) => act.answers?.[party]?.capable === false)
        .map((party) => finding(`answers.${party}.capable`, party))
    return inquiriesOfVisit(state)
      .filter(({ answers }) => !answers.capable || !answers.understands)
      .map(({ party }) => finding(`inquiries.${party}`, party))
  },
}

interface Period {
  readonly began: string
  readonly ended: string
}

const isBefore = (one: string, other: string): boolean => instantMillis(one) < instantMillis(other)

/** Whether one comes before the minute of the other: the counter writes down hours and minutes. */
const isMinutesBefore = (one: string, other: string): boolean =>
  instantMillis(one) < Math.floor(instantMillis(other) / 60_000) * 60_000

const overlap = (one: Period, other: Period): boolean =>
  isBefore(one.began, other.ended) && isBefore(other.began, one.ended)
