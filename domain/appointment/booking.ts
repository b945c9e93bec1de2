import type { Rule } from '../log/rule.ts'
import { checkDocumentNumber } from '../shared/identity-documents.ts'
import { instantMillis, shanghaiDate } from '../shared/instant.ts'
import { partyIds } from '../shared/person.ts'
import { addDays, type PlainDate } from '../shared/plain-date.ts'
import type { AppointmentActOf } from './action.ts'
import { channels, matters } from './matters.ts'
import { channelIsOpen, numberOn } from './parameters.ts'
import { type AppointmentState, requestOf, slotOf } from './state.ts'
import { timetableOf } from './timetable.ts'

type Submit = Rule<AppointmentState, AppointmentActOf<'submit'>>
/** The acts that give a slot. */
type Giving = AppointmentActOf<'confirm' | 'reschedule'>
type Give = Rule<AppointmentState, Giving>
type Slotting = AppointmentActOf<'submit' | 'confirm' | 'reschedule'>

const booking = 'DB 6101/T 3163—2023 6.1.1、6.2.1、6.3.1'

/** Standard 6.1.1: an appointment is made by a channel that takes them on that day. */
export const channelOpen: Submit = {
  id: 'appointment-channel',
  cite: booking,
  broken: (_state, { channel, office }, { on, by, rows }) =>
    channel && !channelIsOpen(channel, office ?? by.office, on, rows)
      ? [{ at: 'channel', facts: { channel } }]
      : [],
}

/** Standard 6.1.1: any office may be chosen, and it is the chosen office that keeps the appointment. */
export const ownOffice: Submit = {
  id: 'appointment-office',
  cite: booking,
  broken: (_state, { office }, { by }) =>
    office && office !== by.office ? [{ at: 'office', facts: { office, here: by.office } }] : [],
}

/** Civil Code 1049, 1076: for a marriage and a divorce both come; for what one may do alone, one at least. */
export const allWhoMustCome: Submit = {
  id: 'appointment-visitors',
  cite: '民法典 第一千零四十九条、第一千零七十六条；DB 6101/T 3163—2023 6.1.1',
  broken: (_state, { matter, parties }) => {
    if (!matter || !parties) return []
    const named = partyIds.filter((party) => parties[party])
    const needed = matters[matter].both ? 2 : 1
    return named.length < needed ? [{ at: 'parties', facts: { matter, named: named.length, needed } }] : []
  },
}

/** GB 11643, 婚姻登记条例: a number has the form of its document, and two people have two numbers. */
export const numbersOfTheirForm: Submit = {
  id: 'appointment-number',
  cite: 'GB 11643—1999；DB 6101/T 3163—2023 6.1.1',
  broken: (_state, { parties }) => {
    const documents = partyIds.map((party) => ({ party, document: parties?.[party]?.document }))
    const wrong = documents.flatMap(({ party, document }) => {
      if (!document?.type || !document.number) return []
      const checked = checkDocumentNumber(document.type, document.number)
      return checked.ok
        ? []
        : [{ at: `parties.${party}.document.number`, facts: { fault: checked.error.code } }]
    })
    const [man, woman] = documents.map(({ document }) => document?.number)
    const same = man && man === woman ? [{ at: 'parties', facts: { fault: 'same-number' } }] : []
    return [...wrong, ...same]
  },
}

/**
 * Civil Code 1077, 1078: a divorce takes two appointments. The second rests on the receipt of the application and lies
 * in the thirty days in which the certificate may be applied for; nothing else has a receipt.
 */
export const secondVisitInItsWindow: Submit = {
  id: 'appointment-second-visit',
  cite: '民法典 第一千零七十七条、第一千零七十八条；民发〔2020〕116号',
  broken: (_state, { matter, receipt, slot }) => {
    if (!matter || receipt === undefined) return []
    const isSecond = matter === 'divorce-registration'
    if (isSecond !== (receipt !== null)) return [{ at: 'receipt', facts: { matter, hasReceipt: !isSecond } }]
    if (!receipt?.opensOn || !receipt.closesOn || !slot) return []
    const day = shanghaiDate(slot)
    const { opensOn, closesOn } = receipt
    return day < opensOn || day > closesOn ? [{ at: 'slot', facts: { day, opensOn, closesOn } }] : []
  },
}

/** 国务院关于职工工作时间的规定, 全国年节及纪念日放假办法: a slot lies in the hours in which the office is open. */
export const inOpeningHours: Rule<AppointmentState, Slotting> = {
  id: 'appointment-hours',
  cite: '全国年节及纪念日放假办法 第二条；DB 6101/T 3163—2023 6.1.1',
  broken: (state, act, { by, rows }) => {
    const slot = askedSlot(state, act)
    if (!slot) return []
    return timetableOf(by.office, rows).slotsOn(shanghaiDate(slot)).includes(slot)
      ? []
      : [{ at: 'slot', facts: { slot } }]
  },
}

/** Standard 6.1.1: a slot lies ahead, and no further than the office takes appointments. */
export const aheadInTime: Rule<AppointmentState, Slotting> = {
  id: 'appointment-ahead',
  cite: booking,
  broken: (state, act, { at, on, by, rows }) => {
    const slot = askedSlot(state, act)
    if (!slot) return []
    const days = numberOn('appointment-days-ahead', by.office, on, rows)
    const last = addDays(on as PlainDate, days)
    const isAhead = instantMillis(slot) > instantMillis(at)
    return isAhead && shanghaiDate(slot) <= last ? [] : [{ at: 'slot', facts: { slot, last } }]
  },
}

/** Standard 4.5, 6.1.1: no slot is given to more than the office can see in it. */
export const roomInSlot: Give = {
  id: 'appointment-capacity',
  cite: 'DB 6101/T 3163—2023 4.5、6.1.1',
  broken: (state, act, { by, rows }) => {
    const slot = askedSlot(state, act)
    const taken = act.lookUp?.taken
    if (!slot || taken === undefined || taken === null) return []
    const capacity = timetableOf(by.office, rows).capacityOn(shanghaiDate(slot))
    return taken < capacity ? [] : [{ at: 'slot', facts: { taken, capacity } }]
  },
}

/** Standard 4.5, 6.1.1: neither of the two already has an open appointment for the same matter. */
export const oneOpenAppointment: Give = {
  id: 'appointment-once',
  cite: 'DB 6101/T 3163—2023 4.5、6.1.1',
  broken: (_state, { lookUp }) => {
    const open = (lookUp?.open ?? []).flatMap((id) => id ?? [])
    return open.length > 0 ? [{ at: 'lookUp.open', facts: { open } }] : []
  },
}

/** Standard 6.1.1: what was uploaded by a channel of pre-review is looked at before the slot is confirmed. */
export const reviewedFirst: Rule<AppointmentState, AppointmentActOf<'confirm'>> = {
  id: 'appointment-reviewed',
  cite: booking,
  broken: (state) => {
    const channel = requestOf(state)?.channel
    const isUnderReview = state.stage.some(({ value }) => value.to === 'under-review')
    return channel && channels[channel].preReviewed && !isUnderReview
      ? [{ at: 'channel', facts: { channel } }]
      : []
  },
}

/** Standard 6.1.1: an appointment is moved to another slot. */
export const anotherSlot: Rule<AppointmentState, AppointmentActOf<'reschedule'>> = {
  id: 'appointment-moved',
  cite: booking,
  broken: (state, { slot }) => (slot && slot === slotOf(state) ? [{ at: 'slot', facts: { slot } }] : []),
}

/** Civil Code 1078: the second visit of a divorce is moved only within the window of its receipt. */
export const movedWithinWindow: Rule<AppointmentState, AppointmentActOf<'reschedule'>> = {
  id: secondVisitInItsWindow.id,
  cite: secondVisitInItsWindow.cite,
  broken: (state, { slot }, circumstances) => {
    const request = requestOf(state)
    return request && slot ? secondVisitInItsWindow.broken(state, { ...request, slot }, circumstances) : []
  },
}

/** The slot an act is about: its own, or for a confirmation the one that was asked for. */
const askedSlot = (
  state: AppointmentState,
  act: { readonly type?: Slotting['type'] | null | undefined; readonly slot?: string | null | undefined },
): string | undefined => (act.type === 'confirm' ? requestOf(state)?.slot : (act.slot ?? undefined))
