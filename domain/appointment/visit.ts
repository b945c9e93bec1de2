import type { Rule } from '../log/rule.ts'
import { instantMillis, shanghaiDate } from '../shared/instant.ts'
import { partyIds } from '../shared/person.ts'
import type { AppointmentActOf } from './action.ts'
import { matters } from './matters.ts'
import { numberOn } from './parameters.ts'
import { type AppointmentState, requestOf, slotOf } from './state.ts'

type On<T extends 'remind' | 'check-in' | 'convert' | 'no-show'> = Rule<AppointmentState, AppointmentActOf<T>>

const visit = 'DB 6101/T 3163—2023 6.1.1'

/** Standard 6.1.1: they are reminded of a slot that lies ahead. */
export const remindedAhead: On<'remind'> = {
  id: 'appointment-reminder',
  cite: visit,
  broken: (state, _act, { at }) => {
    const slot = slotOf(state)
    return slot && instantMillis(at) >= instantMillis(slot) ? [{ facts: { slot } }] : []
  },
}

/** Standard 6.1.1: they come on the day of their slot; on another day they take a ticket, or another slot. */
export const onItsDay: On<'check-in'> = {
  id: 'appointment-day',
  cite: visit,
  broken: (state, _act, { on }) => {
    const slot = slotOf(state)
    return slot && shanghaiDate(slot) !== on ? [{ facts: { day: shanghaiDate(slot) } }] : []
  },
}

/** Civil Code 1049, 1076: who has to come in person is there. */
export const allWhoMustComeAreThere: On<'check-in'> = {
  id: 'appointment-present',
  cite: '民法典 第一千零四十九条、第一千零七十六条',
  broken: (state, { present }) => {
    const request = requestOf(state)
    if (!request || !present) return []
    const booked = partyIds.filter((party) => request.parties[party])
    const away = booked.filter((party) => present[party] !== true)
    const enough = matters[request.matter].both ? away.length === 0 : away.length < booked.length
    return enough ? [] : [{ at: 'present', facts: { away } }]
  },
}

/** Standard 6.1.2, 6.2.2, 6.3.2: it becomes a case of the matter booked; a second visit goes on with its divorce. */
export const ofTheMatterBooked: On<'convert'> = {
  id: 'appointment-case',
  cite: 'DB 6101/T 3163—2023 6.1.2、6.2.2、6.3.2；民法典 第一千零七十八条',
  broken: (state, act) => {
    const request = requestOf(state)
    if (!request) return []
    const { opens } = matters[request.matter]
    const wrongKind = act.kind && act.kind !== opens ? [{ at: 'kind', facts: { kind: act.kind, opens } }] : []
    const goesOn = request.receipt?.case
    const wrongCase =
      goesOn && act.case && act.case !== goesOn ? [{ at: 'case', facts: { case: act.case, goesOn } }] : []
    return [...wrongKind, ...wrongCase]
  },
}

/** Standard 4.5: a slot is given up only some minutes after it has begun. */
export const waitedFor: On<'no-show'> = {
  id: 'appointment-grace',
  cite: 'DB 6101/T 3163—2023 4.5、6.1.1',
  broken: (state, { lookedAt }, { at, on, by, rows }) => {
    const slot = slotOf(state)
    if (!slot || !lookedAt) return []
    const minutes = numberOn('appointment-grace-minutes', by.office, on, rows)
    const from = instantMillis(slot) + minutes * 60_000
    const looked = instantMillis(lookedAt)
    return looked >= from && looked <= instantMillis(at) ? [] : [{ at: 'lookedAt', facts: { slot, minutes } }]
  },
}
