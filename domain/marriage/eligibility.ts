import { isApproved } from '../counter/approvals.ts'
import type { Circumstances, Draft, Finding, Rule } from '../log/rule.ts'
import { ageOn, type LeapDayBirthday, reachesAgeOn } from '../shared/age.ts'
import type { PartyId } from '../shared/person.ts'
import { type PlainDate, parsePlainDate } from '../shared/plain-date.ts'
import { applicationOf, forEachParty, type Judging } from './application.ts'
import { minimumAgeOn, parameter } from './parameters.ts'
import type { MarriageState } from './state.ts'

/** Civil Code 1047: the man has reached 22, the woman 20, on the day of the act; the birthday itself is enough. */
export const marriageAge: Rule<MarriageState, Judging> = {
  id: 'MR02',
  cite: '民法典 第一千零四十七条',
  broken: forEachParty((party, { parties }, circumstances, state) => {
    const born = dateOf(parties?.[party]?.born)
    const on = dateOf(circumstances.on)
    if (!born || !on) return []
    const needed = minimumAgeOn(on)[party]
    const leapDay = leapDayReading(state, party, circumstances)
    if (ageOn(born, on, leapDay) >= needed) return []
    const facts = { party, age: ageOn(born, on, leapDay), needed, from: reachesAgeOn(born, needed, leapDay) }
    return [{ at: `parties.${party}.born`, facts }]
  }),
}

/** Rules.md 1.2: the law does not say; 1 March unless the bureau or the head of the office reads 28 February. */
function leapDayReading(state: MarriageState, party: PartyId, circumstances: Circumstances): LeapDayBirthday {
  const readsEarlier = parameter('leap-day-age', circumstances) === '02-28'
  return readsEarlier || isApproved(state, 'leap-day-age', party) ? '02-28' : '03-01'
}

/** Civil Code 1049: one man and one woman (男女双方). */
export const manAndWoman: Rule<MarriageState, Judging> = {
  id: 'MR11',
  cite: '民法典 第一千零四十九条',
  broken: forEachParty((party, { parties }) => {
    const sex = parties?.[party]?.sex
    if (sex === undefined || sex === null || sex === (party === 'man' ? '1' : '2')) return []
    return [{ at: `parties.${party}.sex`, facts: { party, sex } }]
  }),
}

/** Civil Code 1048: not lineal relatives, not collateral relatives within three generations. */
export const notRelated: Rule<MarriageState, Judging> = {
  id: 'MR05',
  cite: '民法典 第一千零四十八条',
  broken: (state, act) => (applicationOf(state, act).related === true ? [{ at: 'related', facts: {} }] : []),
}

/** Civil Code 1046: both of their own free will; each answers alone. */
export const ofFreeWill: Rule<MarriageState, Judging> = {
  id: 'MR03',
  cite: '民法典 第一千零四十六条',
  broken: forEachParty((party, { answers }) =>
    answers?.[party]?.voluntary === false ? [{ at: `answers.${party}.voluntary`, facts: { party } }] : [],
  ),
}

/** Civil Code 143, 1046: both understand what marrying means, as the registrar sees them (M6). */
export const ofFullCapacity: Rule<MarriageState, Judging> = {
  id: 'MR03',
  cite: '民法典 第一百四十三条、第一千零四十六条',
  broken: forEachParty((party, { answers }) =>
    answers?.[party]?.capable === false ? [{ at: `answers.${party}.capable`, facts: { party } }] : [],
  ),
}

/** Civil Code 1049, 解释（一）第六条: who makes up for a registration lives with the other as spouse, still. */
export const stillLivingTogether: Rule<MarriageState, Judging> = {
  id: 'make-up-cohabitation',
  cite: '民法典 第一千零四十九条；婚姻家庭编解释（一）第六条',
  broken: (state, act, { on }) => cohabitationFindings(applicationOf(state, act), on),
}

function cohabitationFindings(
  { cohabitation }: Draft<Extract<Judging, { type: 'accept' }>>,
  on: string,
): readonly Finding[] {
  if (cohabitation?.still === false) return [{ at: 'cohabitation.still', facts: {} }]
  const since = cohabitation?.since
  return since && since > on ? [{ at: 'cohabitation.since', facts: { since } }] : []
}

const dateOf = (text: string | null | undefined): PlainDate | undefined => {
  const read = parsePlainDate(text ?? '')
  return read.ok ? read.value : undefined
}
