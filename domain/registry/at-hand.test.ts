import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { AppointmentAct } from '../appointment/action.ts'
import type { ArchiveBoxAct } from '../archive-box/action.ts'
import { archiveBox } from '../archive-box/kind.ts'
import { archiveClashes } from '../archive-box/number-clashes.ts'
import type { Act, Action } from '../log/action.ts'
import { appointmentActs } from '../testing/appointment-acts.ts'
import { archiveBoxAct, putExample } from '../testing/archive-box-examples.ts'
import { caseIdOf } from '../testing/case-id.ts'
import { play } from '../testing/histories.ts'
import { sealUnsigned } from '../testing/signer.ts'
import { bookingsIn, lookUpSlot } from './appointments-at-hand.ts'
import { boxedFilesIn } from './boxes-at-hand.ts'
import { casesOf } from './held-cases.ts'

/** The same acts in a case of another name. */
const inCase = (name: string, actions: readonly Action[]): Action[] => {
  const ids = new Map<string, Action['id']>()
  return actions.map(({ id, body }) => {
    const prev = body.prev.flatMap((cause) => ids.get(cause) ?? [])
    const sealed = sealUnsigned<Act>({ ...body, case: caseIdOf(name), prev })
    ids.set(id, sealed.id)
    return sealed
  })
}

const { submit, confirm, cancel } = appointmentActs('2026-11-23T09:00:00+08:00')
const appointmentOf = (name: string, ...acts: AppointmentAct[]) => {
  const steps = acts.map((make) => ({ device: 0, make }))
  return inCase(
    name,
    play<AppointmentAct, AppointmentAct>(steps, (_m, act) => act, [], 'appointment').actions,
  )
}

const place = { office: 'xincheng', slot: submit.slot }
const asked = { matter: 'marriage', numbers: ['610102199003071238'], on: '2026-11-23' } as const

test('[K21] what a machine knows of a slot is what it holds: those who have it, and who asked for the same', () => {
  const held = casesOf([
    ...appointmentOf('first', submit, confirm),
    ...appointmentOf('second', submit),
    ...appointmentOf('third', submit, confirm, cancel),
  ])
  assert.equal(
    bookingsIn(held).map((booking) => booking.case),
    [caseIdOf('first')],
  )
  const { taken, open } = lookUpSlot(held, place, asked)
  assert.is(taken, 1)
  assert.equal(open.toSorted(), [caseIdOf('first'), caseIdOf('second')].toSorted())
  assert.is(lookUpSlot(held, place, { ...asked, but: caseIdOf('first') }).taken, 0)
})

test('[K22] two boxes of machines that did not know of one another show the number that was given twice', () => {
  const boxOf = (name: string, file: string) => {
    const acts = [archiveBoxAct('open', archiveBox.initial), putExample(file, 17)]
    const steps = acts.map((make) => ({ device: 0, make }))
    return inCase(
      name,
      play<ArchiveBoxAct, ArchiveBoxAct>(steps, (_m, act) => act, [], 'archive-box').actions,
    )
  }
  const held = casesOf([...boxOf('box 1', 'one couple'), ...boxOf('box 2', 'another couple')])
  assert.is(boxedFilesIn(held).length, 2)
  assert.equal(
    archiveClashes(boxedFilesIn(held)).map(({ kind }) => kind),
    ['same-number'],
  )
})

test.run()
