import type { Draft, Rule } from '../log/rule.ts'
import { agreed } from '../log/slot.ts'
import type { Calendar } from '../shared/calendar.ts'
import { shanghaiDate } from '../shared/instant.ts'
import { addDays, type PlainDate } from '../shared/plain-date.ts'
import type { RevocationActOf } from './action.ts'
import { fourDepartments as cite } from './grounds.ts'
import { daysOf } from './parameters.ts'
import { isOwnDecision, type RevocationState, triggerOf } from './state.ts'

type Notice = RevocationActOf<'notice-of-intent'>
type Decide = RevocationActOf<'decide'>

/** O7: where a court has decided, the registry has nothing to decide; it annotates. */
export const onlyOwnDecision: Rule<RevocationState, unknown> = {
  id: 'own-decision-only',
  cite: '民法典 第一千零五十一条；婚姻登记条例 第三条',
  broken: (state) => {
    const trigger = triggerOf(state)
    return trigger && !isOwnDecision(trigger) ? [{ at: 'trigger', facts: { trigger } }] : []
  },
}

/** The parties have time to speak after the last of them was told. */
export const timeToSpeak: Rule<RevocationState, Notice> = {
  id: 'statement-period',
  cite,
  broken: (_state, { served, statementsUntil }, circumstances) => {
    const last = lastServed(served)
    if (!last || !statementsUntil) return []
    const days = daysOf('revocation-statement-days', circumstances)
    const earliest = addDays(last, days)
    return statementsUntil < earliest
      ? [{ at: 'statementsUntil', facts: { statementsUntil, earliest, days } }]
      : []
  },
}

/** What somebody said is written down once it was said, and it was said after the notice. */
export const saidAfterNotice: Rule<RevocationState, RevocationActOf<'statement'>> = {
  id: 'statement-day',
  cite,
  broken: (state, { on: said }, { on }) => {
    const told = state.notice[0]?.value.served.map((one) => one.on).toSorted()[0]
    if (!said || !told || (told <= said && said <= on)) return []
    return [{ at: 'on', facts: { said, told } }]
  },
}

/** Nobody decides before the parties had their time, unless both have waived it; a hearing that was asked for is held. */
export const heardBefore: Rule<RevocationState, Decide> = {
  id: 'heard',
  cite,
  broken: (state, _act, { on }) => {
    const until = agreed(state.notice)?.statementsUntil
    const saidBy = (what: RevocationActOf<'statement'>['what']) =>
      state.statements.filter(({ value }) => value.what === what).map(({ value }) => value.by)
    const waived = saidBy('waived')
    const early = until && on <= until && !(waived.includes('man') && waived.includes('woman'))
    const unheard = saidBy('hearing-asked').length > 0 && saidBy('hearing-held').length === 0
    return [
      ...(early ? [{ at: 'decision', facts: { until } }] : []),
      ...(unheard ? [{ at: 'decision', facts: { hearing: 'asked' } }] : []),
    ]
  },
}

/** A decision to revoke has gone through the legal review of a person other than who decides. */
export const legallyReviewed: Rule<RevocationState, Decide> = {
  id: 'legal-review',
  cite: '婚姻登记工作规范 监督与管理；国务院办公厅关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见的通知',
  broken: ({ legality }, { decision }, { by }) => {
    if (!decision) return []
    const own = legality.some(({ clerk }) => clerk === by.clerk)
    const agrees = legality.length > 0 && legality.every(({ value }) => value.agrees)
    if (legality.length > 0 && !own && (agrees || decision === 'not-revoke')) return []
    return [{ at: 'decision', facts: { reviewed: legality.length > 0, own, agrees } }]
  },
}

/** What is served was decided before, and is written down afterwards. */
export const servedAfterDecision: Rule<RevocationState, RevocationActOf<'serve'>> = {
  id: 'service-day',
  cite,
  broken: (state, { served }, { on }) => {
    const decided = state.decision.map(({ at }) => shanghaiDate(at)).toSorted()[0]
    return (served ?? []).flatMap((one, index) =>
      one.on && decided && (one.on < decided || one.on > on)
        ? [{ at: `served.${index}.on`, facts: { on: one.on, decided } }]
        : [],
    )
  },
}

/** The last day on which somebody was served; undefined in a draft without days. */
export const lastServed = (served: Draft<Notice['served']> | null | undefined): PlainDate | undefined =>
  (served ?? [])
    .flatMap(({ on }) => on ?? [])
    .toSorted()
    .at(-1) as PlainDate | undefined

/** Whether both of the couple are among those served. */
export const isServed = (state: RevocationState, party: 'man' | 'woman'): boolean =>
  state.services.some(({ value }) => value.served.some(({ to }) => to === party))

/**
 * The 2021 opinion: a decision is served within fifteen working days. The last of them, for the day list; undefined
 * without a decision. `days` is the parameter `revocation-service-days`.
 */
export function serviceDueBy(state: RevocationState, calendar: Calendar, days = 15): PlainDate | undefined {
  const decided = state.decision[0]
  if (!decided) return undefined
  let day = shanghaiDate(decided.at)
  for (let counted = 0; counted < days; ) {
    day = addDays(day, 1)
    if (calendar.isWorkingDay(day)) counted += 1
  }
  return day
}
