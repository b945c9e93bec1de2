import type { Draft, Finding, Rule } from '../log/rule.ts'
import { ageOn } from '../shared/age.ts'
import { checkDocumentNumber } from '../shared/identity-documents.ts'
import { checkName } from '../shared/name.ts'
import { type PartyId, partyIds } from '../shared/person.ts'
import { parsePlainDate } from '../shared/plain-date.ts'
import { parseResidentId } from '../shared/resident-id.ts'
import type { RecordedPerson, Transcribing } from './action.ts'
import { minimumAgesOn } from './parameters.ts'
import type { TranscriptState } from './state.ts'

type TranscribingRule = Rule<TranscriptState, Transcribing>

/** 婚姻法, Civil Code 1046: a man and a woman, two people, each with a name. */
export const manAndWoman: TranscribingRule = {
  id: 'transcript-persons',
  cite: '婚姻法（1950年）第一条；民法典 第一千零四十六条',
  broken: (_state, { persons }) => {
    const numbers = partyIds.map((party) => persons?.[party]?.document?.number)
    const isOne = numbers[0] !== undefined && numbers[0] !== null && numbers[0] === numbers[1]
    return [
      ...partyIds.flatMap((party) => faultsOf(party, persons?.[party] ?? {})),
      ...(isOne ? [{ at: 'persons.woman.document.number', facts: { ground: 'same-person' } }] : []),
    ]
  },
}

function faultsOf(party: PartyId, { name, sex }: Draft<RecordedPerson>): Finding[] {
  const named = typeof name === 'string' ? checkName(name) : undefined
  const other = party === 'man' ? '2' : '1'
  return [
    ...(named && !named.ok
      ? [{ at: `persons.${party}.name`, facts: { party, ground: named.error.code } }]
      : []),
    ...(sex === other ? [{ at: `persons.${party}.sex`, facts: { party, ground: 'other-sex' } }] : []),
  ]
}

/** GB 11643: an old number of 15 digits is compared in its form of 18, and kept as the record writes it. */
export const numbersAsWritten: TranscribingRule = {
  id: 'transcript-identity',
  cite: 'GB 11643—1999；婚姻登记档案管理办法 第十条',
  broken: (_state, { persons }) =>
    partyIds.flatMap((party) => {
      const ground = whyNotTheNumber(persons?.[party] ?? {})
      return ground ? [{ at: `persons.${party}.document.number`, facts: { party, ground } }] : []
    }),
}

function whyNotTheNumber({ document, born, sex }: Draft<RecordedPerson>): string | undefined {
  const { type, number, original } = document ?? {}
  if (!type || !number || !original) return undefined
  const checked = checkDocumentNumber(type, original)
  if (!checked.ok) return checked.error.code
  if (checked.value !== number) return 'not-the-original'
  if (type !== 'CN_ID' && type !== 'CN_ID_TMP') return undefined
  const read = parseResidentId(number)
  if (!read.ok) return read.error.code
  if (born && born !== read.value.born) return 'other-birth'
  return sex && sex !== '0' && sex !== read.value.sex ? 'other-sex' : undefined
}

/** The oldest that anybody is believed to have been at such a date. */
const oldest = 120

/**
 * 婚姻法（1950年）第四条、（1980年）第五条, Civil Code 1047: both had reached the age of the law of that day. A
 * registration that was made below it stands until a court has spoken; it is transcribed once the head has seen it.
 */
export const ofAgeThen: TranscribingRule = {
  id: 'transcript-age',
  cite: '婚姻法（1950年）第四条；婚姻法（1980年）第五条；民法典 第一千零四十七条',
  broken: ({ approvals }, { persons, date }) =>
    partyIds.flatMap((party) => {
      const born = parsePlainDate(persons?.[party]?.born ?? '')
      const then = parsePlainDate(date ?? '')
      if (!born.ok || !then.ok) return []
      const age = ageOn(born.value, then.value)
      const needed = minimumAgesOn(then.value)[party]
      const isYoung = age < needed && (age < 0 || approvals.length === 0)
      return isYoung || age > oldest
        ? [{ at: `persons.${party}.born`, facts: { party, age, needed, oldest } }]
        : []
    }),
}

/** GB/T 2261.2: who is widowed is so because the other died; a record of anything else names no death. */
export const whoDied: TranscribingRule = {
  id: 'transcript-death',
  cite: '民法典 第一千零五十一条；GB/T 2261.2—2003',
  broken: (_state, { of, died }) => {
    if (!of || died === undefined) return []
    const isDeath = of === 'spouse-death'
    return isDeath === (died !== null) ? [] : [{ at: 'died', facts: { of, died } }]
  },
}

/** 婚姻登记档案管理办法: who cannot be told from others of the name is not certain. */
export const certainOfWhom: TranscribingRule = {
  id: 'transcript-certainty',
  cite: '婚姻登记档案管理办法 第十条；DB 6101/T 3163—2023 7.2.2',
  broken: (_state, { certainty, persons, number }) => {
    if (certainty !== 'certain') return []
    const unknown = partyIds.filter((party) => {
      const { born, document } = persons?.[party] ?? {}
      return born === null && document === null
    })
    return [
      ...unknown.map((party) => ({ at: `persons.${party}`, facts: { party, ground: 'not-told-apart' } })),
      ...(number === null ? [{ at: 'number', facts: { ground: 'number-not-read' } }] : []),
    ]
  },
}
