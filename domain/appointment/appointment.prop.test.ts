import * as fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { fold } from '../log/fold.ts'
import { logOf } from '../log/log.ts'
import { instantMillis } from '../shared/instant.ts'
import type { PlainDate } from '../shared/plain-date.ts'
import { appointmentActs } from '../testing/appointment-acts.ts'
import { arrival, play, steps } from '../testing/histories.ts'
import { always } from '../testing/property.ts'
import type { AppointmentAct } from './action.ts'
import { appointment } from './kind.ts'
import { prefillOf } from './prefill.ts'
import { type Booking, bookingOf, nextFreeSlot, offersFor, slotClashes, takenIn } from './slots.ts'
import { holdsSlot, isOver, stageOf, stageOn } from './stage.ts'
import { stages } from './state.ts'
import { timetableOf } from './timetable.ts'

const acts = fc.constantFrom<AppointmentAct>(...Object.values(appointmentActs('2026-11-23T09:00:00+08:00')))

const histories = steps(acts).map((list) =>
  play<AppointmentAct, AppointmentAct>(list, (_moment, act) => act, [], 'appointment'),
)

test('[I2] [fold] an appointment adds up to the same in every order of arrival', () => {
  always(
    fc.property(histories, fc.nat(), ({ actions }, seed) => {
      const { state } = fold(appointment, logOf(actions))
      assert.equal(fold(appointment, logOf(arrival(actions, seed))).state, state)
      assert.ok(stages.includes(stageOf(state)))
    }),
  )
})

test('[appointment] a day that goes by gives nobody a slot and takes back no end', () => {
  always(
    fc.property(histories, fc.constantFrom<PlainDate>('2026-11-22', '2026-11-24', '2027-01-01'), (h, day) => {
      const { state } = fold(appointment, logOf(h.actions))
      const [before, then] = [stageOf(state), stageOn(state, day)]
      assert.ok(before === then || then === 'no-show' || then === 'expired')
      if (isOver(before)) assert.is(then, before)
      if (!holdsSlot(before)) assert.is(bookingOf('01KAT0000000000000000000AA', state), null)
    }),
  )
})

test('[1077] nothing that an appointment hands to a case has a date: it begins no cooling-off period', () => {
  always(
    fc.property(histories, ({ actions }) => {
      const filled = prefillOf(fold(appointment, logOf(actions)).state)
      assert.not.match(JSON.stringify(filled), /\d{4}-\d{2}-\d{2}/)
    }),
  )
})

const timetable = timetableOf('xincheng', [])
const slots = timetable.slotsOn('2026-11-23').slice(0, 3)

const bookings: fc.Arbitrary<Booking[]> = fc
  .array(fc.record({ slot: fc.constantFrom(...slots), minute: fc.nat(59) }), { maxLength: 30 })
  .map((list) =>
    list.map(({ slot, minute }, index) => ({
      case: `01KAT000000000000000000${String(index).padStart(3, '0')}`,
      office: 'xincheng',
      slot,
      confirmedAt: `2026-11-20T10:${String(minute).padStart(2, '0')}:00+08:00`,
      act: `sha256-${'0'.repeat(64)}`,
    })),
  )

test('[K21] the earlier confirmations keep the slot, the others get the next free one, however they arrive', () => {
  always(
    fc.property(bookings, fc.integer({ min: 0, max: 4 }), (list, capacity) => {
      const clashes = slotClashes(list, () => capacity)
      assert.equal(
        slotClashes(list.toReversed(), () => capacity),
        clashes,
      )
      for (const slot of slots) {
        const clash = clashes.find((found) => found.slot === slot)
        const inSlot = takenIn('xincheng', slot, list)
        assert.is(clash !== undefined, inSlot > capacity)
        if (!clash) continue
        assert.is(clash.stand.length, capacity)
        assert.is(clash.move.length, inSlot - capacity)
        const last = clash.stand.at(-1)?.confirmedAt ?? ''
        for (const moved of clash.move) assert.ok(moved.confirmedAt >= last)
      }
    }),
  )
})

test('[K21] slots that overlap since they are longer: at no time stand more than the office can see, and who moves finds no room', () => {
  const starts = ['10:00', '10:15', '10:30', '10:45', '11:00', '11:30']
  const bookedAt = fc.array(fc.record({ start: fc.constantFrom(...starts), minute: fc.nat(59) }), {
    maxLength: 20,
  })
  always(
    fc.property(
      bookedAt,
      fc.integer({ min: 1, max: 3 }),
      fc.constantFrom(15, 30, 60),
      (list, capacity, minutes) => {
        const booked = list.map(({ start, minute }, index) => ({
          case: `01KAT000000000000000000${String(index).padStart(3, '0')}`,
          office: 'xincheng',
          slot: `2026-11-23T${start}:00+08:00`,
          confirmedAt: `2026-11-20T10:${String(minute).padStart(2, '0')}:00+08:00`,
          act: `sha256-${'0'.repeat(64)}` as const,
        }))
        const clashes = slotClashes(
          booked,
          () => capacity,
          () => minutes,
        )
        const moved = clashes.flatMap(({ move }) => move)
        const stand = booked.filter((one) => !moved.includes(one))
        const inAt = (moment: string, all: readonly Booking[]) =>
          all.filter(
            ({ slot }) =>
              instantMillis(slot) <= instantMillis(moment) &&
              instantMillis(moment) < instantMillis(slot) + minutes * 60_000,
          ).length
        for (const { slot } of booked) assert.ok(inAt(slot, stand) <= capacity)
        for (const one of moved) {
          const before = stand.filter(({ confirmedAt }) => confirmedAt <= one.confirmedAt)
          const moments = [one, ...before].filter(({ slot }) => slot >= one.slot)
          assert.ok(moments.some(({ slot }) => inAt(slot, [...before, one]) > capacity))
        }
      },
    ),
  )
})

test('[K21] nobody who moves is offered a slot that is full, or that was offered to another', () => {
  always(
    fc.property(bookings, (list) => {
      for (const clash of slotClashes(list, () => 2)) {
        const offers = offersFor(clash, timetable, list)
        const moved = list.map((booking) => {
          const offer = offers.find((each) => each.case === booking.case)
          return offer?.slot ? { ...booking, slot: offer.slot } : booking
        })
        for (const { slot } of offers) {
          assert.ok(slot && slot > clash.slot)
          assert.ok(takenIn('xincheng', slot, moved) <= 2)
        }
      }
    }),
  )
})

test('[6.1.1] the next free slot is one of the timetable, and there is none before it that is free', () => {
  always(
    fc.property(bookings, fc.nat(600), (list, minute) => {
      const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
      const after = `2026-11-23T${time}:00+08:00`
      const free = nextFreeSlot(after, timetable, list)
      assert.ok(free && free > after)
      const sameDay = timetable.slotsOn('2026-11-23').filter((slot) => slot > after && slot < (free ?? ''))
      for (const slot of sameDay) assert.ok(takenIn('xincheng', slot, list) >= 2)
    }),
  )
})

test.run()
