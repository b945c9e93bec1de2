import type { Rule } from '../log/rule.ts'
import { agreed } from '../log/slot.ts'
import { addDays, type PlainDate } from '../shared/plain-date.ts'
import type { RevocationActOf } from './action.ts'
import { daysOf } from './parameters.ts'
import type { RevocationState } from './state.ts'

type Receive = RevocationActOf<'receive'>
type Check = RevocationActOf<'check-authenticity'>
type EffectDate = RevocationActOf<'set-effect-date'>

/** 婚姻登记档案管理办法: a document is issued, then received, then written down. */
export const receivedInOrder: Rule<RevocationState, Receive> = {
  id: 'received-day',
  cite: '婚姻登记档案管理办法 第九条',
  broken: (_state, { receivedOn, document }, { on }) => {
    const issuedOn = document?.issuedOn
    if (receivedOn && receivedOn > on) return [{ at: 'receivedOn', facts: { receivedOn } }]
    return receivedOn && issuedOn && issuedOn > receivedOn
      ? [{ at: 'document.issuedOn', facts: { issuedOn, receivedOn } }]
      : []
  },
}

/** 婚姻登记档案管理办法 第九条: each registration that a document is about is named once. */
export const namedOnce: Rule<RevocationState, { readonly affected: Receive['affected'] }> = {
  id: 'affected-once',
  cite: '婚姻登记档案管理办法 第九条',
  broken: (_state, { affected }) => {
    const named = (affected ?? []).map((one) => one.case)
    return named.flatMap((id, index) =>
      id && named.indexOf(id) < index ? [{ at: `affected.${index}`, facts: { case: id } }] : [],
    )
  },
}

/** 解释（一）第二十一条: whether a document is authentic says who is named on it as its issuer. */
export const askedOfItsIssuer: Rule<RevocationState, Check> = {
  id: 'asked-of-issuer',
  cite: '民法典婚姻家庭编解释（一）第二十一条',
  broken: (state, { asked }) => {
    const issuedBy = agreed(state.reception)?.document.issuedBy
    return asked && issuedBy && asked !== issuedBy ? [{ at: 'asked', facts: { asked, issuedBy } }] : []
  },
}

/** 婚姻登记档案管理办法: the sender is asked once the document is there, and what was said is written down afterwards. */
export const askedInTime: Rule<RevocationState, Check> = {
  id: 'asked-day',
  cite: '婚姻登记档案管理办法 第九条',
  broken: (state, { on: asked }, { on }) => {
    const receivedOn = agreed(state.reception)?.receivedOn
    if (!asked || !receivedOn || (receivedOn <= asked && asked <= on)) return []
    return [{ at: 'on', facts: { asked, receivedOn } }]
  },
}

/** 民事诉讼法: nothing has effect before the day on which it was issued. */
export const effectAfterIssue: Rule<RevocationState, EffectDate> = {
  id: 'effect-day',
  cite: '民事诉讼法 发生法律效力的判决',
  broken: (state, { effectiveOn }) => {
    const issuedOn = agreed(state.reception)?.document.issuedOn
    return effectiveOn && issuedOn && effectiveOn < issuedOn
      ? [{ at: 'effectiveOn', facts: { effectiveOn, issuedOn } }]
      : []
  },
}

/**
 * 民事诉讼法, 行政诉讼法: a judgment of first instance has effect once the appeal period is over; the day of service
 * does not count. Where the court's own proof of effect is at hand, that counts and nothing is computed.
 */
export const appealPeriodOver: Rule<RevocationState, EffectDate> = {
  id: 'appeal-period',
  cite: '民事诉讼法 第八十五条、第一百七十一条；行政诉讼法 第八十五条',
  broken: (_state, { shownBy, servedOn, effectiveOn }, circumstances) => {
    if (shownBy !== 'appeal-period-over' || !servedOn || !effectiveOn) return []
    const days = daysOf('appeal-days', circumstances)
    const earliest = addDays(servedOn as PlainDate, days + 1)
    return effectiveOn < earliest ? [{ at: 'effectiveOn', facts: { effectiveOn, earliest, days } }] : []
  },
}
