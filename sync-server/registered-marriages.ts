import {
  type CaseId,
  caseRegistrationOf,
  type HeldCases,
  type MaritalStatus,
  maritalStatusOn,
  type PlainDate,
  personKey,
} from '../domain/index.ts'
import { type Clock, instantAt } from './clock.ts'
import type { StatusFound, StatusSource } from './status-source.ts'
import type { Watch } from './watch.ts'

/**
 * The centre's own registry as a source: what the registrations of every office, old ones included, say of the holder
 * of a citizen number today. It is silent about people of whom it knows nothing, and of what nobody is sure.
 */
export const registeredMarriages = (watch: Watch, clock: Clock): StatusSource => ({
  check: async ({ number }) => {
    await watch.caughtUp()
    const person = personKey({ type: 'CN_ID', number })
    const held = await watch.casesHaving([`person:${person}`])
    const today = instantAt(clock()).slice(0, 10) as PlainDate
    const { status, isSure, cases } = maritalStatusOn(held, person, today)
    const found = foundAs[status]
    return found && isSure ? { found, source: '婚姻登记信息', reference: referenceOf(cases, held) } : null
  },
})

/** The certificate from which it follows, or the case of an old registration. */
const referenceOf = (cases: readonly CaseId[], held: HeldCases): string => {
  const [id = ''] = cases
  const log = held.get(id)
  return (log && caseRegistrationOf(id, log)?.certificate) ?? id
}

/** GB/T 2261.2; a status in dispute is told as married, so that nobody marries on it (rules.md K1). */
const foundAs: Readonly<Record<MaritalStatus['status'], StatusFound['found'] | null>> = {
  'no-marriage-here': null,
  married: '20',
  divorced: '40',
  widowed: '30',
  deceased: 'unknown',
  disputed: '20',
}
